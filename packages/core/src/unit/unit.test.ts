import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure, FigureBasis } from "../indicator/figure.ts";
import {
  formatCount,
  formatDifference,
  formatEstimate,
  formatFigure,
  formatValue,
  type Unit,
  unitOfDifference,
  units,
} from "./unit.ts";

const basis: FigureBasis = {
  n: 2746,
  unit: "nps",
  formula: { id: "net-promoter-score", version: 1 },
  weighted: false,
  asOf: null,
};
const score: Figure = {
  ...basis,
  status: "measured",
  value: 39.84,
  interval: { low: 36.93, high: 42.68, level: 0.95, method: "adjusted-wald" },
  effectiveN: 2746,
  indicative: false,
  warnings: [],
};

describe("an estimate reads as in a newspaper", () => {
  it.each<[Unit, number, number, number, string, string]>([
    ["nps", 39.84, 36.93, 42.68, "39.8 (36.9–42.7)", "39.8（36.9–42.7）"],
    ["nps", -22.77, -29.88, -15.39, "−22.8 (−29.9 to −15.4)", "−22.8（−29.9 至 −15.4）"],
    ["share", 0.8207, 0.8058, 0.8348, "82.1% (80.6–83.5%)", "82.1%（80.6%–83.5%）"],
    ["scale", 4.0644, 4.0321, 4.0967, "4.06 (4.03–4.10)", "4.06（4.03–4.10）"],
    ["pomp", 76.61, 75.8, 77.42, "76.6 (75.8–77.4)", "76.6（75.8–77.4）"],
    ["count", 12_345, 9_999, 20_000, "12,345 (9,999–20,000)", "1.2万（9,999–2万）"],
  ])("%s %f", (unit, value, low, high, en, zh) => {
    expect(formatEstimate(value, { low, high }, unit, "en")).toBe(en);
    expect(formatEstimate(value, { low, high }, unit, "zh")).toBe(zh);
  });

  it("gives a difference its sign and its measure", () => {
    expect(formatDifference(3.24, "nps", "en")).toBe("+3.2 points");
    expect(formatDifference(-1.5, "share", "en")).toBe("−1.5 percentage points");
    expect(formatDifference(-1.5, "share", "zh")).toBe("−1.5个百分点");
    expect(formatDifference(3.24, "pomp", "zh")).toBe("+3.2分");
    expect(formatDifference(0.123, "scale", "en")).toBe("+0.12");
    expect(formatDifference(-0.01, "pomp", "en")).toBe("0.0 points");
    expect(formatDifference(1234, "count", "en")).toBe("+1,234");
  });

  it("counts in 万 and 亿 in Chinese", () => {
    const counts = [0, 999, 9_999, 10_000, 12_345, 99_990_000, 99_999_600, 230_000_000, -12_345];
    expect(counts.map((n) => formatCount(n, "zh"))).toEqual([
      "0",
      "999",
      "9,999",
      "1万",
      "1.2万",
      "9999万",
      "1亿",
      "2.3亿",
      "−1.2万",
    ]);
    expect(formatCount(1_234_567, "en")).toBe("1,234,567");
  });
});

describe("a figure without a number says why", () => {
  it("in both languages", () => {
    const tooFew: Figure = { ...basis, n: 7, status: "too-few", needed: 10 };
    expect(formatFigure(tooFew, "en")).toBe("too few answers (7 of 10)");
    expect(formatFigure(tooFew, "zh")).toBe("答卷不足（7 份，需 10 份）");
    expect(formatFigure({ ...basis, status: "not-asked" }, "en")).toBe("not asked");
    expect(formatFigure({ ...basis, status: "not-asked" }, "zh")).toBe("未设此题");
    const withheld: Figure = { ...basis, status: "withheld", reason: "not-on-0-to-10" };
    expect(formatFigure(withheld, "en")).toContain(
      "withheld: a net promoter score is defined for the 0–10 question",
    );
    expect(formatFigure(withheld, "zh")).toContain("暂不显示：净推荐值只适用于");
  });

  it("and one on few answers says so beside its interval", () => {
    expect(formatFigure(score, "en")).toBe("39.8 (36.9–42.7)");
    expect(formatFigure({ ...score, n: 17, indicative: true }, "en")).toBe(
      "39.8 (36.9–42.7), indicative only (n = 17)",
    );
    expect(formatFigure({ ...score, unit: "points", value: 3.1 }, "en")).toBe("+3.1 points (36.9–42.7)");
    const growth = { ...score, unit: "pp", value: 3.1 } as const;
    expect(formatFigure(growth, "en")).toBe("+3.1 percentage points (36.9–42.7)");
    expect(formatFigure(growth, "zh")).toBe("+3.1个百分点（36.9–42.7）");
    expect(units.map(unitOfDifference)).toEqual(["points", "pp", "points", "scale", "points", "pp", "count"]);
  });

  it("never prints what is not a number", () => {
    expect(() => formatValue(Number.NaN, "pomp", "en")).toThrow("expected a finite number, found NaN");
    expect(() => formatDifference(Number.POSITIVE_INFINITY, "pomp", "en")).toThrow("found Infinity");
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.constantFrom<Unit>("pomp", "share", "nps", "scale", "points", "pp", "count"),
        fc.constantFrom<"en" | "zh">("en", "zh"),
        (value, unit, locale) => {
          expect(formatValue(value, unit, locale)).toMatch(/^−?[\d,]+(\.\d+)?[%万亿]?$/);
        },
      ),
    );
  });
});
