import { describe, expect, it } from "vitest";
import type { PeakEndQuery } from "../api/documents.generated.ts";
import { measured, tooFew } from "../indicator/fixtures/figure.ts";
import { type PeakEndWords, prepareExtremes, preparePeakEnd } from "./prepare-peak-end.ts";

const words: PeakEndWords = {
  visit: "Whole visit",
  peakEnd: "Peak and end",
  average: "Average",
  rival: (of) => of.toLowerCase(),
  shares: (list) => `Of it: ${list}`,
  separator: ", ",
  columns: {
    part: "Part",
    peakEnd: "Peak and end",
    average: "Average",
    low: "low",
    high: "high",
    advantage: "Advantage",
    addition: "Addition",
    q: "q",
    n: "n",
    touchpoint: "Touchpoint",
    worst: "Worst",
    best: "Best",
  },
};
type Result = PeakEndQuery["curve"]["peakEnd"]["results"][number];
const share = (value: number) => measured(value, { half: 0.04, unit: "SHARE" });
const points = (value: number) => measured(value, { half: 1, unit: "POINTS" });

const result = (more: Partial<Result> = {}): Result => ({
  status: "OK",
  verdict: "BOTH",
  visits: 2_339,
  statistic: 9.3,
  q: 0.0001,
  sentence: "The plain average tells more.",
  stage: null,
  peakEnd: share(0.47),
  average: share(0.64),
  advantage: points(-17),
  addition: points(0.3),
  parts: [{ of: "MAX", share: share(0.17) }],
  ...more,
});

describe("the test of the peak–end rule", () => {
  it("shows peak and end beside the average, for the visit and each stage, on one axis", () => {
    const stage = result({ stage: { code: "core", name: "Core" } });
    const { axis, parts, table } = preparePeakEnd({ results: [result(), stage] }, "en", words);
    expect(axis.low).toBe(0);
    expect(parts.map(({ name }) => name)).toEqual(["Whole visit", "Core"]);
    expect(parts[0]?.bars.map(({ text }) => text)).toEqual(["47%", "64%"]);
    expect(parts[0]?.shares).toBe("Of it: max 17%");
    expect(table.rows[0]?.at(-2)).toBe("< 0.001");
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });

  it("has gaps where there are too few visits", () => {
    const few = result({
      status: "TOO_FEW",
      verdict: null,
      q: null,
      peakEnd: tooFew(4),
      average: tooFew(4),
      parts: [],
    });
    const { parts, table } = preparePeakEnd({ results: [few] }, "zh", words);
    expect(parts[0]?.bars.map(({ mark, text }) => [mark, text])).toEqual([
      [null, "–"],
      [null, "–"],
    ]);
    expect(table.rows[0]?.at(-2)).toBe("");
  });
});

describe("best and worst of a visit", () => {
  it("begins with what is worst most often and leaves unmeasured touchpoints to the table", () => {
    const row = (code: string, worst: ReturnType<typeof share>) => ({
      touchpoint: { code, name: code },
      best: share(0.1),
      worst,
    });
    const { rows, table } = prepareExtremes(
      {
        extremes: [row("a", share(0.05)), row("b", share(0.2)), { ...row("c", share(0)), worst: tooFew(3) }],
      },
      "en",
      words,
    );
    expect(rows.map(({ code }) => code)).toEqual(["b", "a"]);
    expect(rows[0]?.worst.width).toBeGreaterThan(rows[0]?.best.width as number);
    expect(table.rows).toHaveLength(3);
  });
});
