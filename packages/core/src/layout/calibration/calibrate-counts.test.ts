import { describe, expect, it } from "vitest";
import reference from "../../../golden/layout/mini.calibration.json" with { type: "json" };
import { layoutPlan } from "../../../test/layout-plans.ts";
import { simulateDay } from "../flow/simulate.ts";
import { readPlan } from "../read-plan.ts";
import { writePlan } from "../write-plan.ts";
import { calibrateCounts } from "./calibrate-counts.ts";
import type { ObservedDay } from "./observed-day.ts";
import { readCounts } from "./read-counts.ts";

const mini = layoutPlan("mini");
const start = { ...mini, assumed: ["model", "stay"], model: { ...mini.model, ...reference.start } };
const truth = { ...mini, model: { ...mini.model, ...reference.truth } };
const csv = (counts: readonly (readonly number[])[], day = "") =>
  counts.flatMap((row, counter) =>
    row.map((count, at) => `edge,${reference.counters[counter]},${reference.hoursFrom + at},${count},${day}`),
  );
const header = "kind,id,hour,count,day";
function read(...lines: string[]) {
  const found = readCounts([header, ...lines].join("\n"), mini);
  expect(found.problems).toEqual([]);
  return found;
}
const observed = (...lines: string[]) => read(...lines).observations as ObservedDay;

describe("constants from counts of a file", () => {
  it("are the truth where counts are exact, and carry through the plan's file", () => {
    const exact = observed(...csv(reference.exactCounts, "1"));
    const { plan, constants, before, after, heldOut, sentence } = calibrateCounts(start, exact);
    const [beta, theta] = constants;
    expect(constants.map(({ code }) => code)).toEqual(["beta", "theta"]);
    expect(Math.abs((beta?.after ?? 0) / reference.truth.betaPerM - 1)).toBeLessThan(0.005);
    expect(Math.abs((theta?.after ?? 0) / reference.truth.thetaPerMin - 1)).toBeLessThan(0.005);
    expect([beta?.before, theta?.before]).toEqual([reference.start.betaPerM, reference.start.thetaPerMin]);
    expect(before.edges?.gehBelow5Share).toBeLessThan(1);
    expect(after.edges?.gehBelow5Share).toBe(1);
    expect(after.counts).toHaveLength(108);
    expect(heldOut).toBeNull();
    expect(sentence.en).toMatch(/^With the fitted constants 100% of 108 .* Nothing was held out/);
    expect(sentence.zh).toContain("未留出检验数据");
    expect(plan.assumed).toEqual(["model.wander", "model.linger", "model.platoon", "stay"]);
    const again = readPlan(writePlan(plan)).plan;
    expect(again?.model).toEqual(plan.model);
  });

  it("are judged by another day, or by counters held back", () => {
    const noisy = observed(...csv(reference.noisyCounts, "1"));
    const other = observed(...csv(reference.exactCounts, "2"));
    const day = calibrateCounts(start, noisy, { heldOut: other });
    expect(Math.abs((day.constants[0]?.after ?? 0) / reference.truth.betaPerM - 1)).toBeLessThan(0.05);
    expect(day.heldOut?.edges?.gehBelow5Share).toBe(1);
    expect(day.sentence.en).toMatch(/Of 108 counts that it was not fitted to, 100% are met/);
    const back = calibrateCounts(start, noisy, { heldBack: ["E008", "E018"] });
    expect([back.after.edges?.n, back.heldOut?.edges?.n]).toEqual([90, 18]);
  });

  it("take sales as revenue, and judge by how full zones were without fitting to it", () => {
    const { zones } = simulateDay(truth);
    const peak = zones[0]?.peakOccupancy as number;
    const full = observed("sales,U001,,5200,1", "sales,U001,,5400,2", `zone,A,11,${peak},1`);
    const { plan, constants, after, steps } = calibrateCounts(truth, full);
    expect(plan.units[0]?.revenuePerDay).toBe(5300);
    expect(constants).toEqual([
      {
        code: "revenue",
        id: "U001",
        before: 9185.36,
        after: 5300,
        low: null,
        high: null,
        hasInterval: false,
      },
    ]);
    expect(steps.every(({ status }) => status === "no data")).toBe(true);
    const [zone] = after.counts;
    expect(zone).toMatchObject({ kind: "zone", id: "A", minute: 660, observed: peak });
    expect(zone?.predicted).toBeGreaterThan(peak * 0.5);
    expect(zone?.predicted).toBeLessThanOrEqual(peak);
    expect(after.occupancy?.n).toBe(1);
  });

  it("say so when the counts determine nothing", () => {
    const { constants, sentence, plan } = calibrateCounts(mini, observed("zone,A,11,20,1"));
    expect(constants).toEqual([]);
    expect(sentence.zh).toContain("不足以确定任何参数");
    expect(plan.model).toEqual(mini.model);
  });
});
