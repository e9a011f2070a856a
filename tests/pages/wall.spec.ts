import { expect, test } from "@playwright/test";
import { barriers } from "../product/barriers.ts";

const wall = "wall?panels=venues,alerts&every=20&group=sfo&period=2016";

test("a wall turns its panels, stands still when told to, and says when it is not renewed", async ({
  page,
}) => {
  await page.clock.install();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`/en/${wall}`);
  const panel = (id: string) => page.locator(`[data-panel="${id}"]`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2016");
  await expect(panel("venues")).toContainText("Boarding area G");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(page.getByRole("status")).toContainText("this is not today");
  const size = () =>
    page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return [scrollWidth, scrollHeight];
    });
  expect(await size()).toEqual([1920, 1080]);
  expect(await barriers(page)).toEqual([]);

  await page.clock.fastForward(21_000);
  await expect(panel("alerts")).toBeVisible();
  await expect(panel("venues")).toBeHidden();
  await page.getByRole("button", { name: "Pause" }).click();
  await page.clock.fastForward(50_000);
  await expect(panel("alerts")).toBeVisible();

  await page.route("**/wall-state", (route) => route.abort());
  await page.clock.fastForward(70_000);
  await expect(page.getByRole("status")).toContainText("No connection since");
  await expect(panel("alerts")).toBeVisible();
});

test("大屏在手机宽度下可用，并保留筛选条件", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`/zh/${wall}`);
  await expect(page.getByRole("button", { name: "继续轮播" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expect(page.getByRole("link", { name: "退出大屏" })).toHaveAttribute(
    "href",
    /group=sfo.*period=2016/,
  );
});
