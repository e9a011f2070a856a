import { describe, expect, it } from "vitest";
import { assumedShares } from "./assumed-shares.ts";
import { madeUpLayout } from "./fixtures/judged.ts";
import { prepareMix } from "./prepare-mix.ts";
import { prepareWaits } from "./prepare-waits.ts";
import { prepareZones } from "./prepare-zones.ts";

type Mix = Parameters<typeof prepareMix>[0][number];
const mixOf = (code: string, areaM2: number, own: Partial<Mix> = {}): Mix => ({
  function: { code, name: code },
  units: 1,
  culture: null,
  areaM2,
  share: null,
  benchmark: null,
  gapM2: null,
  ...own,
});

describe("area by function", () => {
  it("is told as shares of all area, the largest first, and drawn by the widest of them", () => {
    const { rows, compared } = prepareMix([mixOf("dining", 25), mixOf("retail", 75), mixOf("stay", 0)]);
    expect(compared).toBe(false);
    expect(rows).toMatchObject([
      { code: "retail", share: 0.75, bar: 1, mark: null },
      { code: "dining", share: 0.25, bar: 1 / 3, mark: null },
    ]);
  });

  it("has the benchmark's functions too, and the server's shares where it gives them", () => {
    const { rows, compared } = prepareMix([
      mixOf("dining", 25, { share: 0.2, benchmark: 0.4, gapM2: 10 }),
      mixOf("stay", 0, { share: 0, benchmark: 0.1 }),
    ]);
    expect(compared).toBe(true);
    expect(rows).toMatchObject([
      { code: "dining", share: 0.2, bar: 0.5, mark: 1 },
      { code: "stay", share: 0, bar: 0, mark: 0.25 },
    ]);
  });

  it("is nothing where there is no area, and no division by it", () => {
    expect(prepareMix([mixOf("dining", 0)])).toEqual({ rows: [], compared: false });
  });
});

describe("waits", () => {
  const unitOf = (unit: string, meanWaitMin: number | null, visits: number) => ({
    unit,
    meanWaitMin,
    visits,
    peakQueue: 0,
    peakQueueMinute: 480,
  });

  it("go by the longest, then by visits; a unit that nobody joined has none", () => {
    const waits = prepareWaits([
      unitOf("A", 2, 1),
      unitOf("B", 8, 1),
      unitOf("C", null, 0),
      unitOf("D", 2, 9),
    ]);
    expect(waits.map(({ unit, bar }) => [unit, bar])).toEqual([
      ["B", 1],
      ["D", 0.25],
      ["A", 0.25],
    ]);
  });

  it("of seconds do not fill the chart", () => {
    expect(prepareWaits([unitOf("A", 0.1, 1)])[0]?.bar).toBe(0.1);
  });
});

describe("zones", () => {
  it("go by their densest moment; without anything walkable there is no bar", () => {
    const zoneOf = (zone: string, peakDensity: number | null, meanDensity: number | null) => ({
      zone,
      peakDensity,
      meanDensity,
      peakOccupancy: 1,
      m2PerPersonAtPeak: null,
    });
    const zones = prepareZones([zoneOf("Z1", null, null), zoneOf("Z2", 0.5, 0.1), zoneOf("Z3", 1, 0.5)]);
    expect(zones.map(({ zone, bar, mark }) => [zone, bar, mark])).toEqual([
      ["Z3", 1, 0.5],
      ["Z2", 0.5, 0.1],
      ["Z1", null, null],
    ]);
  });
});

describe("what is assumed", () => {
  it("is told by how much of a plan it is, and left out where it is nothing", () => {
    const { drawing } = madeUpLayout().plan;
    expect(assumedShares(drawing)).toEqual([{ of: "units", count: 1, all: 2, share: 0.5 }]);
    expect(assumedShares({ units: [], edges: [], gates: [] })).toEqual([]);
  });
});
