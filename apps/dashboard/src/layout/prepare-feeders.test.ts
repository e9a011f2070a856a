import { describe, expect, it } from "vitest";
import { feedersText } from "./prepare-feeders.ts";

const words = {
  en: { gates: "gates", others: "others" },
  zh: { gates: "出入口", others: "其他单元" },
};
const feeders = {
  units: [
    { unit: "U1", share: 0.41 },
    { unit: "U2", share: 0.2 },
  ],
  gates: 0.386,
  others: 0.004,
};
const name = (unit: string) => ({ U1: "Opera House", U2: "Noodle Bar" })[unit] ?? unit;

describe("feedersText", () => {
  it("names units, then gates, with their shares, and leaves out what rounds to nothing", () => {
    expect(feedersText(feeders, name, "en", words.en)).toBe("Opera House 41%, Noodle Bar 20%, gates 39%");
    expect(feedersText({ ...feeders, others: 0.3 }, name, "en", words.en)).toMatch(/, others 30%$/);
  });

  it("is a list of the language", () => {
    expect(feedersText(feeders, () => "戏台", "zh", words.zh)).toBe("戏台 41%、戏台 20%、出入口 39%");
  });

  it("is empty where it was not computed or nobody walks", () => {
    expect(feedersText(null, name, "en", words.en)).toBe("");
  });
});
