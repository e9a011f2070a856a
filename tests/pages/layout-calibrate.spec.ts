import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { barriers } from "../product/barriers.ts";

const address = (locale: string) => `/${locale}/venues/northbay/layout/calibrate`;

/** Counts of a made-up day: fewer the later it is. */
function counts(): string {
  const plan = JSON.parse(
    readFileSync(new URL("../../packages/db/sample/plans/seaside.geojson", import.meta.url), "utf8"),
  ) as { features: { properties: { kind: string; id: string } }[] };
  const edges = plan.features.filter(({ properties }) => properties.kind === "edge").slice(0, 4);
  const lines = edges.flatMap(({ properties: { id } }, i) =>
    [11, 12, 13, 14, 15].map((hour) => `edge,${id},${hour},${(i + 1) * 150 - (hour - 11) * 20}`),
  );
  return ["kind,id,hour,count", ...lines, ""].join("\n");
}

test("broken counts show all their problems in Chinese, with what was pasted", async ({ page }) => {
  await page.goto(address("zh"));
  await expect(page.getByText("绝对数值未经验证")).toBeVisible();
  const text = "kind,id,hour,count\nroad,E001,9,3\nedge,E001,99,x\n";
  await page.getByLabel("或在此粘贴客流计数").fill(text);
  await page.getByRole("button", { name: "拟合", exact: true }).click();
  await expect(page.getByRole("heading", { name: "共 3 处问题，客流计数未予采用" })).toBeVisible({
    timeout: 30_000,
  });
  const told = await page.locator("#counts-problems ~ ol > li").allInnerTexts();
  expect(told).toHaveLength(3);
  expect(told[0]).toMatch(/第 2 行，“kind”列：现为“road”，应为/);
  expect(told[2]).toContain("第 3 行，“count”列");
  await expect(page.getByLabel("或在此粘贴客流计数")).toHaveValue(text);
  expect(await barriers(page)).toEqual([]);
});

test("counts are uploaded, the fit is shown with intervals, and accepted by name", async ({ page }) => {
  test.slow();
  await page.goto(address("en"));
  await expect(page.getByText("absolute numbers are unproven")).toBeVisible();
  await page
    .getByLabel("Counts (CSV)")
    .setInputFiles({ name: "counts.csv", mimeType: "text/csv", buffer: Buffer.from(counts()) });
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  const constants = page.getByRole("table", { name: "Constants before and after" });
  await expect(constants).toBeVisible({ timeout: 120_000 });
  await expect(constants.getByRole("rowheader", { name: /β/ })).toBeVisible();
  await expect(page.getByText(/20 lines read/)).toBeVisible();
  await expect(page.getByRole("img", { name: /20 counts against the model/ })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel("Your name").fill("A planner");
  await page.getByRole("button", { name: "Accept constants" }).click();
  await expect(page.getByText(/Accepted: version \d+ carries the constants/)).toBeVisible({
    timeout: 60_000,
  });
  await page.reload();
  await expect(page.getByText(/constants that A planner accepted on/)).toBeVisible();
  const parts = page.getByRole("navigation", { name: "Pages" });
  await parts.getByRole("link", { name: "Plan", exact: true }).click();
  await expect(page.getByRole("link", { name: "Calibrate by counts" })).toBeVisible({ timeout: 30_000 });
});
