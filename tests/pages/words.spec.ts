import { expect, test } from "@playwright/test";
import { barriers } from "../product/barriers.ts";

/** What is pressed and read, in both languages. Each has a venue and a sector of its own, so that neither disturbs the other. */
const readers = [
  {
    locale: "en",
    place: "lantern-kitchen",
    sector: "RESTAURANT",
    words: "What guests say of their own accord",
    comments: "In their own words",
    correct: "Read wrongly?",
    touchpoint: "Touchpoint",
    name: "Your name",
    verdict: "Not about this",
    told: (touchpoint: string) => `${touchpoint}: Not about this (corrected by Wei)`,
    saved: "Saved",
    field: "Broth and food quality: Chinese words",
    save: "Save as a new revision",
    again: "Read the comments again",
    current: "All stored comments are read by the words that hold now.",
    revision: "Saved as revision 1.",
    twice: "a word stands for one touchpoint",
    other: "Ordering: Chinese words",
  },
  {
    locale: "zh",
    place: "harbour-hotels",
    sector: "HOTEL",
    words: "顾客主动提到了什么",
    comments: "顾客原话",
    correct: "解读有误？",
    touchpoint: "触点",
    name: "您的姓名",
    verdict: "与此无关",
    told: (touchpoint: string) => `${touchpoint}: 与此无关 （由 Wei 更正）`,
    saved: "已保存",
    field: "睡眠：中文词",
    save: "保存为新版本",
    again: "重新解读评论",
    current: "已入库的评论均按现行词典解读。",
    revision: "已保存为第 1 版。",
    twice: "一个词只能对应一个触点",
    other: "办理入住：中文词",
  },
] as const;

// Four tests of many steps: a busy computer takes its time.
test.describe.configure({ timeout: 120_000 });

for (const reader of readers) {
  const { locale, place, sector } = reader;

  test(`${locale}: a reader sees what guests say of their own accord, corrects a mention, and it stays corrected`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/venues/${place}/journey`);
    const words = page.getByRole("region", { name: reader.words });
    await expect(words.getByRole("listitem").first()).toBeVisible({ timeout: 30_000 });
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0, { timeout: 30_000 });
    const comments = page.getByRole("region", { name: reader.comments });
    const first = comments.locator("ol > li").first();
    await expect(first.locator("blockquote mark").first()).toBeVisible();
    await first.getByText(reader.correct).click();
    expect(await barriers(page)).toEqual([]);
    const choice = first.getByLabel(reader.touchpoint);
    const chosen = (await choice.locator("option:checked").textContent()) ?? "";
    await first.getByLabel(reader.name).fill("Wei");
    await first.getByRole("button", { name: reader.verdict }).click();
    await expect(first.getByRole("status")).toHaveText(reader.saved);
    const text = await first.locator("blockquote").textContent();
    await page.reload();
    const same = comments
      .locator("ol > li")
      .filter({ hasText: text ?? "" })
      .first();
    await expect(same.getByText(reader.told(chosen))).toBeVisible({ timeout: 30_000 });
  });

  test(`${locale}: an analyst gives a word to a touchpoint, is told of one given twice, and has the comments read again`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/data/words?sector=${sector}`);
    const field = page.getByLabel(reader.field);
    expect(await barriers(page)).toEqual([]);
    const [taken = ""] = (await page.getByLabel(reader.other).inputValue()).split("、");
    const shipped = await field.inputValue();
    await page.getByLabel(reader.name).fill("Wei");
    await field.fill(`${shipped}、${taken}`);
    await page.getByRole("button", { name: reader.save }).click();
    await expect(page.getByText(reader.twice)).toBeVisible();
    // What was written is still there to be put right.
    await expect(field).toHaveValue(`${shipped}、${taken}`);
    await field.fill(`${shipped}、锅气`);
    await page.getByRole("button", { name: reader.save }).click();
    await expect(page.getByText(reader.revision)).toBeVisible();
    await expect(field).toHaveValue(`${shipped}、锅气`);
    await page.getByRole("button", { name: reader.again }).click();
    await expect(page.getByText(reader.current)).toBeVisible({ timeout: 30_000 });
    expect(await barriers(page)).toEqual([]);
  });
}
