import { describe, expect, it } from "vitest";
import type { LayoutUnit } from "../indicator.ts";
import { layoutValueText } from "./value-text.ts";

describe("a figure of a layout as text", () => {
  it.each<[number, LayoutUnit, string, string]>([
    [0.8214, "share", "82.1%", "82.1%"],
    [1.1763, "ratio", "1.18", "1.18"],
    [0.00672, "score", "0.0067", "0.0067"],
    [0, "score", "0.00", "0.00"],
    [-0.4567, "score", "−0.46", "−0.46"],
    [6.84, "effective number", "6.8", "6.8"],
    [3643.2, "m", "3,643 m", "3,643 米"],
    [7.53, "minutes", "7.5 min", "7.5 分钟"],
    [24550, "persons", "24,550 people", "2.5万人"],
    [20.34, "currency per m²", "20.3 per m²", "20.3／平方米"],
  ])("%d in %s", (value, unit, en, zh) => {
    expect([layoutValueText(value, unit, "en"), layoutValueText(value, unit, "zh")]).toEqual([en, zh]);
  });

  it("has no text for what is not a number", () => {
    expect(() => layoutValueText(Number.NaN, "m", "en")).toThrow("expected a finite number, found NaN");
  });
});
