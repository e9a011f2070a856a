import { expect, type Page, test } from "@playwright/test";
import { madeUp } from "../product/made-up.ts";
import { type Running, startProduct } from "../product/running.ts";

const venuePages = ["journey", "moments", "drivers", "what-if", "risks", "recovery", "layout"];
const otherPages = ["compare", "layouts", "alerts", "indicators", "data"];

/** Opens a page, waits until nothing is computing any more, and tells what it says. */
async function settled(page: Page, address: string): Promise<string> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  await expect(page.locator("[aria-busy=true]"), address).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByRole("alert").filter({ hasText: /\S/ }), address).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 }), address).toHaveCount(1);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
  const text = await page.locator("main").innerText();
  expect(text, `${address} shows a number that is none`).not.toMatch(/\bNaN\b|\bInfinity\b|undefined|null/);
  return text;
}

for (const [number, [name, shape, place]] of (
  [
    ["no data at all", null, null],
    ["one venue with few guests", { venues: 1, touchpoints: 6, visitsAVenue: 25 }, "place-1"],
    ["300 venues and 40 touchpoints", { venues: 300, touchpoints: 40, visitsAVenue: 24 }, "all-places"],
  ] as const
).entries())
  test.describe(name, () => {
    test.describe.configure({ timeout: 240_000 });
    let running: Running;
    test.beforeAll(async () => {
      running = await startProduct(4330 + 10 * number, shape && madeUp(shape));
    });
    test.afterAll(() => running?.stop());

    for (const locale of ["en", "zh"])
      test(`every page works in ${locale}`, async ({ page }) => {
        for (const path of otherPages) await settled(page, `${running.url}/${locale}/${path}`);
        for (const path of venuePages)
          await settled(
            page,
            `${running.url}/${locale}/${place === null ? path : `venues/${place}/${path}`}`,
          );
      });
  });
