import { describe, expect, it } from "vitest";
import { layoutPlan, layoutPlanNames } from "../../test/layout-plans.ts";

describe("readPlan", () => {
  it.each(layoutPlanNames)("reads %s", (name) => {
    const plan = layoutPlan(name);
    expect(plan.id).toBe(name);
    expect(plan.units.length).toBeGreaterThan(20);
    expect(plan.gates.reduce((sum, gate) => sum + gate.entryShare, 0)).toBeCloseTo(1, 12);
  });
});
