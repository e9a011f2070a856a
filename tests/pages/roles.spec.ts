import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { barriers } from "../product/barriers.ts";
import { sheetsOf } from "../product/workbook.ts";

/*
 * What each of three people comes for, from the first page to a file in their hands: each once at a desk and once on a
 * phone, once in English and once in Chinese, so that every role is seen in both languages and at both widths.
 */
const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** The first analysis of a period takes its time, on a busy computer more than a minute. */
test.describe.configure({ timeout: 240_000 });
test.use({ actionTimeout: 30_000 });
const COLD = { timeout: 90_000 };

const words = {
  en: {
    compare: "Compare",
    layout: "Layout",
    data: /^Data/,
    whatIf: "What-if",
    indicators: "Indicators",
    pdf: "As a PDF",
    xlsx: "As an Excel workbook",
    trails: /^Boarding area B trails the others in satisfaction by [\d.]+ points/,
    unit: "Unit or path",
    node: "To node",
    changes: "Changes",
    place: "Place",
    total: "1 Total of 100 points",
    figures: "4 Indicators",
    said: "Report",
    glossary: "1 Indicators",
    league: "1 Comparison",
  },
  zh: {
    compare: "对比",
    layout: "布局",
    data: /^数据/,
    whatIf: "布局推演",
    indicators: "指标口径",
    pdf: "导出 PDF",
    xlsx: "导出 Excel",
    trails: /^B 登机区的满意度落后其他场所 [\d.]+分/,
    unit: "单元或通道",
    node: "迁至节点",
    changes: "调整项",
    place: "场所",
    total: "1 总分（满分 100）",
    figures: "4 指标",
    said: "报告",
    glossary: "1 指标",
    league: "1 对比结论",
  },
} as const;

const plain = (text: string) => text.replaceAll(/\s/g, "");

async function taken(page: Page, link: Locator): Promise<Buffer> {
  const started = page.waitForEvent("download", COLD);
  await link.click();
  return readFileSync(await (await started).path());
}

/** The text of a PDF without its spaces; `null` where this computer has no pdftotext. */
function textOf(pdf: Buffer): string | null {
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  if (spawnSync("pdftotext", ["-v"]).error) return null;
  return plain(spawnSync("pdftotext", ["-", "-"], { input: pdf }).stdout.toString());
}

