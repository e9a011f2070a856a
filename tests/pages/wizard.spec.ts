import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { barriers } from "../product/barriers.ts";

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
/** What a column is read as. */
const role = (page: Page, column: string, locale: "en" | "zh") =>
  page.getByLabel(locale === "en" ? `What “${column}” is read as` : `“${column}”读取为`);

/** Drops a file onto the page, as from a folder. */
async function drop(page: Page, name: string): Promise<void> {
  const bytes = readFileSync(fixture(name)).toString("base64");
  const carried = await page.evaluateHandle(
    ([content, file]) => {
      const transfer = new DataTransfer();
      const decoded = Uint8Array.from(atob(content as string), (character) => character.charCodeAt(0));
      transfer.items.add(new File([decoded], file as string));
      return transfer;
    },
    [bytes, name],
  );
  await page
    .locator("section", { has: page.locator("#bring-file") })
    .dispatchEvent("drop", { dataTransfer: carried });
}

test("a file in GB18030 is dropped, guessed, tried out, published; a broken one of the same kind says what is wrong", async ({
  page,
}) => {
  test.setTimeout(110_000);
  await page.goto("/zh/data");
  await page.getByRole("link", { name: "导入文件" }).click();
  await expect(page.locator("input[type=file]")).toBeVisible();
  await drop(page, "noodles.gb18030.tsv");
  await expect(page.getByText("读取方式：GB18030，制表符分隔")).toBeVisible({ timeout: 60_000 });
  await expect(role(page, "到访日期", "zh")).toHaveValue("day");
  await expect(role(page, "总体满意度", "zh")).toHaveValue("overall");
  await expect(role(page, "菜品口味", "zh")).toHaveValue("touchpoint");
  await expect(role(page, "手机号", "zh")).toHaveValue("personal");
  await page.getByLabel("名称", { exact: true }).fill("面馆问卷");
  await page.getByLabel("代码").fill("noodles");
  expect(await barriers(page)).toEqual([]);

  await page.reload();
  await expect(page.getByLabel("代码")).toHaveValue("noodles", { timeout: 60_000 });
  await page.getByRole("button", { name: "试运行（不入库）" }).click();
  await expect(page.getByText("共读取 120 行：可入库 120 行，拒收 0 行。")).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "发布" }).click();
  await expect(page.getByText("已发布：入库 120 行，重复 0 行，拒收 0 行。")).toBeVisible({
    timeout: 60_000,
  });
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("button", { name: "重新开始" }).click();
  await page.locator("input[type=file]").setInputFiles(fixture("noodles-broken.gb18030.tsv"));
  await page.getByRole("button", { name: "沿用该映射" }).click({ timeout: 60_000 });
  await expect(page.getByText("共读取 30 行：可入库 26 行，拒收 4 行。")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/“到访日期”列：实际为“2026\/2\/31”/)).toBeVisible();
  await expect(page.getByText(/主键“6006”已在第 8 行出现过/)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});

test("a workbook is chosen, a guess is overruled, and it is published", async ({ page }) => {
  test.setTimeout(110_000);
  await page.goto("/en/data/bring");
  await page.locator("input[type=file]").setInputFiles(fixture("stays.xlsx"));
  await expect(page.getByText("Read as XLSX, sheet “Stays”")).toBeVisible({ timeout: 60_000 });
  await expect(role(page, "Breakfast", "en")).toHaveValue("touchpoint");
  await expect(
    page.getByText(/0 \(.*could be "not applicable" or a rating; read as not applicable/),
  ).toBeVisible();
  await role(page, "Travelling with", "en").selectOption("unknown");
  await page.getByLabel("Code", { exact: true }).fill("stays");
  await page.getByRole("button", { name: "Check without storing" }).click();
  await expect(page.getByText("80 rows read: 80 would be stored, 0 rejected.")).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published: 80 stored, 0 duplicates, 0 rejected.")).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole("link", { name: "Show this import" }).click();
  await expect(page.getByRole("heading", { name: "stays.xlsx" }).first()).toBeVisible({ timeout: 30_000 });
});

/** Goes on with Tab until something is in focus that is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 400; step++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const label = element && "labels" in element ? (element as HTMLInputElement).labels?.[0] : undefined;
      return element?.getAttribute("aria-label") ?? label?.innerText ?? element?.innerText ?? "";
    });
    if (name.test(focused)) return;
  }
  throw new Error(`nothing that can be reached by Tab is called ${name}`);
}

test("by keyboard alone: a segment is named, a new journey put in order, and it is published, on a phone", async ({
  page,
}) => {
  test.setTimeout(110_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/en/data/bring");
  // Which file it is, the system's own dialogue asks.
  await page.locator("input[type=file]").setInputFiles({
    name: "ferry.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      [
        "id,day,Ticket office,Boarding,Deck,Cabin,overall,party",
        ...Array.from({ length: 60 }, (_, at) => {
          const mood = 1 + (at % 5);
          const rated = (shift: number) => Math.max(1, Math.min(5, mood + ((at + shift) % 3) - 1));
          const day = `2026-03-${String(1 + (at % 28)).padStart(2, "0")}`;
          return [at, day, rated(0), rated(1), rated(2), rated(3), mood, at % 2 ? "family" : "alone"].join(
            ",",
          );
        }),
      ].join("\n"),
    ),
  });
  await expect(role(page, "party", "en")).toHaveValue("segment", { timeout: 60_000 });
  await page.locator("body").press("Home");
  await page.getByRole("heading", { level: 1 }).click();
  await tabTo(page, /^Name in English$/);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Travelling as");
  await tabTo(page, /^Code$/);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("ferry");
  await tabTo(page, /^Journey/);
  await page.keyboard.type("A new");
  await tabTo(page, /^Check without storing$/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("60 rows read: 60 would be stored, 0 rejected.")).toBeVisible({
    timeout: 60_000,
  });
  const order = page.getByRole("region", { name: "Order of the new journey" }).getByRole("listitem");
  const before = await order.allInnerTexts();
  await page.getByRole("heading", { level: 1 }).click();
  await tabTo(page, /^Move “.*” down$/);
  await page.keyboard.press("Enter");
  await expect.poll(async () => await order.allInnerTexts()).not.toEqual(before);
  expect(await barriers(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await tabTo(page, /^Check without storing$/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("60 rows read: 60 would be stored, 0 rejected.")).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText("Travelling as", { exact: false }).last()).toBeAttached();
  await tabTo(page, /^Publish$/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Published: 60 stored, 0 duplicates, 0 rejected.")).toBeVisible({
    timeout: 60_000,
  });
});
