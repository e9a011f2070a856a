import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutPlan, layoutPlanText } from "../../../test/layout-plans.ts";
import { simulateDay } from "../flow/simulate.ts";
import { importOpenStreetMap } from "./open-street-map.ts";

type Element = Record<string, unknown>;
const extract = (elements: readonly Element[]) => JSON.stringify({ version: 0.6, elements });
const node = (id: number, lon: number, lat: number, tags?: Record<string, string>): Element => ({
  type: "node",
  id,
  lon: 120 + lon / 1_000,
  lat: 30 + lat / 1_000,
  ...(tags ? { tags } : {}),
});
const way = (id: number, nodes: number[], tags: Record<string, string>): Element => ({
  type: "way",
  id,
  nodes,
  tags,
});

/** A crossroads: a street west–east and a lane north–south that meet at node 3, and a path apart from both. */
const village: Element[] = [
  node(1, 0, 0, { entrance: "main", "name:en": "West gate", name: "西门" }),
  node(2, 0.5, 0),
  node(3, 1, 0),
  node(4, 2, 0),
  node(5, 1, 1),
  node(6, 1, -1),
  node(7, 9, 9),
  node(8, 9, 8),
  way(10, [1, 2, 3, 4], { highway: "pedestrian", name: "老街", width: "4.5 m" }),
  way(11, [5, 3, 6], { highway: "footway" }),
  way(12, [7, 8], { highway: "path" }),
  way(13, [4, 5], { highway: "steps" }),
  way(14, [4, 6], { highway: "motorway" }),
  way(15, [1, 6], { highway: "footway", access: "private" }),
  node(20, 0.5, 0.1, {
    amenity: "cafe",
    name: "茶与咖啡",
    "name:en": "Tea & Coffee",
    opening_hours: "10:00-22:00",
  }),
  node(21, 0.9, -0.05, { amenity: "toilets" }),
  node(22, 5, 5, { tourism: "viewpoint" }),
  node(23, 0.2, 0.1, { amenity: "fountain" }),
  node(30, 1.2, 0.1),
  node(31, 1.4, 0.1),
  node(32, 1.4, 0.3),
  node(33, 1.2, 0.3),
  way(40, [30, 31, 32, 33, 30], { shop: "gift", building: "yes" }),
  { type: "relation", id: 50, members: [] },
];

const counts = (notes: readonly { what: { en: string }; count: number }[]) =>
  Object.fromEntries(notes.map(({ what, count }) => [what.en, count]));

