import { expect, type Page, test } from "@playwright/test";
import { barriers, coloured } from "../product/barriers.ts";

const pages = [
  { path: "", title: { en: "Today", zh: "今日要点" } },
  { path: "compare", title: { en: "Compare", zh: "对比" } },
  { path: "venues/sfo/journey", title: { en: "Journey", zh: "旅程" } },
  { path: "venues/sfo/moments", title: { en: "Moments of truth", zh: "关键时刻" } },
  { path: "venues/sfo/drivers", title: { en: "Drivers", zh: "驱动因素" } },
  { path: "venues/sfo/risks", title: { en: "Risks", zh: "风险" } },
  { path: "venues/sfo/recovery", title: { en: "Recovery", zh: "服务补救" } },
  { path: "venues/sfo/what-if", title: { en: "What-if", zh: "情景推演" } },
  { path: "venues/willow-canal/layout", title: { en: "Layout", zh: "空间布局" } },
  { path: "layouts", title: { en: "Compare layouts", zh: "布局对比" } },
  { path: "venues/sfo-a/peaks", title: { en: "Peak design", zh: "峰值设计" } },
  { path: "venues/willow-canal/strategy", title: { en: "Strategy", zh: "策略" } },
  { path: "venues/willow-canal/demand", title: { en: "Demand", zh: "需求分析" } },
  { path: "sectors", title: { en: "Across sectors", zh: "跨行业对比" } },
  { path: "schedules", title: { en: "Reports", zh: "定时报告" } },
  { path: "actions", title: { en: "Actions", zh: "行动" } },
  { path: "share", title: { en: "Share", zh: "分享" } },
  { path: "alerts", title: { en: "Alerts", zh: "预警" } },
  { path: "indicators", title: { en: "Indicators", zh: "指标" } },
  { path: "data/holidays", title: { en: "Holidays", zh: "节假日日历" } },
  { path: "data", title: { en: "Data", zh: "数据" } },
] as const;

/**
 * How readers see a page. Of language, width and theme every pair is there (an orthogonal array of three factors at two
 * levels has four rows), by two loads: the second look of each is had in place, as one who turns a tablet or whose system
 * goes dark at dusk has it. Either language is looked through whole on a phone, one more whole look and one at its colours
 * are at a desk; either width is once the one that the page was loaded at.
 */
const readers = {
  en: [
    { width: 390, colorScheme: "light", rules: undefined },
    { width: 1280, colorScheme: "dark", rules: coloured },
  ],
  zh: [
    { width: 1280, colorScheme: "light", rules: undefined },
    { width: 390, colorScheme: "dark", rules: undefined },
  ],
} as const;

/** Widths at which nothing may hang over, beside those of the readers: small and large tablets, a wide screen. */
const between = [768, 1024, 1440];

/** What is analysed for the first time takes its time, on a busy computer more than a minute. */
test.describe.configure({ timeout: 150_000 });

/** Collects what a page complains about, and any request that leaves this computer. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      found.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => found.push(`page error: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") found.push(`request to ${hostname}`);
  });
  return found;
}

/** By how many pixels the page hangs over its window. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const locale of ["en", "zh"] as const)
  for (const { path, title } of pages)
    test(`${locale} /${path} shows its figures on a phone and at a desk, in light and dark, complains of nothing and keeps nobody out`, async ({
      page,
    }) => {
      const found = complaints(page);
      const [first, second] = readers[locale];
      await page.emulateMedia({ colorScheme: first.colorScheme });
      await page.setViewportSize({ width: first.width, height: 900 });
      await page.goto(`/${locale}/${path}`);
      await expect(page).toHaveTitle(new RegExp(title[locale]));
      await expect(page.locator("html")).toHaveAttribute("lang", locale === "en" ? /^en/ : /^zh/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      // The slow parts stream in: wait until nothing says that it is still computing.
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0, { timeout: 60_000 });
      await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toHaveCount(0);
      for (const { width, colorScheme, rules } of [first, second]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => overhang(page), `at ${width} px`).toBeLessThanOrEqual(0);
        expect(await barriers(page, rules && [...rules]), `at ${width} px, ${colorScheme}`).toEqual([]);
      }
      for (const width of between) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => overhang(page), `at ${width} px`).toBeLessThanOrEqual(0);
      }
      expect(found).toEqual([]);
    });
