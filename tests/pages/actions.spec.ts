import { expect, test } from "@playwright/test";
import { barriers } from "../product/barriers.ts";

test("the first thing to do becomes an action, whose page says in both languages whether it worked", async ({
  page,
}) => {
  test.slow();
  await page.goto("/en/actions?place=harbour-garden");
  await expect(page.getByText(/^First Check-in: closing its gap/)).toBeVisible({ timeout: 60_000 });
  const second = page.getByRole("row").nth(2);
  await expect(second).toContainText("It would move above Check-in if its effort fell");
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("link", { name: "Make an action for Check-in" }).click();
  await expect(page.getByText("New action at Harbour Garden: Check-in.")).toBeVisible();
  await expect(
    page.getByText(/Touchpoint score in the year up to|in the year up to 30 Aug 2026: \d/),
  ).toBeVisible();
  await expect(page.getByLabel("What is done")).toHaveValue("Improve: Check-in");
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel("Owner").fill("Front office");
  await page.getByLabel("Target").fill("70");
  await page.getByLabel("Status").selectOption("RUNNING");
  await page.getByLabel("Start").fill("2026-06-15");
  await page.getByLabel("Your name").fill("Wei");
  await page.getByRole("button", { name: "Make the action" }).click();

  await expect(page.getByRole("heading", { name: "Improve: Check-in", level: 1 })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText(/since 15 Jun 2026 .* against its 4 peers/).first()).toBeVisible();
  await expect(page.getByRole("img", { name: /against its 4 peers/ })).toBeVisible();
  await expect(page.getByText("made, running")).toBeVisible();
  expect(await barriers(page)).toEqual([]);

  await page.getByLabel("Note").fill("两名员工已完成培训");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("两名员工已完成培训")).toBeVisible({ timeout: 30_000 });

  await page.getByRole("link", { name: "中文" }).click();
  await expect(page.getByText(/自2026年6月15日起，.*与 4 个对照场所相比变化/).first()).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText("新建，进行中")).toBeVisible();
  expect(await barriers(page)).toEqual([]);

  await page.setViewportSize({ width: 375, height: 800 });
  await page.getByRole("link", { name: "行动", exact: true }).click();
  await expect(page.getByText(/^共 \d+ 项行动：/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("link", { name: "Improve: Check-in" })).toBeVisible();
  await expect(page.getByText(/^首先做/)).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  expect(await barriers(page)).toEqual([]);
});

test("what the form refuses is said where it was typed", async ({ page }) => {
  await page.goto("/zh/actions/new?venue=harbour-station&touchpoint=check-in");
  await page.getByLabel("负责人").fill("前厅部");
  await page.getByLabel("状态").selectOption("RUNNING");
  await page.getByLabel("您的姓名").fill("魏");
  await page.getByRole("button", { name: "创建行动" }).click();
  await expect(page.locator("form [role=alert]")).toContainText("进行中或已完成的行动须填写开始日期", {
    timeout: 30_000,
  });
  await expect(page.getByLabel("负责人")).toHaveValue("前厅部");
});