describe("importOpenStreetMap", () => {
  const imported = importOpenStreetMap(extract(village), { id: "village" });
  const { plan } = imported;

  it("makes paths from crossing to crossing of the largest network", () => {
    expect(imported.problems).toEqual([]);
    const named = plan?.edges.filter(({ name }) => name?.zh === "老街") ?? [];
    const joins = plan?.edges.map(({ from, to }) => [from, to].map((id) => id.split("@")[0]));
    expect(new Set(joins?.flat().filter((id) => /^\d+$/.test(id ?? "")))).toEqual(
      new Set(["1", "3", "4", "5", "6"]),
    );
    expect(named.every(({ widthM, assumed }) => widthM === 4.5 && assumed.length === 0)).toBe(true);
    const stairs = plan?.edges.filter(({ surface }) => surface === "stairs");
    expect(stairs).toMatchObject([{ from: "4", to: "5", widthM: 2.2, assumed: ["widthM"] }]);
  });

  it("makes units at the nearest path, with their format, name, hours and outline", () => {
    expect(plan?.units.map(({ id, format }) => [id, format])).toEqual([
      ["n20", "dining.cafe"],
      ["n21", "service.toilet"],
      ["w40", "retail.souvenir"],
    ]);
    const [cafe, , shop] = plan?.units ?? [];
    expect(cafe).toMatchObject({
      name: { en: "Tea & Coffee", zh: "茶与咖啡" },
      openMin: 600,
      closeMin: 1320,
      areaM2: 60,
    });
    expect(cafe?.assumed).toEqual(["node", "areaM2", "capacity", "dwellMin", "attraction"]);
    expect(shop?.rings).not.toBeNull();
    expect(shop?.areaM2).toBeCloseTo(428, 0);
  });

  it("says what was assumed and what was left out, with counts", () => {
    expect(counts(imported.dropped)).toEqual({
      "relations (their members are read on their own)": 1,
      "ways that nobody walks on, by kind (roads, lifts, …)": 1,
      "ways closed to people on foot or private": 1,
      "paths apart from the largest connected network": 1,
      "units further than 50 m from any path": 1,
    });
    expect(counts(imported.assumed)).toMatchObject({
      "widths of paths, by their kind or class": 3,
      "doors of units, at the nearest path": 3,
      "opening hours of units": 2,
      "shares, lanes and rates of gates": 1,
    });
    expect(plan?.gates).toMatchObject([{ name: { en: "West gate", zh: "西门" }, node: "1", entryShare: 1 }]);
    expect(plan?.license).toBe("ODbL-1.0");
    expect(plan?.provenance).toContain("© OpenStreetMap contributors");
    expect(plan?.assumed).toContain("arrivals");
  });

  it("gives a second way between two crossings, and a round one, nodes of their own", () => {
    const round = [
      node(1, 0, 0),
      node(2, 1, 0),
      node(3, 0.5, 0.5),
      node(4, 1.5, 0.5),
      node(5, 2, 0),
      node(6, 1.5, -0.5),
      way(10, [1, 2], { highway: "footway" }),
      way(11, [1, 3, 2], { highway: "footway" }),
      way(12, [2, 4, 5, 6, 2], { highway: "footway" }),
    ];
    const { plan, problems } = importOpenStreetMap(extract(round));
    expect(problems).toEqual([]);
    expect(plan?.edges.every(({ from, to }) => from !== to)).toBe(true);
    expect(plan?.edges).toHaveLength(1 + 2 + 3);
    expect(plan?.gates.every(({ assumed }) => assumed.includes("node"))).toBe(true);
  });

  it("finds the network of Monaco-Ville again in an extract of it", () => {
    const file: { features: { properties: Record<string, string>; geometry: { coordinates: unknown } }[] } =
      JSON.parse(layoutPlanText("monaco-ville"));
    const nodes = new Map<string, { id: number; at: number[]; tags?: Record<string, string> }>();
    const idAt = (at: number[]) => {
      const key = at.join();
      if (!nodes.has(key)) nodes.set(key, { id: nodes.size + 1, at });
      return nodes.get(key)?.id as number;
    };
    const of = (kind: string) => file.features.filter(({ properties }) => properties.kind === kind);
    const ways = of("edge").map(({ properties, geometry }, i) =>
      way(i + 1, (geometry.coordinates as number[][]).map(idAt), {
        highway: properties.surface === "stairs" ? "steps" : "footway",
      }),
    );
    const cafes = of("unit").map(({ geometry }, i) => ({
      type: "node",
      id: 100_000 + i,
      lon: (geometry.coordinates as number[])[0],
      lat: (geometry.coordinates as number[])[1],
      tags: { amenity: "cafe" },
    }));
    const places = [...nodes.values()].map(({ id, at }) => ({ type: "node", id, lon: at[0], lat: at[1] }));
    const { plan, problems, dropped } = importOpenStreetMap(extract([...places, ...ways, ...cafes]));
    const rock = layoutPlan("monaco-ville");
    expect(problems).toEqual([]);
    const left = counts(dropped)["units further than 50 m from any path"] ?? 0;
    expect((plan?.units.length ?? 0) + left).toBe(rock.units.length);
    const length = (edges: readonly { lengthM: number }[]) =>
      edges.reduce((sum, { lengthM }) => sum + lengthM, 0);
    expect(length(plan?.edges ?? []) / length(rock.edges)).toBeCloseTo(1, 2);
    expect(simulateDay(plan as NonNullable<typeof plan>).admitted).toBeCloseTo(3_000, 6);
  });

  it.each([
    ["nothing", ""],
    ["XML of something else", '<?xml version="1.0"?><gpx/>'],
    ["a plan", layoutPlanText("mini")],
    ["a list", "[]"],
    ["deep nesting", `{"elements":${"[".repeat(1e5)}${"]".repeat(1e5)}}`],
  ])("refuses %s", (_, text) => {
    const { plan: none, planText, problems } = importOpenStreetMap(text);
    expect([none, planText]).toEqual([null, null]);
    expect(problems.map(({ code }) => code)).toEqual(["E001"]);
  });

  it("without anything to walk on: E003", () => {
    expect(importOpenStreetMap(extract([node(1, 0, 0)])).problems.map(({ code }) => code)).toEqual(["E003"]);
  });

  it("whatever its elements hold: problems or a plan, never an exception", () => {
    const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom("__proto__", 1e308, -1, "1"));
    fc.assert(
      fc.property(fc.nat(village.length - 1), fc.nat(), anything, (at, key, value) => {
        const elements = structuredClone(village);
        const element = elements[at] as Element;
        const keys = Object.keys(element);
        element[keys[key % keys.length] as string] = value;
        const { plan: one, problems } = importOpenStreetMap(extract(elements));
        expect(one === null).toBe(problems.some(({ severity }) => severity === "error"));
      }),
      { numRuns: 300 },
    );
  });
});
