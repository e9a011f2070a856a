import { describe, expect, it } from "vitest";
import { gridPlan } from "../../../test/grid-plan.ts";
import { layoutStatics } from "./statics.ts";

/** Milliseconds of processor time, the best of some: others share the machine. */
function bestCpuMs(times: number, run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const from = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe("static indicators", () => {
  it("of 300 units on 1,000 edges take less than 150 ms of processor time", () => {
    const plan = gridPlan({ columns: 26, rows: 20, units: 300 });
    expect(plan.edges.length).toBeGreaterThan(950);
    expect(bestCpuMs(6, () => layoutStatics(plan))).toBeLessThan(150);
  });
});
