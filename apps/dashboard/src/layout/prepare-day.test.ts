import { describe, expect, it } from "vitest";
import { carryingCapacity, prepareDay } from "./prepare-day.ts";

const words = {
  point: (time: string, persons: string) => `${time} ${persons}`,
  capacity: (persons: string) => `all ${persons}`,
  warning: (persons: string) => `80% ${persons}`,
  peak: (time: string, persons: string) => `${time} ${persons}`,
  time: "Time",
  inside: "Inside",
  use: "Use",
};
const day = (capacity: number | null) => ({
  openMin: 480,
  slotMin: 30,
  inside: [500, 1000, 200],
  peak: { inside: 1000, minuteOfDay: 510 },
  capacity,
});

describe("prepareDay", () => {
  it("counts the persons of each slot by the time it begins", () => {
    const { points, table, use } = prepareDay(day(2000), "en", words);
    expect(points.map(({ text }) => text)).toEqual(["08:00 500", "08:30 1,000", "09:00 200"]);
    expect(table.rows[1]).toEqual(["08:30", "1,000", "50%"]);
    expect(use).toBe(0.5);
  });

  it("draws the capacity and the line at which to act, unless they lie far above the day", () => {
    expect(prepareDay(day(2000), "en", words).limits.map(({ value }) => value)).toEqual([2000, 1600]);
    expect(prepareDay(day(4500), "en", words).limits.map(({ value }) => value)).toEqual([3600]);
    expect(prepareDay(day(50_000), "en", words).limits).toEqual([]);
  });

  it("says nothing of use where no capacity is known", () => {
    const { table, use, limits } = prepareDay(day(null), "en", words);
    expect(use).toBeNull();
    expect(limits).toEqual([]);
    expect(table.columns.map(({ label }) => label)).toEqual(["Time", "Inside"]);
  });
});

describe("the carrying capacity", () => {
  it("is what the fullest moment is a share of, and unknown where nobody came", () => {
    expect(carryingCapacity({ peak: { inside: 80 }, carryingUse: 0.4 })).toBe(200);
    expect(carryingCapacity({ peak: { inside: 0 }, carryingUse: 0 })).toBeNull();
    expect(carryingCapacity({ peak: { inside: 80 }, carryingUse: null })).toBeNull();
  });
});
