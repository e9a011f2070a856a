import fc from "fast-check";
import { expect, it } from "vitest";
import { dayNumber } from "../rollup/calendar-day.ts";
import { planPeriod } from "./period-plan.ts";

const months = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });

it("cuts a period into whole months and the days at its edges", () => {
  expect(planPeriod(months("2026-01-15", "2026-04-10"))).toEqual({
    months: months("2026-02-01", "2026-04-01"),
    edges: [months("2026-01-15", "2026-02-01"), months("2026-04-01", "2026-04-10")],
  });
  expect(planPeriod(months("2026-01-01", "2027-01-01"))).toEqual({
    months: months("2026-01-01", "2027-01-01"),
    edges: [],
  });
  expect(planPeriod({ from: null, to: null })).toEqual({ months: { from: null, to: null }, edges: [] });
});

it("covers every day of a period exactly once", () => {
  const day = fc.integer({ min: 0, max: 2000 });
  fc.assert(
    fc.property(day, day, (from, to) => {
      const { months, edges } = planPeriod({ from, to });
      const parts = [...edges, ...(months ? [months] : [])].map(
        (part) => [part.from ?? 0, part.to ?? 0] as const,
      );
      const covered = parts.flatMap(([first, end]) =>
        Array.from({ length: end - first }, (_, i) => first + i),
      );
      const all = Array.from({ length: Math.max(to - from, 0) }, (_, i) => from + i);
      expect(covered.sort((a, b) => a - b)).toEqual(all);
    }),
  );
});
