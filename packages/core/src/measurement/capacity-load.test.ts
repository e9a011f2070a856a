import { describe, expect, it } from "vitest";
import {
  type Capacity,
  type CountedDay,
  type CountedHour,
  type MeasuredLoad,
  measuredLoads,
} from "./capacity-load.ts";
import { capacityLoadSentence } from "./capacity-load-sentence.ts";

const hour = (own: Partial<CountedHour>): CountedHour => ({
  hour: null,
  present: null,
  places: 0,
  entries: null,
  exits: null,
  ...own,
});
const dayOf = (i: number) => `2026-05-${String(i + 1).padStart(2, "0")}`;
const capacity = { instantaneous: 1_000, daily: 4_000 };
const of = (loads: readonly MeasuredLoad[], source: MeasuredLoad["source"]) =>
  loads.find((each) => each.source === source) as MeasuredLoad;

/** A gate's day of three hours: all come in the first, half leave in the second, the rest in the third. */
const gateDay = (i: number, entries: number): CountedDay => ({
  day: dayOf(i),
  hours: [
    hour({ hour: 9, entries: entries * 1_000, exits: 0 }),
    hour({ hour: 12, entries: 0, exits: entries * 500 }),
    hour({ hour: 17, entries: 0, exits: entries * 500 }),
  ],
});
const gates = Array.from({ length: 12 }, (_, i) => gateDay(i, 500 + 50 * i));

describe("a measured load", () => {
  it("is the balance at the gates against the capacity at once, and entries against that of the day", () => {
    const loads = measuredLoads(gates, capacity);
    const inside = of(loads, "gate-balance");
    expect(inside).toMatchObject({ status: "measured", days: 12, leftOut: 0, capacity: 1_000, full: 1 });
    expect(inside.peak).toEqual({ day: "2026-05-12", hour: 9, people: 1_050, use: 1.05 });
    expect(inside.crossed?.map(({ day }) => day)).toEqual([6, 7, 8, 9, 10, 11].map(dayOf));
    expect(inside.use).toMatchObject({ status: "measured", days: 12, value: expect.closeTo(0.775, 12) });
    const entries = of(loads, "entries");
    expect(entries.peak).toEqual({ day: "2026-05-12", hour: null, people: 1_050, use: 0.2625 });
    expect(entries).toMatchObject({ crossed: [], full: 0, capacity: 4_000 });
    expect(of(loads, "occupancy")).toMatchObject({ status: "not-measured", days: 0, peak: null });
  });

  it("counts a load of exactly 80 % as crossing, and one of exactly 100 % as not over", () => {
    const loads = measuredLoads([gateDay(0, 800), gateDay(1, 1_000), gateDay(2, 799)], capacity);
    const { crossed, full, use } = of(loads, "gate-balance");
    expect(crossed?.map(({ people }) => people)).toEqual([800, 1_000]);
    expect(full).toBe(0);
    expect(use).toMatchObject({ status: "too-few", days: 3 });
  });

  it("says no plan, and no use, where the capacity is not known or none", () => {
    for (const instantaneous of [null, 0]) {
      const load = of(measuredLoads(gates, { instantaneous, daily: null }), "gate-balance");
      expect(load).toMatchObject({ status: "no-plan", capacity: null, crossed: null, full: null, days: 12 });
      expect(load.peak).toMatchObject({ people: 1_050, use: null });
      expect(load.use.status).toBe("not-asked");
    }
    expect(measuredLoads([], { instantaneous: null, daily: null }).map(({ status }) => status)).toEqual([
      "not-measured",
      "not-measured",
      "not-measured",
    ]);
  });

  it("leaves out days whose gates do not balance, and those that tell no hour", () => {
    const lost = {
      day: dayOf(20),
      hours: [hour({ hour: 9, entries: 9e5, exits: 0 }), hour({ hour: 17, exits: 1e5 })],
    };
    const early = {
      day: dayOf(21),
      hours: [hour({ hour: 9, exits: 9e5 }), hour({ hour: 17, entries: 9e5, exits: 0 })],
    };
    const whole = { day: dayOf(22), hours: [hour({ entries: 9e5, exits: 9e5 })] };
    const load = of(measuredLoads([...gates, lost, early, whole], capacity), "gate-balance");
    expect(load).toMatchObject({ days: 12, leftOut: 3 });
    expect(of(measuredLoads([whole], capacity), "entries")).toMatchObject({ days: 1 });
    // Gates that count nobody out try no balance: nothing is left out.
    const inOnly = { day: dayOf(0), hours: [hour({ hour: 9, entries: 9e5 })] };
    expect(of(measuredLoads([inOnly], capacity), "gate-balance")).toMatchObject({
      status: "not-measured",
      leftOut: 0,
    });
  });

  it("takes hours after midnight for the end of the day of service", () => {
    const night = {
      day: dayOf(0),
      hours: [
        hour({ hour: 1, entries: 0, exits: 400_000 }),
        hour({ hour: 18, entries: 300_000, exits: 0 }),
        hour({ hour: 23, entries: 100_000, exits: 0 }),
      ],
    };
    expect(of(measuredLoads([night], capacity), "gate-balance").peak).toMatchObject({
      hour: 23,
      people: 400,
    });
  });

  it("adds places up only in hours that have all of the day, and marks days with fewer", () => {
    const full = {
      day: dayOf(0),
      hours: [
        hour({ hour: 10, present: 500_000, places: 2 }),
        hour({ hour: 11, present: 700_000, places: 1 }),
        hour({ present: 900_000, places: 2 }),
      ],
    };
    const half = { day: dayOf(1), hours: [hour({ hour: 10, present: 300_000, places: 1 })] };
    const untimed = { day: dayOf(2), hours: [hour({ present: 900_000, places: 2 })] };
    const load = of(measuredLoads([full, half, untimed], capacity), "occupancy");
    expect(load).toMatchObject({ days: 2, leftOut: 1, partial: 1 });
    expect(load.peak).toEqual({ day: dayOf(0), hour: 10, people: 500, use: 0.5 });
  });
});

