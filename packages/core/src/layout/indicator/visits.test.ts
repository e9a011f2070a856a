import { describe, expect, it } from "vitest";
import { drawnPlan } from "../../../test/drawn-plan.ts";
import { layoutPlan, layoutPlanNames } from "../../../test/layout-plans.ts";
import { randomLine } from "../../statistics/waiting-line.ts";
import { simulateDay } from "../flow/simulate.ts";
import { assumedShare, assumedValues } from "./assumed-share.ts";
import { captureRates } from "./capture-rate.ts";
import { randomWait } from "./random-wait.ts";

const street = drawnPlan({
  edges: [
    ["a", "b", 60],
    ["b", "c", 60],
  ],
  gates: ["a"],
  units: [{ format: "dining.cafe", node: "c", capacity: 900 }],
});

describe("capture rates", () => {
  it("of the only unit of a street, to which all come, is 1; who walks there and back passes once", () => {
    const flow = simulateDay(street);
    const [cafe] = captureRates(street, flow);
    expect(cafe?.passersBy).toBeCloseTo((flow.edges[1]?.total ?? 0) / 2, 9);
    // Some come back for another visit without leaving the door.
    expect(cafe?.rate).toBeGreaterThan(0.99);
  });

  it("at a gate count those who come and go by it", () => {
    const flow = simulateDay(street);
    const atGate = {
      ...street,
      units: [{ ...(street.units[0] as (typeof street.units)[number]), node: "a" }],
    };
    const [cafe] = captureRates(atGate, flow);
    expect(cafe?.passersBy).toBeCloseTo(((flow.edges[0]?.total ?? 0) + flow.admitted) / 2, 9);
  });

  it.each(layoutPlanNames)("of %s are finite", (name) => {
    const plan = layoutPlan(name);
    for (const { rate, visits } of captureRates(plan, simulateDay(plan)))
      expect(rate === null ? visits === 0 : rate >= 0 && Number.isFinite(rate)).toBe(true);
  });
});

describe("waits by chance", () => {
  it("are those of M/M/c, half as long where service always takes as long", () => {
    const plan = { ...street, units: street.units.map((unit) => ({ ...unit, capacity: 3, dwellMin: 10 })) };
    const flow = {
      ...simulateDay(street),
      units: [{ id: "U1", visits: 135, meanWaitMin: 0, peakQueue: 0, peakQueueSlot: 0, peakInService: 0 }],
    };
    const line = randomLine({ arrivalRate: 0.25, serviceRate: 0.1, servers: 3 });
    const found = randomWait(plan, flow);
    expect(found.meanMin).toBeCloseTo(line.status === "stable" ? line.meanWait : Number.NaN, 12);
    expect(found.meanMinOfEvenService).toBeCloseTo((found.meanMin as number) / 2, 12);
    expect(found).toMatchObject({ stable: 1, unstable: 0 });
  });

  it("have no number where more come than can be served, nor where nobody comes", () => {
    const one = (visits: number) => ({
      ...simulateDay(street),
      units: [{ id: "U1", visits, meanWaitMin: 0, peakQueue: 0, peakQueueSlot: 0, peakInService: 0 }],
    });
    expect(randomWait(street, one(1e6))).toEqual({
      stable: 0,
      unstable: 1,
      meanMin: null,
      meanMinOfEvenService: null,
    });
    expect(randomWait(street, one(0))).toEqual({
      stable: 0,
      unstable: 0,
      meanMin: null,
      meanMinOfEvenService: null,
    });
  });
});

describe("what is assumed", () => {
  it("is counted by kind of value; a value that nobody has is not counted", () => {
    const plan = {
      ...street,
      assumed: ["model.wander", "model.linger", "stay"],
      edges: street.edges.map((edge, i) => ({ ...edge, assumed: i === 0 ? ["widthM"] : [] })),
    };
    expect(
      assumedValues(plan, ["edge.widthM", "plan.model", "plan.stay", "plan.design", "unit.fixtures"]),
    ).toEqual([
      { basis: "edge.widthM", assumed: 1, of: 2 },
      { basis: "plan.model", assumed: 2, of: 5 },
      { basis: "plan.stay", assumed: 2, of: 2 },
      { basis: "plan.design", assumed: 0, of: 3 },
    ]);
    expect(assumedShare(plan, ["edge.widthM", "plan.model"])).toBeCloseTo((0.5 + 0.4) / 2, 12);
    expect(assumedShare(plan, ["unit.fixtures"])).toBe(0);
  });
});
