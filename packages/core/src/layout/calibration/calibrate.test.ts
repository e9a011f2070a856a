import fc from "fast-check";
import { describe, expect, it } from "vitest";
import reference from "../../../golden/layout/mini.calibration.json" with { type: "json" };
import { layoutPlan } from "../../../test/layout-plans.ts";
import { chance } from "../../simulation/random.ts";
import { simulateCrowd } from "../flow/crowd.ts";
import { Walks } from "../flow/walks.ts";
import type { Plan } from "../plan.ts";
import { calibrate } from "./calibrate.ts";
import { geh } from "./count-fit.ts";
import { countedArrivals, fittedStay } from "./crowd-constants.ts";
import { edgePairs, visitPairs } from "./prediction.ts";
import { walkedKmPerVisitor } from "./walking-constants.ts";

const mini = layoutPlan("mini");
const withModel = (plan: Plan, model: Partial<Plan["model"]>): Plan => ({
  ...plan,
  model: { ...plan.model, ...model },
});
const start = withModel(mini, reference.start);
const truth = withModel(mini, reference.truth);
const walks = new Walks(mini);
const counted = (counts: readonly (readonly number[])[]) =>
  reference.counters.map((edge, counter) => ({
    edge,
    hourly: Object.fromEntries(
      (counts[counter] as readonly number[]).map((count, at) => [reference.hoursFrom + at, count]),
    ),
  }));
const off = (value: number | undefined, expected: number) => Math.abs((value ?? Number.NaN) / expected - 1);

describe("β and θ from passers-by", () => {
  it("are the truth, where counts are exact", () => {
    const { choice, fit } = calibrate(start, { edges: counted(reference.exactCounts) });
    expect(choice?.converged).toBe(true);
    expect(off(choice?.betaPerM.value, reference.truth.betaPerM)).toBeLessThan(0.005);
    expect(off(choice?.thetaPerMin.value, reference.truth.thetaPerMin)).toBeLessThan(0.005);
    expect(choice?.loss).toBeCloseTo(reference.fitExact.nll, 3);
    expect(fit.edges?.gehBelow5Share).toBe(1);
    expect(fit.edges?.r2).toBeGreaterThan(0.999999);
  });

  it("are near the truth, and where the reference found them, from counts with chance in them", () => {
    const { choice, plan, fit, notes, steps } = calibrate(start, { edges: counted(reference.noisyCounts) });
    expect(off(choice?.betaPerM.value, reference.truth.betaPerM)).toBeLessThan(0.05);
    expect(off(choice?.betaPerM.value, reference.fitNoisy.beta)).toBeLessThan(0.002);
    expect(off(choice?.thetaPerMin.value, reference.fitNoisy.theta)).toBeLessThan(0.01);
    expect(choice?.loss).toBeLessThan(reference.fitNoisy.nll + 1e-3);
    expect(fit.edges?.gehBelow5Share).toBe(reference.gehBelow5ShareNoisy);
    expect(plan.model.betaPerM).toBe(choice?.betaPerM.value);
    const { betaPerM, thetaPerMin } = choice ?? expect.fail();
    expect(betaPerM.low).toBeLessThan(reference.truth.betaPerM);
    expect(betaPerM.high).toBeGreaterThan(reference.truth.betaPerM);
    expect(thetaPerMin.low).toBeLessThan(reference.truth.thetaPerMin);
    expect(thetaPerMin.high).toBeGreaterThan(reference.truth.thetaPerMin);
    expect(choice?.thetaWeak).toBe(notes.some(({ en }) => en.includes("θ")));
    expect(steps.map(({ code, status }) => [code, status])).toEqual([
      ["arrivals", "no data"],
      ["stay", "no data"],
      ["attraction", "no data"],
      ["choice", "fitted"],
      ["wander", "no data"],
      ["density", "no data"],
    ]);
  });

  it("say that waiting cannot be told where nobody waits", () => {
    const quiet = (plan: Plan): Plan => ({ ...plan, arrivals: { ...plan.arrivals, total: 60 } });
    const crowd = simulateCrowd(quiet(truth), walks);
    const draw = chance(5);
    const edges = counted(reference.exactCounts).map(({ edge, hourly }) => ({
      edge,
      hourly: Object.fromEntries(
        Object.keys(hourly).map((hour) => {
          const [pair] = edgePairs(truth, crowd, [{ edge, hourly: { [hour]: 0 } }]);
          const predicted = pair?.predicted ?? 0;
          return [hour, Math.max(0, Math.round(predicted + Math.sqrt(predicted) * draw.normal()))];
        }),
      ),
    }));
    const { choice, notes } = calibrate(quiet(start), { edges });
    expect(choice?.thetaWeak).toBe(true);
    expect(notes.some(({ zh }) => zh.includes("θ"))).toBe(true);
  });

  it("are judged by counters held back", () => {
    const { heldOut, fit } = calibrate(
      start,
      { edges: counted(reference.noisyCounts) },
      { heldBack: ["E008", "E018"] },
    );
    expect(heldOut?.edges?.n).toBe(18);
    expect(fit.edges?.n).toBe(90);
    expect(heldOut?.edges?.gehBelow5Share).toBeGreaterThan(0.9);
    expect(heldOut?.edges?.r2).toBeGreaterThan(0.9);
  });
});

