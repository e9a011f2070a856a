import { describe, expect, it } from "vitest";
import { prepareEffect } from "./prepare-effect.ts";

const words = {
  period: "Month",
  own: "Own",
  expected: "Expected",
  low: "Low",
  high: "High",
  n: "n",
  gap: "Gap",
};
const band = (value: number) => ({ value, low: value - 2, high: value + 2 });
const points = [
  { day: "2026-01-01", after: false, n: 40, own: band(70), expected: band(69.5) },
  { day: "2026-02-01", after: false, n: 0, own: null, expected: band(70) },
  { day: "2026-03-01", after: true, n: 50, own: band(99), expected: null },
];

describe("the effect chart", () => {
  it("draws what there is, leaves gaps, marks the start and never runs beyond the scale", () => {
    const chart = prepareEffect({ points }, "2026-02-15", "POMP", "en", words);
    expect(chart?.points.map(({ own, expected }) => [own, expected])).toEqual([
      [70, 69.5],
      [null, 70],
      [99, null],
    ]);
    expect(chart?.axis.high).toBe(100);
    expect(chart?.start).toBe(Date.parse("2026-02-15T00:00:00Z") / 86_400_000);
    expect(chart?.table.rows[0]).toEqual(["2026-01-01", "40", "70.0", "68.0", "72.0", "69.5", "0.5"]);
    expect(chart?.table.rows[1]?.[6]).toBe("");
    expect(chart?.days.ticks[0]?.label).toBe("Jan 2026");
  });

  it("names weeks by their first day", () => {
    const weeks = [{ ...points[0], day: "2026-06-15" } as (typeof points)[number]];
    expect(prepareEffect({ points: weeks }, null, "POMP", "en", words)?.days.ticks[0]?.label).toBe("15 Jun");
    expect(prepareEffect({ points: weeks }, null, "POMP", "zh", words)?.days.ticks[0]?.label).toBe("6月15日");
  });

  it("has nothing to draw without periods, and no mark for a start that is not drawn", () => {
    expect(prepareEffect({ points: [] }, null, "POMP", "zh", words)).toBeNull();
    expect(prepareEffect({ points }, "2027-01-01", "NPS", "zh", words)?.start).toBeNull();
  });
});
