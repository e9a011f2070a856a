import { expect, type Page, test } from "@playwright/test";

/** Presses Tab until what has the focus matches, as a person without a mouse would. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`60 presses of Tab did not reach ${selector}`);
}

test("a reader without a mouse can skip to the content, choose another indicator and go on to the journey", async ({
  page,
}) => {
  await page.goto("/en/compare");
  await page.keyboard.press("Tab");
  const skip = page.locator(":focus");
  await expect(skip).toHaveAttribute("href", /^#/);
  await expect(skip).toBeInViewport();

  await tabTo(page, "select[name=indicator]");
  const league = page.locator("#league-title");
  const before = await league.innerText();
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/indicator=/);
  await expect(league).not.toHaveText(before);

  await page.goto("/en/compare");
  await tabTo(page, "nav a[href*='journey']");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/journey/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
});

test("the figures behind a chart open as a table from the keyboard", async ({ page }) => {
  await page.goto("/zh/compare");
  const twin = page.locator("details:has(table) > summary").first();
  await twin.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("details[open] table").first()).toBeVisible();
});
