import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { barriers } from "../product/barriers.ts";

const words = {
  en: {
    files: "This page as a file or link",
    pdf: "As a PDF",
    xlsx: "As an Excel workbook",
    share: "Share",
    who: "Your name",
    shows: "Shows",
    frozen: "the figures as they were",
    make: "Make the link",
    revoke: "Revoke",
    closed: "This link was revoked by those who shared it.",
  },
  zh: {
    files: "导出或分享本页",
    pdf: "导出 PDF",
    xlsx: "导出 Excel",
    share: "分享",
    who: "您的姓名",
    shows: "显示内容",
    frozen: "分享时的数据",
    make: "生成链接",
    revoke: "撤销",
    closed: "此链接已被分享者撤销。",
  },
} as const;

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name }).first().click();
  return readFileSync(await (await started).path());
}

for (const locale of ["en", "zh"] as const)
  test(`${locale}: a comparison is taken away as a PDF and a workbook, shared by a link and taken back`, async ({
    page,
  }) => {
    const say = words[locale];
    await page.goto(`/${locale}/compare?group=sfo&period=2017`);
    const sentence = await page.locator("h1 + nav ~ p").first().innerText();
    const pdf = await downloaded(page, say.pdf);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    if (spawnSync("pdftotext", ["-v"]).status === 0) {
      const text = spawnSync("pdftotext", ["-", "-"], { input: pdf }).stdout.toString();
      expect(text.replaceAll(/\s/g, "")).toContain(sentence.replaceAll(/\s/g, ""));
    }
    expect((await downloaded(page, say.xlsx)).subarray(0, 2).toString()).toBe("PK");

    await page.getByRole("navigation", { name: say.files }).getByRole("link", { name: say.share }).click();
    const form = page.getByRole("form", { name: say.share });
    await form.getByLabel(say.who).fill("王经理");
    await form.getByLabel(say.shows).selectOption({ label: say.frozen });
    await form.getByRole("button", { name: say.make }).click();
    const link = form.locator("a[href*='/link/']");
    const address = (await link.getAttribute("href")) ?? "";
    expect(await barriers(page)).toEqual([]);
    await page.goto(address);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.locator("table").first().locator("tbody tr")).toHaveCount(7);
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    await page.goto(`/${locale}/share`);
    await page.getByRole("button", { name: say.revoke }).first().click();
    await expect(page.getByText("(王经理)").first()).toBeVisible();
    await page.goto(address);
    await expect(page.getByText(say.closed)).toBeVisible();
  });