describe("the other constants", () => {
  it("attraction is such that the visits are those counted", () => {
    const draw = chance(11);
    const drawn: Plan = {
      ...mini,
      units: mini.units.map((unit) => ({
        ...unit,
        attraction: unit.attraction * Math.exp(0.6 * draw.normal()),
      })),
    };
    const visits = visitPairs(
      drawn,
      simulateCrowd(drawn, walks),
      mini.units.map(({ id: unit }) => ({ unit, persons: 0 })),
    ).map(({ predicted }, at) => ({ unit: mini.units[at]?.id as string, persons: predicted }));
    const { fit, plan, steps } = calibrate(mini, { visits });
    expect(steps.find(({ code }) => code === "attraction")?.status).toBe("fitted");
    const crowd = simulateCrowd(plan, walks);
    for (const { observed, predicted } of visitPairs(plan, crowd, visits))
      expect(Math.abs(predicted / observed - 1)).toBeLessThan(0.02);
    expect(fit.visits?.r2).toBeGreaterThan(0.999);
  });

  it("arrivals are what the gates counted, and another day is judged with its own", () => {
    const gates = [
      { gate: "G1", hourly: { 9: 300, 10: 500 } },
      { gate: "G2", hourly: { 10: 200 } },
    ];
    const plan = countedArrivals(mini, gates);
    expect(plan.arrivals).toEqual({ total: 1000, hourly: { 9: 0.3, 10: 0.7 } });
    expect(plan.gates.map(({ entryShare }) => entryShare)).toEqual([0.8, 0.2]);
    const day = simulateCrowd(plan, walks);
    const [pair] = edgePairs(plan, day, [{ edge: "E023", hourly: { 10: 0 } }]);
    const { heldOut } = calibrate(
      mini,
      {},
      { heldOut: { gates, edges: [{ edge: "E023", hourly: { 10: pair?.predicted ?? 0 } }] } },
    );
    expect(heldOut?.edges?.worstGeh).toBe(0);
  });

  it("stay is the Erlang distribution that the durations are likeliest by", () => {
    const draw = chance(3);
    const stays = Array.from({ length: 4000 }, () => {
      let minutes = 0;
      for (let stage = 0; stage < 5; stage++) minutes -= 48 * Math.log(1 - draw.uniform());
      return minutes;
    });
    const { meanMin, shape } = fittedStay(stays);
    expect(off(meanMin, 240)).toBeLessThan(0.02);
    expect(shape).toBe(5);
  });

  it("wander gives the kilometres walked, and density the peaks", () => {
    const { plan } = calibrate(mini, { walkedKm: [1.9, 2.1, 2] });
    expect(off(walkedKmPerVisitor(plan, simulateCrowd(plan, walks)), 2)).toBeLessThan(0.001);
    const denser = calibrate(mini, { densities: [{ edge: "E022", hour: 11, density: 0.4 }] });
    expect(denser.plan.model.platoon).toBeGreaterThan(mini.model.platoon);
    expect(denser.plan.model.linger).toBe(mini.model.linger);
    const emptier = calibrate(mini, { densities: [{ edge: "E022", hour: 11, density: 0.1 }] });
    expect(emptier.plan.model.platoon).toBe(1);
    expect(emptier.plan.model.linger).toBeLessThan(mini.model.linger);
    expect(emptier.steps.at(-1)?.status).toBe("fitted");
  });
});

describe("a calibration", () => {
  it("says all that does not fit the plan at once", () => {
    expect(() =>
      calibrate(mini, { gates: [{ gate: "G9", hourly: { 9: 1 } }], visits: [{ unit: "U001", persons: -3 }] }),
    ).toThrow('gate "G9" is not in the plan; count of unit "U001" is -3, expected 0 or more');
  });

  it("tells how far it is, and can be given up", () => {
    const seen: number[] = [];
    calibrate(
      start,
      { edges: counted(reference.exactCounts) },
      { watch: { step: (done, total) => seen.push(done / total) } },
    );
    expect(seen.length).toBeGreaterThan(50);
    expect(seen.at(-1)).toBe(1);
    expect(seen.every((each, at) => at === 0 || each >= (seen[at - 1] as number))).toBe(true);
    const stop = new Error("enough");
    expect(() =>
      calibrate(
        start,
        { edges: counted(reference.exactCounts) },
        {
          watch: {
            step: () => {
              throw stop;
            },
          },
        },
      ),
    ).toThrow(stop);
  });

  it("measures counts by GEH alike in both directions", () => {
    expect(geh({ observed: 0, predicted: 0 })).toBe(0);
    expect(geh({ observed: 100, predicted: 150 })).toBeCloseTo(4.472, 3);
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        expect(geh({ observed: a, predicted: b })).toBe(geh({ observed: b, predicted: a }));
      }),
    );
  });
});
