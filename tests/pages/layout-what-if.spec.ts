import { expect, type Page, test } from "@playwright/test";
import { barriers } from "../product/barriers.ts";

const town = "/en/venues/willow-canal/layout/what-if";
const widened = encodeURIComponent(JSON.stringify([{ op: "widen", edge: "E085", widthM: 4 }]));

const total = (page: Page) => page.locator("tr[data-row=total]");
const changes = (page: Page) => page.getByRole("region", { name: "Changes" });

/** Opens the editor and waits for its first result. */
async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
}

/** Waits until the figures are those of the changes in the list. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator("[data-ready=true]:not([data-working])")).toBeVisible({ timeout: 60_000 });
  await expect(page.locator("[data-board]")).not.toContainText("Preliminary");
}

test("a unit moved from the keyboard changes the figures, and the address gives them back", async ({
  page,
}) => {
  await opened(page, town);
  await page.getByLabel("Unit or path").selectOption("unit:U001");
  const before = await page.locator("table").allInnerTexts();
  await page.getByLabel("To node").focus();
  await page.keyboard.press("End");
  await settled(page);
  await expect(page).toHaveURL(/edits=.*U001/);
  await expect(changes(page)).toContainText("Move");
  await expect(page.locator("[role=status]", { hasText: "The score" })).toBeVisible();
  const after = await page.locator("table").allInnerTexts();
  expect(after).not.toEqual(before);
  await page.reload();
  await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
  await settled(page);
  expect(await page.locator("table").allInnerTexts()).toEqual(after);

  await changes(page).getByRole("button", { name: "Remove change 1" }).click();
  await expect(changes(page)).toContainText("None yet");
  await page.keyboard.press("Control+z");
  await expect(changes(page)).toContainText("Move");
  await settled(page);
  expect(await page.locator("table").allInnerTexts()).toEqual(after);
});

test("arrow keys take a unit from node to node", async ({ page }) => {
  await opened(page, town);
  await page.getByLabel("Unit or path").selectOption("unit:U003");
  const steps = page.locator("[data-heading]");
  const open = steps.and(page.locator("[aria-disabled=false]")).first();
  await open.focus();
  const heading = await open.getAttribute("data-heading");
  const keys: Record<string, string> = {
    north: "ArrowUp",
    east: "ArrowRight",
    south: "ArrowDown",
    west: "ArrowLeft",
  };
  await page.keyboard.press(keys[heading ?? ""] ?? "");
  await expect(page).toHaveURL(/edits=.*U003/);
  await settled(page);
});

test("a unit is added from the keyboard, told with what is assumed of it, and taken back", async ({
  page,
}) => {
  await opened(page, town);
  const before = await total(page).innerText();
  await page.locator("summary", { hasText: "Add a unit" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Add a unit" }).press("Enter");
  const form = page.locator("form", { has: page.getByText("Choose its format") });
  await expect(form.getByLabel("Format")).toBeFocused();
  await form.getByLabel("Format").selectOption("service.toilet");
  await form.getByLabel("At node").selectOption({ index: 9 });
  await form.getByLabel("Name (if it has one)").fill("Canal toilets");
  await form.getByLabel("Area, m²", { exact: true }).fill("90");
  await expect(form.getByText(/^If empty: \d+, assumed$/)).toBeVisible();
  await form.getByLabel("Closes").fill("21:30");
  await page.keyboard.press("Enter");
  await expect(changes(page)).toContainText("“Canal toilets” (new-1) of 90 m²");
  await expect(changes(page)).toContainText("closing time 21:30");
  await expect(page.getByRole("button", { name: "Add a unit" })).toBeFocused();
  await settled(page);
  await expect(page).toHaveURL(/addUnit/);
  expect(await total(page).innerText()).not.toBe(before);
  await expect(page.getByLabel("Unit or path")).toHaveValue("unit:new-1");
  await expect(page.getByText("Assumed", { exact: true })).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(changes(page)).toContainText("None yet");
  await settled(page);
  expect(await total(page).innerText()).toBe(before);
});

test("advice that comes by the address is applied, told in a sentence and compared", async ({ page }) => {
  await opened(page, `${town}?edits=${widened}`);
  await expect(changes(page)).toContainText("to 4.0 m");
  const crowded = page.locator("tr[data-row=crowded-walking]");
  await expect(crowded).toContainText("better");
  await page.locator("summary", { hasText: "Change the crowd" }).click();
  await page.getByRole("button", { name: /Golden Week/ }).click();
  await settled(page);
  await expect(page).toHaveURL(/arrivals/);
  await expect(page.locator("tr[data-row=mean-wait]")).toContainText("worse");
});

test("changes that cannot be applied, or read, are said, each at its place", async ({ page }) => {
  const broken = encodeURIComponent(JSON.stringify([{ op: "widen", edge: "nowhere", widthM: 4 }]));
  await page.goto(`${town}?edits=${broken}`);
  await expect(changes(page).getByRole("alert")).toContainText("E091", { timeout: 60_000 });
  await changes(page).getByRole("button", { name: "Remove change 1" }).click();
  await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
  await page.goto(`${town.replace("/en/", "/zh/")}?edits=%5Bnot`);
  await expect(page.getByRole("alert").filter({ hasText: "无法读取" })).toBeVisible();
});

test("a scenario is saved under a name and has an address of its own", async ({ page }) => {
  await opened(page, `${town}?edits=${widened}`);
  const figures = await total(page).innerText();
  await page.getByLabel("Name", { exact: true }).fill(`Wider lane ${Date.now()}`);
  await page.getByLabel("Your name").fill("A planner");
  await page.getByRole("button", { name: "Save as a new scenario" }).click();
  await page.getByRole("link", { name: "Open it" }).click();
  await expect(page).toHaveURL(/plan=/);
  await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
  await settled(page);
  await expect(changes(page)).toContainText("to 4.0 m");
  expect(await total(page).innerText()).toBe(figures);
  expect(page.url()).not.toContain("edits=");
});

test("without scripts the server tells what the changes of the address come to", async ({ request }) => {
  // Read as it is sent: a browser whose scripts are switched off by its driver leaves `noscript` out.
  const html = await (await request.get(`${town}?edits=${widened}`)).text();
  const [, scriptless = ""] = /<noscript>([\s\S]*?)<\/noscript>/.exec(html) ?? [];
  expect(scriptless).toContain("needs scripts");
  expect(scriptless).toContain("to 4.0 m");
  expect(scriptless).toMatch(/Score<\/th><td>[\d.]+<\/td><td>[\d.]+<\/td>/);
  expect(html).toMatch(/<svg[^>]*role="application"/);
});

for (const locale of ["en", "zh"])
  for (const width of [1280, 390])
    test(`the editor in ${locale} at ${width} pixels has no serious barrier and does not scroll sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await opened(page, `${town.replace("/en/", `/${locale}/`)}?edits=${widened}`);
      const select = page.locator("section[aria-labelledby=tools-title] select").first();
      await select.selectOption("unit:U003");
      expect(await barriers(page)).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBeLessThanOrEqual(0);
    });
