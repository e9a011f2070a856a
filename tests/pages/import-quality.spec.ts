import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { barriers } from "../product/barriers.ts";

const apiUrl = process.env.TOUCHSTONE_TEST_API ?? "http://127.0.0.1:4310";

const mapping = `code: take-back-test
version: 1
name: { en: Take-back test, zh: 撤回测试 }
source: made up for tests
licence: none
fictional: true
journey: { code: restaurant, version: 1 }
key: [id]
customer: guest
day: { format: iso, column: day }
venue: {}
venues: [{ code: take-back, name: { en: Take-back, zh: 撤回店 }, sector: restaurant, timeZone: Asia/Shanghai }]
outcomes: { overall: { column: overall, scale: { low: 1, high: 5 } } }
ratings: { scale: { low: 1, high: 5 } }
touchpoints: { greeting: greeting }
`;
const rows = Array.from(
  { length: 40 },
  (_, at) => `${at},2026-03-${10 + (at % 9)},${1 + (at % 5)},4,guest-${at}`,
);
const file = [
  "id,day,overall,greeting,guest",
  ...rows,
  "x1,2026-02-30,5,4,张伟",
  "x2,2026-03-01,=1+1,4,李娜",
].join("\n");

test("a manager reads what a file is like, downloads its rejected rows and takes the import back", async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const headers = { "apollo-require-preflight": "1" };
  const survey = await request.post(`${apiUrl}/surveys?file=take-back.yaml`, { headers, data: mapping });
  expect(survey.status()).toBe(201);
  const sent = await request.post(
    `${apiUrl}/imports?survey=take-back-test&file=${encodeURIComponent("客人.csv")}`,
    {
      headers,
      data: Buffer.from(file),
    },
  );
  expect(sent.status()).toBe(201);

  await page.goto("/en/data");
  await page.getByRole("link", { name: "Quality of the file 客人.csv" }).click();
  const report = page.getByRole("region").filter({ has: page.locator("#quality-title") });
  await expect(report.getByText("42 rows read = 40 stored + 2 rejected + 0 duplicates")).toBeVisible({
    timeout: 60_000,
  });
  await expect(report.getByText("1 row: “2026-02-30” in row 42")).toBeVisible();
  expect(await barriers(page)).toEqual([]);

  const coming = page.waitForEvent("download");
  await report.getByRole("link", { name: "Rejected rows as a spreadsheet (CSV)" }).click();
  const download = await coming;
  const text = readFileSync(await download.path(), "utf8");
  expect(
    text.startsWith("\ufeffrow of the file,reason for rejection,id,day,overall,greeting,guest\r\n"),
  ).toBe(true);
  expect(text).toContain("'=1+1");
  expect(text).not.toContain("张伟");

  await report.getByText("Take this import back…").click();
  await report.getByRole("button", { name: "Take 客人.csv back" }).click();
  await expect(page).toHaveURL(/\/en\/data$/, { timeout: 60_000 });
  await expect(
    page.getByText("This import was taken back: everything that it had stored was removed.").first(),
  ).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});
