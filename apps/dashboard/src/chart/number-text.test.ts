import { describe, expect, it } from "vitest";
import { countText, dayText, instantText, numberText, roundCountText, valueText } from "./number-text.ts";

describe("numberText", () => {
  it.each([
    [0.8207, "SHARE", "en", 1, "82.1%"],
    [-3.04, "NPS", "en", 1, "−3.0"],
    [39.84, "NPS", "zh", 1, "39.8"],
    [4.0644, "SCALE", "en", 2, "4.06"],
    [60, "POMP", "en", 0, "60"],
    [-0.04, "POINTS", "en", 1, "0.0"],
  ] as const)("%d %s in %s", (value, unit, locale, digits, expected) => {
    expect(numberText(value, unit, locale, digits)).toBe(expected);
  });
});

describe("valueText", () => {
  it.each([
    [0.8207, "SHARE", "82.1%"],
    [-3.04, "NPS", "−3.0"],
    [4.0644, "SCALE", "4.06"],
  ] as const)("%d %s", (value, unit, expected) => expect(valueText(value, unit, "en")).toBe(expected));
});

describe("days, instants and counts", () => {
  it("name the zone of an instant", () => {
    expect(instantText("2026-11-22T04:05:00Z", "en")).toMatch(/^22 Nov 2026, 04:05 UTC$/);
    expect(instantText("2026-11-22T04:05:00Z", "zh")).toBe("2026年11月22日 04:05 UTC");
  });

  it("write a day as a native would", () => {
    expect(dayText("2017-05-03", "en")).toBe("3 May 2017");
    expect(dayText("2017-05-03", "zh")).toBe("2017年5月3日");
  });

  it("group thousands", () => {
    expect(countText(11694, "en")).toBe("11,694");
    expect([roundCountText(11694, "en"), roundCountText(11694, "zh")]).toEqual(["11,694", "1.2万"]);
  });
});
