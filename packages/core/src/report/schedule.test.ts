import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayNumber, dayOfNumber } from "../calendar/day.ts";
import type { Holiday } from "../calendar/holiday.ts";
import { weekdayOf } from "../calendar/week.ts";
import { type Cadence, dueKey, localTime, newestDue, nextDueDay } from "./schedule.ts";

const due = (cadence: Cadence, day: string, hour: number, holidays: Holiday[] = []) =>
  newestDue(cadence, { day, hour }, holidays)?.period;

describe("a report is due", () => {
  it("every day at its hour, about the day before", () => {
    expect(due({ kind: "daily", hour: 8 }, "2026-03-01", 8)).toEqual({
      from: "2026-02-28",
      to: "2026-03-01",
    });
    expect(due({ kind: "daily", hour: 8 }, "2026-03-01", 7)).toEqual({
      from: "2026-02-27",
      to: "2026-02-28",
    });
  });

  it("every week on its weekday, about the last whole week", () => {
    // 2026-11-22 is a Sunday.
    const monday: Cadence = { kind: "weekly", weekday: 0, hour: 9 };
    expect(due(monday, "2026-11-22", 12)).toEqual({ from: "2026-11-09", to: "2026-11-16" });
    expect(due(monday, "2026-11-23", 8)).toEqual({ from: "2026-11-09", to: "2026-11-16" });
    expect(due(monday, "2026-11-23", 9)).toEqual({ from: "2026-11-16", to: "2026-11-23" });
    expect(due({ ...monday, weekday: 6 }, "2026-11-22", 9)).toEqual({ from: "2026-11-09", to: "2026-11-16" });
  });

  it("every month on its day, about the month before", () => {
    const third: Cadence = { kind: "monthly", day: 3, hour: 6 };
    expect(due(third, "2026-03-03", 6)).toEqual({ from: "2026-02-01", to: "2026-03-01" });
    expect(due(third, "2026-03-03", 5)).toEqual({ from: "2026-01-01", to: "2026-02-01" });
    expect(due(third, "2026-01-01", 23)).toEqual({ from: "2025-11-01", to: "2025-12-01" });
  });

  it("the day after a holiday, about the holiday", () => {
    const national: Holiday = {
      code: "national-day",
      year: 2026,
      name: { en: "National Day", zh: "国庆" },
      festival: "2026-10-01",
      workdays: [],
      basis: "official",
      from: "2026-10-01",
      to: "2026-10-08",
    };
    const holiday: Cadence = { kind: "holiday", hour: 8 };
    expect(due(holiday, "2026-10-08", 7, [national])).toBeUndefined();
    expect(due(holiday, "2026-10-08", 8, [national])).toEqual({ from: "2026-10-01", to: "2026-10-08" });
    expect(due(holiday, "2026-10-07", 23, [national])).toBeUndefined();
  });

  it("never about days that are not over, later never about earlier days, and each week and month once", () => {
    const cadences = fc.oneof(
      fc.record({ kind: fc.constant("daily" as const), hour: fc.nat(23) }),
      fc.record({ kind: fc.constant("weekly" as const), hour: fc.nat(23), weekday: fc.nat(6) }),
      fc.record({
        kind: fc.constant("monthly" as const),
        hour: fc.nat(23),
        day: fc.integer({ min: 1, max: 28 }),
      }),
    );
    fc.assert(
      fc.property(cadences, fc.integer({ min: 15_000, max: 30_000 }), (cadence, start) => {
        const keys: string[] = [];
        let before = "";
        for (let day = start; day < start + 70; day++)
          for (const hour of [0, cadence.hour, 23]) {
            const now = { day: dayOfNumber(day), hour };
            const found = newestDue(cadence, now);
            if (!found) throw new Error("nothing is due");
            expect(found.period.to <= now.day).toBe(true);
            expect(found.period.from >= before).toBe(true);
            before = found.period.from;
            if (keys.at(-1) !== dueKey(found)) keys.push(dueKey(found));
            if (cadence.kind === "weekly") {
              expect(weekdayOf(dayNumber(found.period.from))).toBe(0);
              expect(addDays(found.period.from, 7)).toBe(found.period.to);
            }
          }
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeGreaterThanOrEqual({ daily: 70, weekly: 10, monthly: 2 }[cadence.kind]);
      }),
      { numRuns: 60, seed: 20_261_122 },
    );
  });
});

describe("clocks", () => {
  it("show the time of the time zone, summer time and midnight included", () => {
    expect(localTime(new Date("2026-11-22T16:30:00Z"), "Asia/Shanghai")).toEqual({
      day: "2026-11-23",
      hour: 0,
    });
    expect(localTime(new Date("2026-07-01T12:00:00Z"), "America/Los_Angeles")).toEqual({
      day: "2026-07-01",
      hour: 5,
    });
    expect(localTime(new Date("2026-12-01T12:00:00Z"), "America/Los_Angeles").hour).toBe(4);
  });
});

describe("the next report", () => {
  it.each<[Cadence, string, number, string | null]>([
    [{ kind: "daily", hour: 8 }, "2026-11-22", 7, "2026-11-22"],
    [{ kind: "daily", hour: 8 }, "2026-11-22", 8, "2026-11-23"],
    [{ kind: "weekly", hour: 8, weekday: 2 }, "2026-11-22", 9, "2026-11-25"],
    [{ kind: "weekly", hour: 8, weekday: 6 }, "2026-11-22", 9, "2026-11-29"],
    [{ kind: "monthly", hour: 8, day: 3 }, "2026-11-03", 8, "2026-12-03"],
    [{ kind: "monthly", hour: 8, day: 28 }, "2026-11-22", 8, "2026-11-28"],
    [{ kind: "holiday", hour: 8 }, "2026-11-22", 8, null],
  ])("%j goes out next, seen on %s at %i, on %s", (cadence, day, hour, next) => {
    expect(nextDueDay(cadence, { day, hour })).toBe(next);
  });
});