/** Makes a choice that leads to another address, as it does once the page's scripts run. */
async function choose(select: Locator, value: string, address: RegExp): Promise<void> {
  await expect(async () => {
    await select.selectOption(value);
    await expect(select.page()).toHaveURL(address, { timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
}

/** Nobody is kept out, and nothing hangs over. */
async function fits(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(over).toBeLessThanOrEqual(0);
}

const site = (page: Page) => page.locator("header nav, body > nav").first();

for (const [locale, size] of [
  ["en", phone],
  ["zh", desk],
] as const)
  test(`an executive reads what matters, looks at what it rests on, and prints it: ${locale}, ${size.width} px`, async ({
    page,
  }) => {
    const say = words[locale];
    await page.setViewportSize(size);
    await page.goto(`/${locale}`);
    await choose(page.locator('select[name="period"]'), "2016", /period=2016/);
    await expect(page.getByText(say.trails).first()).toBeVisible(COLD);
    await expect(page.locator("#load-title")).toBeVisible(COLD);
    await fits(page);
    await page
      .locator("section", { has: page.locator("#venues-title") })
      .getByRole("link")
      .last()
      .click();
    await expect(page).toHaveURL(/compare\?.*period=2016/);
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0, COLD);
    const league = page.locator("section", { has: page.locator("#league-title") });
    await expect(league).toBeVisible(COLD);
    const sentence = await page.locator("h1 + nav ~ p").first().innerText();
    // The venue and its figure: the third and the fourth cell.
    const shown = await league
      .locator("table")
      .first()
      .locator("tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => (row as HTMLTableRowElement).cells).map((cells) => cells[3]?.textContent ?? ""),
      );
    expect(shown).toHaveLength(7);
    await fits(page);
    const text = textOf(await taken(page, page.getByRole("link", { name: say.pdf }).first()));
    if (text === null) return;
    expect(text).toContain(plain(sentence));
    for (const figure of shown) {
      expect(figure).toMatch(/^\d+\.\d/);
      expect(text).toContain(plain(figure));
    }
  });

for (const [locale, size] of [
  ["zh", phone],
  ["en", desk],
] as const)
  test(`a planner goes to a layout, moves a unit, and takes along what it comes to: ${locale}, ${size.width} px`, async ({
    page,
  }) => {
    const say = words[locale];
    await page.setViewportSize(size);
    await page.goto(`/${locale}`);
    await site(page).getByRole("link", { name: say.layout, exact: true }).click();
    await expect(page).toHaveURL(/\/layout/);
    const places = page.locator("select", { has: page.locator('option[value*="willow-canal"]') }).first();
    await choose(places, `/${locale}/venues/willow-canal/layout`, /willow-canal\/layout/);
    await site(page).getByRole("link", { name: say.whatIf, exact: true }).click();
    const board = page.locator("[data-ready=true]:not([data-working])");
    await expect(board).toBeVisible(COLD);
    await page.getByLabel(say.unit).selectOption("unit:U001");
    await page.getByLabel(say.node).focus();
    await page.keyboard.press("End");
    await expect(page).toHaveURL(/edits=.*U001/);
    await expect(board).toBeVisible(COLD);
    await fits(page);
    const changes = page.getByRole("region", { name: say.changes, exact: true });
    const change = await changes.getByRole("listitem").first().locator("p > span").innerText();
    const book = sheetsOf(await taken(page, page.getByRole("link", { name: say.xlsx })));
    expect(book[say.said]?.flat().map(plain)).toContain(plain(change));
    const [, [before, after, by] = []] = book[say.total] ?? [];
    const row = await page.locator("tr[data-row=total]").innerText();
    for (const value of [before, after]) expect(row).toContain(Number(value).toFixed(1));
    expect(Number(by)).toBeCloseTo(Number(after) - Number(before), 9);
    expect(book[say.figures]?.length).toBeGreaterThan(20);
    const text = textOf(await taken(page, page.getByRole("link", { name: say.pdf })));
    if (text !== null) expect(text).toContain(plain(change));
  });

for (const [locale, size] of [
  ["en", phone],
  ["zh", desk],
] as const)
  test(`an analyst looks an indicator up, cuts a slice, and reads the workbook back: ${locale}, ${size.width} px`, async ({
    page,
    request,
  }) => {
    const say = words[locale];
    await page.setViewportSize(size);
    await page.goto(`/${locale}`);
    await site(page).getByRole("link", { name: say.data }).click();
    await site(page).getByRole("link", { name: say.indicators, exact: true }).click();
    const entries = page.getByRole("article");
    await expect(entries.first()).toBeVisible(COLD);
    const glossary =
      sheetsOf(await taken(page, page.getByRole("link", { name: say.xlsx })))[say.glossary] ?? [];
    expect(glossary.slice(1).map(([title]) => title)).toEqual(
      await entries.getByRole("heading", { level: 2 }).allInnerTexts(),
    );

    await site(page).getByRole("link", { name: say.compare, exact: true }).click();
    await choose(page.locator('select[name="period"]'), "2016", /period=2016/);
    await choose(page.locator('select[name="indicator"]'), "satisfied-share", /indicator=satisfied-share/);
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0, COLD);
    await fits(page);
    const link = page.getByRole("link", { name: say.xlsx }).first();
    const address = new URL((await link.getAttribute("href")) ?? "", page.url());
    const [, ...rows] = sheetsOf(await taken(page, link))[say.league] ?? [];

    // The same question of the API.
    const answered = await request.post(process.env.TOUCHSTONE_PAGES_API ?? "http://127.0.0.1:4310/graphql", {
      data: {
        query: `query ($indicator: IndicatorId!, $slice: SliceInput, $locale: Locale!) {
          comparison(indicator: $indicator, slice: $slice) {
            rows { venue { name(locale: $locale) } figure { value n interval { low high } } } } }`,
        variables: {
          ...JSON.parse(address.searchParams.get("variables") ?? "{}"),
          locale: locale.toUpperCase(),
        },
      },
    });
    const { data } = (await answered.json()) as { data: { comparison: { rows: Answered[] } } };
    expect(data.comparison.rows.length).toBeGreaterThan(2);
    expect(rows.map(([name, ...figures]) => [name, ...figures.slice(0, 4).map(Number)])).toEqual(
      data.comparison.rows.map(({ venue, figure: { value, n, interval } }) => [
        venue.name,
        expect.closeTo(value, 9),
        expect.closeTo(interval.low, 9),
        expect.closeTo(interval.high, 9),
        n,
      ]),
    );
  });

interface Answered {
  venue: { name: string };
  figure: { value: number; n: number; interval: { low: number; high: number } };
}
