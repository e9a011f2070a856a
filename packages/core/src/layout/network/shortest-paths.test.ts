import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathNetwork } from "./path-network.ts";
import { shortestPaths } from "./shortest-paths.ts";

type Edge = [from: string, to: string, lengthM: number, closed?: boolean];

function network(nodes: string[], edges: Edge[]) {
  return pathNetwork({
    nodes: nodes.map((id) => ({ id, at: [0, 0] })),
    edges: edges.map(([from, to, lengthM, closed = false], index) => ({
      id: `E${index}`,
      name: null,
      from,
      to,
      lengthM,
      widthM: 2,
      deductM: 0.5,
      surface: "walk",
      zone: null,
      closed,
      locked: false,
      line: [],
      assumed: [],
    })),
  });
}

/** Distances of all pairs by Floyd and Warshall, the plainest method there is. */
function everyDistance(count: number, edges: readonly (readonly [number, number, number])[]): number[][] {
  const far = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count }, (_, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)),
  );
  const at = (i: number, j: number) => far[i]?.[j] as number;
  const shorten = (i: number, j: number, by: number) => {
    (far[i] as number[])[j] = Math.min(at(i, j), by);
  };
  for (const [a, b, length] of edges) {
    shorten(a, b, length);
    shorten(b, a, length);
  }
  for (let k = 0; k < count; k++)
    for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) shorten(i, j, at(i, k) + at(k, j));
  return far;
}

const randomEdges = fc.array(
  fc
    .tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 90 }))
    .filter(([a, b]) => a !== b)
    .map(([a, b, length]) => [a, b, length] as const),
  { maxLength: 40 },
);
const names = Array.from({ length: 12 }, (_, index) => `N${index}`);
const drawn = (edges: readonly (readonly [number, number, number])[]) =>
  network(
    names,
    edges.map(([a, b, length]) => [`N${a}`, `N${b}`, length]),
  );

describe("shortest paths", () => {
  it("take the shorter of parallel edges and no closed one", () => {
    const net = network(
      ["a", "b", "c"],
      [
        ["a", "b", 9],
        ["b", "a", 5],
        ["a", "c", 1, true],
        ["b", "c", 2],
      ],
    );
    const { distance, parent, parentEdge, order } = shortestPaths(net, 0);
    expect([...distance]).toEqual([0, 5, 7]);
    expect([...parent]).toEqual([-1, 0, 1]);
    expect([...parentEdge]).toEqual([-1, 1, 3]);
    expect([...order]).toEqual([0, 1, 2]);
    expect(net.edgeCount).toBe(4);
  });

  it("are infinite where one cannot walk", () => {
    const { distance, parent, order } = shortestPaths(network(["a", "b"], []), 0);
    expect([...distance]).toEqual([0, Number.POSITIVE_INFINITY]);
    expect([...parent]).toEqual([-1, -1]);
    expect([...order]).toEqual([0]);
  });

  it("equal Floyd and Warshall on any network, whichever way edges are drawn", () => {
    fc.assert(
      fc.property(randomEdges, fc.nat(11), (edges, from) => {
        const paths = shortestPaths(drawn(edges), from);
        expect([...paths.distance]).toEqual(everyDistance(12, edges)[from]);
        const turned = shortestPaths(drawn(edges.map(([a, b, length]) => [b, a, length] as const)), from);
        expect(turned).toEqual(paths);
      }),
    );
  });

  it("are trees: each node comes after its parent, one edge further", () => {
    fc.assert(
      fc.property(randomEdges, fc.nat(11), (edges, from) => {
        const net = drawn(edges);
        const { distance, parent, parentEdge, order } = shortestPaths(net, from);
        const place = new Map([...order].map((node, index) => [node, index]));
        for (const node of order.subarray(1)) {
          const before = parent[node] as number;
          expect(place.get(before)).toBeLessThan(place.get(node) as number);
          expect(distance[node]).toBe(
            (distance[before] as number) + (net.edgeLengthM[parentEdge[node] as number] as number),
          );
        }
      }),
    );
  });

  it("says which edge ends nowhere", () => {
    expect(() => network(["a"], [["a", "zz", 3]])).toThrow(
      'Edge "E0" ends at node "zz", which does not exist.',
    );
  });
});
