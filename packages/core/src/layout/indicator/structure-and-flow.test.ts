import { describe, expect, it } from "vitest";
import { drawnPlan } from "../../../test/drawn-plan.ts";
import type { FlowResult } from "../flow/flow-result.ts";
import { simulateDay } from "../flow/simulate.ts";
import { layoutStatics } from "./statics.ts";
import { structureAndFlow } from "./structure-and-flow.ts";

const plan = drawnPlan({
  edges: [
    ["a", "b", 60],
    ["b", "c", 60],
    ["c", "d", 60],
    ["d", "e", 60],
    ["a", "e", 900, true],
  ],
  gates: ["a"],
  units: [{ format: "dining.cafe", node: "b" }],
});
const statics = layoutStatics(plan);
const day = simulateDay(plan);
const walking = (totals: readonly number[]): FlowResult => ({
  ...day,
  edges: plan.edges.map(({ id }, i) => ({ id, total: totals[i] ?? 0, severity: 0, peak: null })),
});

describe("structure against flow", () => {
  it("names the middle of the street that nobody walks, and its busy end", () => {
    // Betweenness of the four open edges: 4, 6, 6, 4 pairs of ten.
    const found = structureAndFlow(plan, statics, walking([100, 20, 0, 0]));
    expect(found.n).toBe(4);
    expect(found.centralButEmpty).toEqual([
      { edge: "E3", placeByStructure: 1.5, placeByFlow: 3.5 },
      { edge: "E2", placeByStructure: 1.5, placeByFlow: 2 },
    ]);
    expect(found.busyButPeripheral).toEqual([{ edge: "E1", placeByStructure: 3.5, placeByFlow: 1 }]);
    expect(found.rankCorrelation).toBeCloseTo(-0.2357, 3);
  });

  it("is 1 where people walk as the network leads, and null where they walk alike", () => {
    expect(structureAndFlow(plan, statics, walking([5, 9, 9, 5])).rankCorrelation).toBeCloseTo(1, 12);
    expect(structureAndFlow(plan, statics, walking([5, 5, 5, 5])).rankCorrelation).toBeNull();
  });
});
