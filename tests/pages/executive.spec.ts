import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { barriers } from "../product/barriers.ts";

const said = {
  en: /^Boarding area B trails the others in satisfaction by [\d.]+ points.*; .* account for .*; closing half the gap there would be expected to lift .* by about [\d.]+ points\.$/,
  zh: /^B 登机区的满意度落后其他场所 [\d.]+分.*；.*可解释其中.*；若补上这些触点一半的差距，.*预计可提升约 [\d.]+分。$/,
};

test.describe.configure({ timeout: 120_000 });

/** The first analysis of a period takes seconds. */
const COLD = { timeout: 50_000 };

const sentence = (page: Page, text: RegExp) => page.getByText(text).first();

for (const locale of ["en", "zh"] as const)
  test(`an executive reads who trails, why, and takes the figures along: ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}`);
    await expect(page).toHaveURL(new RegExp(`/${locale}$`));
    // 2017: nothing differs, and nothing is claimed.
    const level = { en: /venues cannot be told apart/, zh: /无法区分先后/ }[locale];
    await expect(sentence(page, level)).toBeVisible(COLD);
    await expect(page.locator("#gap-title")).toHaveCount(0);

    // Another period, another sentence: every clause of it.
    await page.locator('select[name="period"]').selectOption("2016");
    await expect(page).toHaveURL(/period=2016/);
    await expect(sentence(page, said[locale])).toBeVisible(COLD);
    for (const id of ["gap", "venues", "since", "moments", "alerts", "load"])
      await expect(page.locator(`#${id}-title`)).toBeVisible(COLD);

    // The evidence as a file, with the same figures as the page.
    const gap = page.locator("section", { has: page.locator("#gap-title") });
    await gap.locator("summary").last().click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      gap.locator('a[download="gap.csv"]').click(),
    ]);
    const lines = readFileSync(await download.path(), "utf8")
      .trim()
      .split(/\r?\n/);
    const names = await gap.locator("tbody th").allTextContents();
    const shown = new Set(names);
    expect(lines.length - 1).toBe(shown.size);
    for (const name of shown) expect(lines.join("\n")).toContain(name);

    // On to the page that shows more of it.
    await page
      .getByRole("link", { name: { en: "All moments of truth", zh: "查看全部关键时刻" }[locale] })
      .click();
    await expect(page).toHaveURL(/venues\/sfo\/moments\?.*period=2016/);
  });

test("speaks of another indicator, and of other venues, as they are chosen", async ({ page }) => {
  await page.goto("/en?indicator=satisfied-share&period=2016");
  await expect(
    sentence(page, /^Boarding area B trails the others in satisfied guests by [\d.]+ percentage points/),
  ).toBeVisible(COLD);
  await page.goto("/en?indicator=net-promoter-score&period=2016");
  await expect(sentence(page, /no survey in this selection asked for it/)).toBeVisible(COLD);
  await page.goto("/en?group=lantern-kitchen&period=all");
  await expect(sentence(page, /^Lantern Kitchen .* trails Lantern Kitchen/)).toBeVisible(COLD);
});

for (const locale of ["en", "zh"] as const)
  test(`holds on a telephone and keeps nobody out: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${locale}?period=2016`);
    await expect(sentence(page, said[locale])).toBeVisible(COLD);
    await expect(page.locator("#load-title")).toBeVisible(COLD);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
  });

test("a holiday is entered, and given back to the calendar", async ({ page }) => {
  await page.goto("/zh/data/holidays?year=2031");
  const first = page.locator("li", { has: page.getByRole("heading", { name: "五一" }) });
  await expect(first).toContainText("尚未单独公布");
  await first.getByText("修改").click();
  await first.getByLabel("放假末日").fill("2031-05-03");
  await first.getByLabel("录入人").fill("王经理");
  await first.getByRole("button", { name: "保存" }).click();
  await expect(first).toContainText("本单位录入");
  await expect(first).toContainText("2031年5月3日");
  // The form was drawn anew with what is stored now.
  if (!(await first.getByRole("button", { name: "恢复日历原有日期" }).isVisible()))
    await first.getByText("修改").click();
  await first.getByRole("button", { name: "恢复日历原有日期" }).click();
  await expect(first).toContainText("尚未单独公布");
});
