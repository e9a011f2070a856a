import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { townPlan } from "../../simulation/town-plan.ts";
import { accessPoints } from "./access-points.ts";
import { Walks } from "./walks.ts";
import type { Ways } from "./ways.ts";

const plan = townPlan({ seed: 5, units: 30, visitors: 900, columns: 7, rows: 6 });
const walks = new Walks(plan);
const points = accessPoints(plan, walks.network);

/** The edges walked from a point to each other point, by following the forks of its branch. */
function edgesTo({ root, point, from, edge, to }: Ways, start: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const follow = (branch: number, walked: number[]) => {
    const at = point[branch] as number;
    if (at !== -1) found.set(at, walked);
    from.forEach((carrier, fork) => {
      if (carrier === branch) follow(to[fork] as number, [...walked, edge[fork] as number]);
    });
  };
  follow(root[start] as number, []);
  return found;
}

describe("the ways between points", () => {
  it("are the shortest ways, each point's to every other", () => {
    const ways = walks.between(points);
    for (let start = 0; start < points.count; start++) {
      const found = edgesTo(ways, start);
      expect([...found.keys()].sort((a, b) => a - b)).toEqual(
        Array.from({ length: points.count }, (_, other) => other).filter((other) => other !== start),
      );
      const { distance } = walks.from(points.node[start] as number);
      for (const [other, edges] of found) {
        const metres = edges.reduce((sum, edge) => sum + (walks.network.edgeLengthM[edge] as number), 0);
        expect(metres).toBeCloseTo(distance[points.node[other] as number] as number, 9);
      }
    }
  });

  it("number what lies beyond a branch before the branch", () => {
    const { from, to } = walks.between(points);
    expect(from.every((branch, fork) => (to[fork] as number) < branch)).toBe(true);
  });

  it("are the same, bit for bit, whichever trees were grown before", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: plan.nodes.length - 1 }), { maxLength: 12 }), (before) => {
        const grown = new Walks(plan);
        for (const node of before) {
          const { nodeIndex } = grown.network;
          const id = plan.nodes[node]?.id as string;
          const other = { ...points, count: 1, node: Int32Array.of(nodeIndex.get(id) as number) };
          grown.between(other);
        }
        expect(grown.between(points)).toEqual(walks.between(points));
      }),
      { numRuns: 20 },
    );
  });

  it("stay apart where paths do: a point that cannot be reached is on nobody's way", () => {
    const [alone] = plan.nodes;
    const cut = plan.edges.map((edge) =>
      edge.from === alone?.id || edge.to === alone?.id ? { ...edge, closed: true } : edge,
    );
    const apart = new Walks({ nodes: plan.nodes, edges: cut });
    const there = { ...points, count: 2, node: Int32Array.of(0, 9) };
    const ways = apart.between(there);
    expect([edgesTo(ways, 0).size, edgesTo(ways, 1).size]).toEqual([0, 0]);
    expect(new Set(ways.root).size).toBe(2);
  });
});
