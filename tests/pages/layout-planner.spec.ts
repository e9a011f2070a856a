import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { barriers } from "../product/barriers.ts";

const plan = fileURLToPath(new URL("../../packages/core/golden/layout/mini.geojson", import.meta.url));

/** The figures of the editor, once they are those of the changes in its list. */
async function figures(page: Page): Promise<string[]> {
  await expect(page.locator("[data-ready=true]:not([data-working])")).toBeVisible({ timeout: 60_000 });
  await expect(page.locator("[data-board]")).not.toContainText("Preliminary");
  return page.locator("table:visible").allInnerTexts();
}

test("a planner imports a plan, reads its score, moves a unit, takes advice, and finds it all again by the address", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto("/en/venues/northbay/layout");
  const form = page.locator("form", { has: page.locator("input[type=file]") });
  await form.locator("input[type=file]").setInputFiles(plan);
  await form.getByLabel("Your name").fill("A planner");
  await page.getByRole("button", { name: "Check and import" }).click();
  await expect(page.getByRole("status").filter({ hasText: /version \d+/i })).toBeVisible({
    timeout: 30_000,
  });

  await page.goto("/en/venues/northbay/layout");
  await expect(page.getByText(/^Mini plan for brute-force checks: \d+ of 100 points/)).toBeVisible();
  await expect(page.getByText(/^21 units, 24 paths/).first()).toBeVisible();
  const score = page.getByRole("region").filter({ has: page.locator("#score-title") });
  await score.getByText("Walking and waiting", { exact: true }).first().click();
  await expect(page.locator("#score-flow").getByText("Value function:").first()).toBeVisible();

  const parts = page.getByRole("navigation", { name: "Pages" });
  await parts.getByRole("link", { name: "What-if" }).click();
  await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
  const before = await figures(page);
  await page.getByLabel("Unit or path").selectOption("unit:U001");
  await page.getByLabel("To node").focus();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/edits=.*U001/);
  const moved = await figures(page);
  expect(moved).not.toEqual(before);

  await parts.getByRole("link", { name: "Advice" }).click();
  await expect(page.getByText("Begins with one change of your scenario.")).toBeVisible();
  await page.getByRole("button", { name: "Work out advice" }).click();
  const accept = page.getByRole("link", { name: "Accept into the scenario", exact: true });
  await expect(accept).toBeVisible({ timeout: 150_000 });
  expect(await barriers(page)).toEqual([]);
  await accept.click();

  const changes = page.getByRole("region", { name: "Changes" });
  await expect(changes.getByRole("listitem")).toHaveCount(2);
  const advised = await figures(page);
  expect(advised).not.toEqual(moved);
  await page.goto(page.url());
  expect(await figures(page)).toEqual(advised);
});
