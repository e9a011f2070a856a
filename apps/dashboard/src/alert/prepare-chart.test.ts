import { describe, expect, it } from "vitest";
import type { ChartPoint } from "./prepare-chart.ts";
import { type Chart, prepareChart } from "./prepare-chart.ts";

const words = {
  columns: {
    day: "Day",
    week: "Week",
    n: "n",
    value: "Value",
    usual: "Usual",
    low: "Low",
    high: "High",
    z: "z",
    average: "EWMA",
    signals: "Signals",
  },
  signal: (signal: string) => signal.toLowerCase(),
  above: "above",
  below: "below",
  few: "too few",
  description: (points: number, from: string, to: string) => `${points} points from ${from} to ${to}.`,
};

const columns = (
  days: string[],
  change: Partial<NonNullable<Chart["points"]>> = {},
): NonNullable<Chart["points"]> => {
  const each = <T>(value: T) => days.map(() => value);
  return {
    days,
    n: each(100),
    values: each(0.7),
    expectations: each(0.72),
    lows: each(0.6),
    highs: each(0.84),
    deviations: each(-0.3),
    averages: each(-0.1),
    averageLimits: each(0.9),
    seasonal: each(false),
    above: each([]),
    below: each([]),
    ...change,
  };
};
const chart = (points: Chart["points"], change: Partial<Chart> = {}): Chart => ({
  venue: { code: "v", name: "V", fictional: false },
  title: "Satisfied guests",
  unit: "SHARE",
  grain: "DAY",
  status: "OK",
  weeks: 8,
  sentence: "No alert is going on.",
  method: "",
  baselineFrom: "2026-03-02",
  baselineTo: "2026-04-27",
  dispersion: 1,
  warnings: [],
  usual: null,
  points,
  alerts: [],
  ...change,
});
const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(`${from}T00:00:00Z`) + i * 86_400_000).toISOString().slice(0, 10),
  );

describe("a control chart", () => {
  it("holds its limits within the axis, and the axis within what a share can be", () => {
    const prepared = prepareChart(
      chart(columns(days("2026-03-02", 100), { highs: Array(100).fill(1) })),
      "",
      "en",
      words,
    );
    expect(prepared?.axis.high).toBe(1);
    expect(prepared?.axis.low).toBeLessThanOrEqual(0.6);
    expect(prepared?.points[0]).toMatchObject({
      value: 0.7,
      band: [0.6, 1],
      averageBand: [-0.9, 0.9],
      above: null,
      below: null,
    });
    expect(prepared?.baseline).toEqual([prepared?.points[0]?.at, (prepared?.points[0]?.at ?? 0) + 55]);
  });

  it("breaks its line where a week has no answers, and nowhere else", () => {
    const prepared = prepareChart(
      chart(columns([...days("2026-03-02", 3), ...days("2026-03-09", 2), ...days("2026-05-01", 2)])),
      "",
      "en",
      words,
    );
    const gaps = prepared?.points.filter(
      ({ value, expectation }: ChartPoint) => value === null && expectation === null,
    );
    expect(gaps).toHaveLength(1);
    expect(prepared?.points).toHaveLength(8);
  });

  it("marks signals by their side, and says which", () => {
    const prepared = prepareChart(
      chart(
        columns(days("2026-03-02", 3), { below: [[], ["POINT", "EWMA"], []], above: [[], [], ["EWMA"]] }),
      ),
      "",
      "en",
      words,
    );
    expect(prepared?.points.map(({ above, below }) => [above, below])).toEqual([
      [null, null],
      [null, 0.7],
      [0.7, null],
    ]);
    expect(prepared?.table.rows.map((row) => row.at(-1))).toEqual([
      "",
      "below: point; below: ewma",
      "above: ewma",
    ]);
  });

  it("shows no value of a day with few answers, and says so in the table", () => {
    const prepared = prepareChart(
      chart(columns(days("2026-03-02", 2), { values: [null, 0.7], deviations: [null, 0] })),
      "",
      "en",
      words,
    );
    expect(prepared?.points[0]?.value).toBeNull();
    expect(prepared?.table.rows[0]?.[2]).toBe("too few");
  });

  it("has neither limits nor baseline while it is learning, and nothing at all without points", () => {
    const nulls = Array(3).fill(null);
    const learning = columns(days("2026-05-01", 3), {
      expectations: nulls,
      lows: nulls,
      highs: nulls,
      deviations: nulls,
      averages: nulls,
      averageLimits: nulls,
    });
    const prepared = prepareChart(chart(learning, { status: "LEARNING" }), "", "zh", words);
    expect(prepared).toMatchObject({ hasLimits: false, baseline: null, run: null });
    expect(prepared?.axis.high).toBeGreaterThan(prepared?.axis.low ?? 1);
    expect(prepareChart(chart(columns([])), "", "en", words)).toBeNull();
    expect(prepareChart(chart(null), "", "en", words)).toBeNull();
  });

  it.each([
    [10, "en"],
    [140, "en"],
    [1_100, "zh"],
  ] as const)("of %i days has few ticks, at the beginning of months (%s)", (count, locale) => {
    const prepared = prepareChart(chart(columns(days("2026-02-25", count))), "", locale, words);
    const ticks = prepared?.days.ticks ?? [];
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(9);
    if (count > 100)
      expect(ticks.every(({ value }) => new Date(value * 86_400_000).getUTCDate() === 1)).toBe(true);
    if (locale === "zh") expect(ticks.some(({ label }) => label === "2027年1月")).toBe(true);
  });
});
