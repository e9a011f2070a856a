import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutPlanText } from "../../test/layout-plans.ts";
import { distance, lineLength } from "./geometry.ts";
import { nearestPath } from "./nearest-path.ts";
import type { Plan, Position } from "./plan.ts";
import { projection } from "./projection.ts";
import { readPlan } from "./read-plan.ts";
import { splitEdges } from "./split-edges.ts";

interface File {
  touchstone: Record<string, unknown>;
  features: { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }[];
}

const text = layoutPlanText("mini");
const base = readPlan(text).plan as Plan;
const plane = projection(base.origin);
const file = (): File => JSON.parse(text);
const feature = (of: File, id: string) =>
  of.features.find(({ properties }) => properties.id === id) as File["features"][number];
const read = (of: File) =>
  readPlan(JSON.stringify({ ...of, touchstone: { ...of.touchstone, origin: base.origin } }));

/** A position beside an edge: at a share of its length, and so many metres off to the left. */
function beside(id: string, share: number, offM: number): Position {
  const [a, b] = (base.edges.find((edge) => edge.id === id)?.line ?? []) as [Position, Position];
  const [dx, dy] = [(b[0] - a[0]) / distance(a, b), (b[1] - a[1]) / distance(a, b)];
  return [a[0] + share * (b[0] - a[0]) - offM * dy, a[1] + share * (b[1] - a[1]) + offM * dx];
}

function at(id: string, place: Position, kind = "unit"): File {
  const of = file();
  const { properties, geometry } = feature(of, id);
  delete properties.node;
  if (kind === "unit") Object.assign(geometry, { type: "Point" });
  geometry.coordinates = plane.unproject(place);
  return of;
}

describe("a unit or gate without an access node", () => {
  it("gets one where the nearest path is, which is split there, and it is assumed", () => {
    const { plan, problems } = read(at("U001", beside("E004", 0.25, 3)));
    expect(problems).toEqual([]);
    const unit = plan?.units.find(({ id }) => id === "U001");
    const door = plan?.nodes.find(({ id }) => id === unit?.node)?.at as Position;
    expect(unit?.assumed).toContain("node");
    expect(unit?.node).toMatch(/^E004@\d+$/);
    const expected = beside("E004", 0.25, 0);
    expect(distance(door, expected)).toBeLessThan(1e-6);
    const parts = plan?.edges.filter(({ id }) => id.startsWith("E004")) ?? [];
    expect(parts.map(({ id }) => id)).toEqual(["E004/1", "E004/2"]);
    expect(parts.map(({ lengthM }) => lengthM)).toEqual(
      [62.09 * 0.25, 62.09 * 0.75].map((m) => expect.closeTo(m, 6)),
    );
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      ["N01", unit?.node],
      [unit?.node, "N02"],
    ]);
  });

  it("gets the node at the end of a path where it lies beside that", () => {
    const { plan } = read(at("G1", beside("E004", 1, 0.01), "gate"));
    expect(plan?.gates[0]?.node).toBe("N02");
    expect(plan?.edges).toHaveLength(base.edges.length);
  });

  it("too far from every open path, it is an error: E041 of a unit, E052 of a gate", () => {
    const far: Position = [5_000, 5_000];
    expect(read(at("U001", far)).problems.map(({ code, featureId }) => [code, featureId])).toEqual([
      ["E041", "U001"],
    ]);
    expect(read(at("G1", far, "gate")).problems.map(({ code, featureId }) => [code, featureId])).toEqual([
      ["E052", "G1"],
    ]);
  });

  it("reaches the units through gates that were attached, and tells of attached units that no gate reaches", () => {
    const of = file();
    for (const { properties } of of.features) if (properties.kind === "gate") delete properties.node;
    const { plan, problems } = read(of);
    expect(problems).toEqual([]);
    expect(plan?.gates.map(({ assumed }) => assumed)).toEqual([["node"], ["node"]]);
    const alone = at("U001", [5_000, 5_010]);
    alone.features.push(
      ...["X1", "X2"].map((id, i) => ({
        properties: { kind: "node", id },
        geometry: { type: "Point", coordinates: plane.unproject([5_000 + 40 * i, 5_000]) },
      })),
      {
        properties: { kind: "edge", id: "X", from: "X1", to: "X2", widthM: 2 },
        geometry: {
          type: "LineString",
          coordinates: [
            [5_000, 5_000],
            [5_040, 5_000],
          ].map((each) => plane.unproject(each as [number, number])),
        },
      },
    );
    expect(read(alone).problems.map(({ code, featureId }) => [code, featureId])).toEqual([["E060", "U001"]]);
    (alone.features.at(-1) as File["features"][number]).properties.widthM = 0;
    expect(read(alone).problems.map(({ code, featureId }) => [code, featureId])).toEqual([["E031", "X"]]);
  });

  it("puts a counter of a split path on the piece it stands at", () => {
    const of = at("U001", beside("E004", 0.5, 1));
    for (const [id, share] of [
      ["C1", 0.2],
      ["C2", 0.9],
    ] as const)
      of.features.push({
        properties: { kind: "counter", id, edge: "E004", hourly: { 9: 12 } },
        geometry: { type: "Point", coordinates: plane.unproject(beside("E004", share, 1)) },
      });
    expect(read(of).plan?.counters.map(({ edge }) => edge)).toEqual(["E004/1", "E004/2"]);
  });
});

describe("splitEdges", () => {
  it("keeps lengths, ends and the network, wherever and however often edges are split", () => {
    const nearest = nearestPath(base.edges);
    const place = fc.tuple(
      fc.double({ min: -200, max: 200, noNaN: true }),
      fc.double({ min: -120, max: 120, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const points = places.flatMap((each) => nearest(each, 1_000) ?? []);
        const { nodes, edges, doors } = splitEdges(base.nodes, base.edges, points);
        const total = (of: readonly { lengthM: number }[]) =>
          of.reduce((sum, { lengthM }) => sum + lengthM, 0);
        expect(total(edges)).toBeCloseTo(total(base.edges), 6);
        expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
        const byId = new Map(nodes.map(({ id, at }) => [id, at]));
        doors.forEach((door, i) => {
          expect(distance(byId.get(door) as Position, points[i]?.at as Position)).toBeLessThan(0.1);
        });
        for (const { from, to, line, lengthM } of edges) {
          expect(byId.has(from) && byId.has(to) && lengthM > 0).toBe(true);
          expect(lineLength(line)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
