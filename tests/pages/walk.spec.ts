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
  { path: "alerts", title: { en: "Alerts", zh: "预警" } },
  { path: "indicators", title: { en: "Indicators", zh: "指标" } },
  { path: "data/holidays", title: { en: "Holidays", zh: "节假日日历" } },
  { path: "data", title: { en: "Data", zh: "数据" } },
] as const;

/** How readers open a page: in their language, on a wall, a small laptop or a phone. */
const readers = [
  { locale: "en", width: 1440 },
  { locale: "zh", width: 1024 },
  { locale: "en", width: 390 },
  { locale: "zh", width: 390 },
] as const;

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

for (const { locale, width } of readers)
  for (const { path, title } of pages)
    test(`${locale} /${path} at ${width} px shows its figures in light and dark, complains of nothing and keeps nobody out`, async ({
      page,
    }) => {
      const found = complaints(page);
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/${locale}/${path}`);
      await expect(page).toHaveTitle(new RegExp(title[locale]));
      await expect(page.locator("html")).toHaveAttribute("lang", locale === "en" ? /^en/ : /^zh/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      // The slow parts stream in: wait until nothing says that it is still computing.
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0, { timeout: 30_000 });
      await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toHaveCount(0);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await barriers(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await barriers(page, coloured)).toEqual([]);
      expect(found).toEqual([]);
    });
