import { describe, expect, it } from "vitest";
import type { SegmentDifferencesQuery } from "../api/documents.generated.ts";
import { measured } from "../indicator/fixtures/figure.ts";
import { prepareSegmentDifferences, type SegmentWords } from "./prepare-segment-differences.ts";

type Found = SegmentDifferencesQuery["segmentDifferences"];
const words: SegmentWords = {
  all: "All guests",
  differs: "differs",
  columns: {
    touchpoint: "Touchpoint",
    common: "Common",
    low: "low",
    high: "high",
    q: "q",
    i2: "I²",
    verdict: "Verdict",
    own: "own",
    mean: "mean",
    n: "n",
  },
};
const slope = (value: number) => measured(value, { half: 0.05, unit: "SCALE" });

function row(code: string, common: number, differs: boolean): Found["touchpoints"][number] {
  return {
    differs,
    q: differs ? 0.01 : 0.8,
    i2: differs ? 0.7 : 0,
    sentence: "",
    touchpoint: { code, name: code },
    common: slope(common),
    slopes: ["Family", "Business"].map((name, s) => ({
      segment: { code: name, name },
      own: slope(common + s / 10),
      shown: slope(common + s / 20),
      mean: measured(70),
    })),
  };
}

const found: Found = {
  status: "OK",
  sentence: "",
  dimension: { code: "purpose", name: "Purpose" },
  segments: [],
  leftOut: [],
  touchpoints: [row("a", 0.3, false), row("b", 0.1, true), row("c", 0.4, false)],
};

describe("differences between segments", () => {
  const { axis, rows, table } = prepareSegmentDifferences(found, "en", words);

  it("begin with those that the test tells apart, one bar a segment; the others have one for all", () => {
    expect(rows.map(({ code }) => code)).toEqual(["b", "c", "a"]);
    expect(rows[0]?.bars.map(({ name }) => name)).toEqual(["Family", "Business"]);
    expect(rows[1]?.bars.map(({ name }) => name)).toEqual(["All guests"]);
  });

  it("stand on one axis with zero on it", () => {
    expect(axis.low).toBeLessThanOrEqual(0);
    expect(axis.high).toBeGreaterThanOrEqual(0.45);
  });

  it("keep each segment's own slope as evidence in the table", () => {
    expect(table.columns.map(({ label }) => label)).toContain("Family: own");
    expect(table.rows.every((cells) => cells.length === table.columns.length)).toBe(true);
    expect(table.rows[0]).toContain("differs");
  });

  it("have nothing to draw where nothing can be compared", () => {
    const empty = prepareSegmentDifferences({ ...found, status: "TOO_FEW", touchpoints: [] }, "zh", words);
    expect(empty.rows).toEqual([]);
    expect(empty.table.rows).toEqual([]);
  });
});
