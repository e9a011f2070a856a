import { describe, expect, it } from "vitest";
import { nearestNode, neighbourTowards, nodesAround } from "./near-nodes.ts";
import type { PlanOutline } from "./protocol.ts";

const nodes: PlanOutline["nodes"] = [
  { id: "A", at: [0, 0] },
  { id: "B", at: [10, 1] },
  { id: "C", at: [0, 10] },
  { id: "D", at: [9, 9] },
];
const path = (from: string, to: string) => ({ id: from + to, from, to }) as PlanOutline["edges"][number];
const plan = { nodes, edges: [path("A", "B"), path("C", "A")] };

describe("nodes", () => {
  it("are found by nearness", () => {
    expect(nearestNode(nodes, [8, 7])?.id).toBe("D");
    expect(nearestNode([], [8, 7])).toBeNull();
    expect(nodesAround(nodes, [0, 0]).map(({ node }) => node.id)).toEqual(["A", "C", "B", "D"]);
  });

  it("are reached along paths, whichever way these are drawn", () => {
    expect(neighbourTowards(plan, "A", "east")?.id).toBe("B");
    expect(neighbourTowards(plan, "A", "north")?.id).toBe("C");
    expect(neighbourTowards(plan, "A", "west")).toBeNull();
    expect(neighbourTowards(plan, "B", "north")).toBeNull();
    expect(neighbourTowards(plan, "?", "north")).toBeNull();
  });
});
