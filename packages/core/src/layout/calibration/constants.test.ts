import { describe, expect, it } from "vitest";
import { layoutPlan } from "../../../test/layout-plans.ts";
import { readPlan } from "../read-plan.ts";
import { writePlan } from "../write-plan.ts";
import { calibratedConstants, constantsOf, withConstants } from "./constants.ts";

const plan = layoutPlan("mini");
const [unit] = plan.units;

describe("calibrated constants", () => {
  const fitted = {
    ...plan,
    model: { ...plan.model, betaPerM: 0.0055 },
    arrivals: { total: 2500, hourly: { 9: 0.5, 10: 0.5 } },
    units: plan.units.map((each) => (each === unit ? { ...each, attraction: 3.5 } : each)),
  };

  it("are what differs, and make the fitted plan of the plan again, also through its file", () => {
    const constants = constantsOf(plan, fitted);
    expect(Object.keys(constants.attraction)).toEqual([unit?.id]);
    const sent = calibratedConstants.parse(JSON.parse(JSON.stringify(constants)));
    const again = withConstants(plan, sent);
    expect(again.model).toEqual(fitted.model);
    expect(again.units[0]?.attraction).toBe(3.5);
    const read = readPlan(writePlan(again)).plan;
    expect(read?.model).toEqual(fitted.model);
    expect(read?.arrivals).toEqual(fitted.arrivals);
    expect(read?.units[0]?.attraction).toBe(3.5);
  });

  it("are refused where they name what the plan does not have", () => {
    const constants = { ...constantsOf(plan, plan), attraction: { nobody: 1 } };
    expect(() => withConstants(plan, constants)).toThrow(/nobody/);
    expect(calibratedConstants.safeParse({ ...constants, model: { betaPerM: -1 } }).success).toBe(false);
  });
});
