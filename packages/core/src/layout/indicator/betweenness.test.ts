import { describe, expect, it } from "vitest";
import { drawnPlan } from "../../../test/drawn-plan.ts";
import { walkablePlan } from "./walkable-plan.ts";

const betweenness = (edges: [string, string, number][]) => walkablePlan(drawnPlan({ edges })).betweenness;

describe("betweenness", () => {
  it("of a line: everything passes the middle", () => {
    const { nodes, edges } = betweenness([
      ["a", "b", 10],
      ["b", "c", 10],
    ]);
    expect([...nodes]).toEqual([0, 1, 0]);
    expect([...edges]).toEqual([expect.closeTo(2 / 3, 15), expect.closeTo(2 / 3, 15)]);
  });

  it("is shared between equally short ways, parallel paths included", () => {
    const square = betweenness([
      ["a", "b", 10],
      ["b", "c", 10],
      ["c", "d", 10],
      ["d", "a", 10],
    ]);
    for (const node of square.nodes) expect(node).toBeCloseTo(1 / 6, 15);
    const twins = betweenness([
      ["a", "b", 10],
      ["a", "b", 10],
    ]);
    expect([...twins.edges]).toEqual([0.5, 0.5]);
  });

  it("of a longer parallel path is 0", () => {
    expect([
      ...betweenness([
        ["a", "b", 10],
        ["b", "a", 12],
      ]).edges,
    ]).toEqual([1, 0]);
  });
});
