import { describe, expect, it } from "vitest";
import { preferredLocale } from "./locale.ts";

describe("preferredLocale", () => {
  it.each([
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    ["de-DE, en;q=0.5", "en"],
    [null, "en"],
    ["fr", "en"],
  ] as const)("a browser that prefers %s opens in %s", (browser, expected) => {
    expect(preferredLocale(browser)).toBe(expected);
  });
});
