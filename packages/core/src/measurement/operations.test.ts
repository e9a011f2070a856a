import { describe, expect, it } from "vitest";
import { chance } from "../simulation/random.ts";
import type { MeasuredFigure } from "./day-sums.ts";
import {
  type OperatingDay,
  type OperatingFigure,
  operatingFigures,
  relativeChange,
  venuesTogether,
} from "./operations.ts";

/** Days in thousandths, drawn around a level. */
function drawn(seed: number, count: number, level: number, spend = 40): OperatingDay[] {
  const draw = chance(seed);
  return Array.from({ length: count }, () => {
    const entries = Math.max(1, Math.round(level * Math.exp(0.2 * draw.normal())));
    const revenue = Math.max(0, entries * spend * (1 + 0.1 * draw.normal()));
    return { entries: entries * 1_000, revenue: Math.round(revenue * 1_000), orders: entries * 500 };
  });
}
const levelOf = (figure: MeasuredFigure | undefined) => (figure?.status === "measured" ? figure.value : null);
const figures = (days: OperatingDay[], area: number | null = 2_000) =>
  new Map(operatingFigures(days, area).map((each) => [each.definition.code, each]));

describe("figures of how a place runs", () => {
  const days = drawn(1, 30, 5_000);

  it("are ratios of sums over the days that have both", () => {
    const found = figures(days);
    const sum = (of: (day: OperatingDay) => number | null) =>
      days.reduce((all, day) => all + (of(day) ?? 0), 0);
    const [entries, revenue, orders] = [sum((d) => d.entries), sum((d) => d.revenue), sum((d) => d.orders)];
    expect(levelOf(found.get("visits")?.figure)).toBeCloseTo(entries / 30 / 1_000, 6);
    expect(operatingFigures(days, 2_000).map(({ figure }) => figure.n)).toEqual([30, 30, 30, 30]);
    expect(found.get("visits")?.total).toBeCloseTo(entries / 1_000, 6);
    expect(levelOf(found.get("spend-per-visit")?.figure)).toBeCloseTo(revenue / entries, 9);
    expect(levelOf(found.get("ticket-size")?.figure)).toBeCloseTo(revenue / orders, 9);
    expect(levelOf(found.get("revenue-per-area")?.figure)).toBeCloseTo(revenue / 30 / 1_000 / 2_000, 9);
  });

  it("leave out, and never take for zero, what was not measured", () => {
    const half = days.map((day, i) => (i % 2 ? { ...day, revenue: null } : day));
    const found = figures(half);
    expect(found.get("visits")?.figure.days).toBe(30);
    expect(found.get("spend-per-visit")?.figure.days).toBe(15);
    expect(found.get("spend-per-visit")?.figure).toEqual(
      figures(half.filter(({ revenue }) => revenue !== null)).get("spend-per-visit")?.figure,
    );
    expect(figures(days, null).get("revenue-per-area")).toMatchObject({
      figure: { status: "not-asked" },
      total: null,
    });
    expect(figures([]).get("visits")).toMatchObject({ figure: { status: "not-asked", n: 0 }, total: null });
  });

  it("keep their total where days are too few for an interval", () => {
    const found = figures(days.slice(0, 7)).get("visits");
    expect(found).toMatchObject({ figure: { status: "too-few", days: 7 } });
    expect(found?.total).toBeGreaterThan(0);
  });
});

describe("venues taken together", () => {
  const row = (venue: string, day: string, entries: number | null, revenue: number | null = null) => ({
    venue,
    day,
    entries,
    revenue,
    orders: null,
  });

  it("count a day where all have it, and say how many do not", () => {
    const rows = [
      row("b", "2026-05-02", 3),
      row("a", "2026-05-01", 1, 9),
      row("b", "2026-05-01", 2),
      row("a", "2026-05-02", null, 8),
    ];
    expect(venuesTogether(rows)).toEqual({
      days: [
        { day: "2026-05-01", entries: 3, revenue: 9, orders: null },
        { day: "2026-05-02", entries: null, revenue: 8, orders: null },
      ],
      incomplete: 1,
    });
    expect(venuesTogether(rows.reverse()).days).toHaveLength(2);
    expect(venuesTogether([])).toEqual({ days: [], incomplete: 0 });
  });
});

describe("the change between two periods", () => {
  const visits = (days: OperatingDay[]) => figures(days).get("visits") as OperatingFigure;

  it("is found where it is, and turned round by the other order", () => {
    const [less, more] = [visits(drawn(2, 60, 5_000)), visits(drawn(3, 60, 6_500))];
    const up = relativeChange(more, less);
    const down = relativeChange(less, more);
    if (up.status !== "measured" || down.status !== "measured") throw new Error("expected both");
    expect([up.verdict, down.verdict]).toEqual(["above", "below"]);
    expect((1 + up.value) * (1 + down.value)).toBeCloseTo(1, 12);
    expect((1 + up.interval.low) * (1 + down.interval.high)).toBeCloseTo(1, 12);
  });

  it("is claimed of nothing in about 5 % of runs", () => {
    const runs = 400;
    let claimed = 0;
    for (let run = 0; run < runs; run++) {
      const change = relativeChange(visits(drawn(1_000 + run, 30, 900)), visits(drawn(9_000 + run, 14, 900)));
      if (change.status === "measured" && change.verdict !== "cannot-tell") claimed++;
    }
    // 5 % and three standard errors of 400 runs.
    expect(claimed / runs).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
  });

  it("is none against a period without a figure", () => {
    const own = visits(drawn(4, 20, 100));
    expect(relativeChange(own, undefined)).toEqual({ status: "no-reference" });
    expect(relativeChange(own, visits([]))).toEqual({ status: "no-reference" });
    expect(relativeChange(visits([]), own)).toEqual({ status: "no-reference" });
  });

  it("is counted, and nothing is claimed of it, where days are too few", () => {
    const same = (entries: number) =>
      Array.from({ length: 5 }, () => ({ entries, revenue: null, orders: null }));
    expect(relativeChange(visits(same(110_000)), visits(same(100_000)))).toEqual({
      status: "counted",
      value: expect.closeTo(0.1, 12),
    });
  });

  it("has no width where nothing varies", () => {
    const same = (entries: number) =>
      Array.from({ length: 12 }, () => ({ entries, revenue: null, orders: null }));
    expect(relativeChange(visits(same(110_000)), visits(same(100_000)))).toMatchObject({
      value: expect.closeTo(0.1, 12),
      verdict: "above",
    });
  });
});