describe("the sentence of a measured load", () => {
  const say = (
    days: readonly CountedDay[],
    own: Capacity = capacity,
    source: MeasuredLoad["source"] = "gate-balance",
  ) =>
    (["en", "zh"] as const).map((locale) =>
      capacityLoadSentence(of(measuredLoads(days, own), source), locale),
    );

  it("tells the peak, the days and when 80 % was crossed", () => {
    expect(say(gates)).toEqual([
      "Measured, gate counts, 12 days: at most 1,050 people inside (2026-05-12, 09:00–10:00), 105.0% of the 1,000 that the plan bears at once. The 80% line was reached on 6 days, last on 2026-05-12; on 1 day more than the capacity.",
      "实测（闸机进出差，12 天）：瞬时在园最高 1,050 人（2026-05-12 9–10 时），为瞬时承载量 1,000 人的 105.0%。有 6 天达到 80% 预警线，最近一次为 2026-05-12；其中 1 天超过承载量。",
    ]);
    expect(say(gates, capacity, "entries")).toEqual([
      "Measured, entries, 12 days: at most 1,050 people in a day (2026-05-12), 26.3% of the 4,000 that the plan bears in a day. The 80% line was not reached.",
      "实测（入园人次，12 天）：单日最高 1,050 人次（2026-05-12），为日承载量 4,000 人次的 26.3%。未达到 80% 预警线。",
    ]);
  });

  it("says which half is missing", () => {
    expect(say([])).toEqual([
      "Not measured: no hourly entries and exits that balance have been brought in for these days.",
      "未实测：该时段尚无进出可平衡的分时闸机数据。",
    ]);
    expect(say(gates, { instantaneous: null, daily: null })[0]).toBe(
      "Measured, gate counts, 12 days: at most 1,050 people inside (2026-05-12, 09:00–10:00). No plan: what the venue bears is not known.",
    );
  });
});
