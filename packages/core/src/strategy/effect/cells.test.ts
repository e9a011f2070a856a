import { describe, expect, it } from "vitest";
import { emptyHistogram } from "../../indicator/histogram.ts";
import { satisfaction } from "../../indicator/satisfaction/satisfaction.ts";
import { satisfiedShare } from "../../indicator/satisfaction/satisfied-share.ts";
import { cellsOf, firstDayOf, periodOf, startOf } from "./cells.ts";

const scale = { low: 1, high: 5, better: "higher" as const };
const answers = (day: string, counts: number[]) => ({
  day,
  histograms: [{ ...emptyHistogram(scale), counts }],
});

describe("periods", () => {
  it("are months or weeks from Monday, and their first day leads back", () => {
    for (const day of ["1970-01-05", "1969-12-31", "2024-02-29", "2026-11-22", "2026-11-23"])
      for (const grain of ["month", "week"] as const) {
        const first = firstDayOf(periodOf(day, grain), grain);
        expect(periodOf(first, grain)).toBe(periodOf(day, grain));
        expect(first <= day).toBe(true);
      }
    expect(firstDayOf(periodOf("2026-11-22", "week"), "week")).toBe("2026-11-16");
    expect(firstDayOf(periodOf("2026-12-31", "month"), "month")).toBe("2026-12-01");
  });

  it("after a start are whole", () => {
    const may = periodOf("2026-05-01", "month");
    expect(startOf("2026-05-01", "month")).toEqual({ start: may, startedMidway: false });
    expect(startOf("2026-05-02", "month")).toEqual({ start: may + 1, startedMidway: true });
  });
});

describe("cells", () => {
  it("add the days of a week and have the mean and variance of the single answers", () => {
    const cells = cellsOf(
      satisfaction,
      [
        answers("2026-11-16", [0, 0, 2, 0, 1]),
        answers("2026-11-22", [1, 0, 0, 0, 0]),
        answers("2026-11-23", [0, 0, 0, 0, 4]),
      ],
      "week",
    );
    expect(cells).toHaveLength(2);
    expect(cells[0]).toMatchObject({ n: 4, mean: 50 });
    expect(cells[0]?.variance).toBeCloseTo((2 * 50 ** 2) / 3, 9);
    expect(cells[1]).toMatchObject({ n: 4, mean: 100, variance: 0 });
  });

  it("count shares in percentage points and leave out what nobody answered", () => {
    const cells = cellsOf(
      satisfiedShare,
      [answers("2026-01-01", [1, 0, 0, 3, 0]), answers("2026-02-01", [0, 0, 0, 0, 0])],
      "month",
    );
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatchObject({ n: 4, mean: 75 });
  });
});
