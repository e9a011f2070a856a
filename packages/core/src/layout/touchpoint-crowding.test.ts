import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Figure } from "../indicator/figure.ts";
import { simulateDay } from "./flow/simulate.ts";
import { readPlan } from "./read-plan.ts";
import { touchpointCrowding, touchpointCrowdingSentence } from "./touchpoint-crowding.ts";

const { plan } = readPlan(readFileSync(new URL("../../golden/layout/mini.geojson", import.meta.url), "utf8"));
if (!plan) throw new Error("the mini plan has errors");
const flow = simulateDay(plan);
const [unit] = plan.units;
const [zone] = plan.zones;
if (!unit || !zone) throw new Error("the mini plan has units and zones");

const basis = {
  n: 240,
  unit: "pomp",
  formula: { id: "touchpoint-score", version: 1 },
  weighted: false,
  asOf: null,
} as const;
const measured: Figure = {
  ...basis,
  status: "measured",
  value: 61.2,
  interval: { low: 58, high: 64.4, level: 0.95, method: "t" },
  effectiveN: 240,
  indicative: false,
  warnings: [],
};
const queue = { en: "queueing", zh: "排队" };

describe("the crowd beside a touchpoint", () => {
  it("is on the paths that meet at the doors of its units, the worst first", () => {
    const { paths, waits, missing } = touchpointCrowding(plan, flow, { units: [unit.id], zones: [] });
    const meeting = plan.edges.filter(({ from, to }) => from === unit.node || to === unit.node);
    expect(paths.map(({ edge }) => edge).sort()).toEqual(meeting.map(({ id }) => id).sort());
    const loads = paths.map(({ peak }) => peak?.vc ?? 0);
    expect(paths.every((path, i) => i === 0 || (paths[i - 1]?.severity ?? 0) >= path.severity)).toBe(true);
    expect(loads.every((load) => load >= 0)).toBe(true);
    expect(waits).toEqual([
      expect.objectContaining({ unit: unit.id, meanWaitMin: flow.units[0]?.meanWaitMin }),
    ]);
    expect(missing).toEqual([]);
  });

  it("is on the paths of its zones, and leaves closed ones out", () => {
    const own = plan.edges.filter(({ zone: of }) => of === zone.id).map(({ id }) => id);
    const place = { units: [], zones: [zone.id] };
    const { paths, zones } = touchpointCrowding(plan, flow, place);
    expect(paths.map(({ edge }) => edge).sort()).toEqual(own.sort());
    expect(zones).toEqual([{ zone: zone.id, peakDensity: flow.zones[0]?.peakDensity }]);
    const closed = { ...plan, edges: plan.edges.map((edge) => ({ ...edge, closed: true })) };
    expect(touchpointCrowding(closed, flow, place).paths).toEqual([]);
  });

  it("names what the plan does not have any more", () => {
    const place = { units: ["gone", unit.id], zones: ["lost"] };
    expect(touchpointCrowding(plan, flow, place).missing).toEqual(["gone", "lost"]);
  });
});

describe("the sentence about it", () => {
  const crowding = touchpointCrowding(plan, flow, { units: [unit.id], zones: [] });

  it("puts figure and crowd side by side without a cause", () => {
    const { en, zh } = touchpointCrowdingSentence(queue, measured, crowding, plan, flow);
    expect(en).toMatch(/Satisfaction with queueing: .*61.*n = 240/);
    expect(en).toMatch(/level of service [A-F] at \d\d:\d\d/);
    expect(en).toContain("neither is shown to cause the other");
    expect(zh).toMatch(/“排队”满意度：.*不代表因果关系。$/);
  });

  it("says why there is no figure, and that nobody walks", () => {
    const tooFew: Figure = { ...basis, n: 3, status: "too-few", needed: 10 };
    const none = { ...crowding, paths: [] };
    expect(touchpointCrowdingSentence(queue, tooFew, none, plan, flow)).toEqual({
      en: "Satisfaction with queueing: too few answers (3 of 10). Nobody walks beside it in the simulated day.",
      zh: "“排队”满意度：答卷不足（3 份，需 10 份）。模拟日内其旁无人步行。",
    });
  });
});
