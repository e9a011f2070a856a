import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LayoutPlanName, layoutPlanNames, layoutPlanText } from "../../test/layout-plans.ts";
import { readPlan } from "./read-plan.ts";

interface File {
  touchstone: Record<string, unknown>;
  features: {
    properties: Record<string, unknown>;
    geometry: { type: string; coordinates: unknown } | null;
  }[];
}

type Feature = File["features"][number];

const texts = new Map(layoutPlanNames.map((name) => [name, layoutPlanText(name)]));
const open = (name: LayoutPlanName): File => JSON.parse(texts.get(name) as string);
const of = (file: File, kind: string) => file.features.filter(({ properties }) => properties.kind === kind);
const codes = (file: File) =>
  readPlan(JSON.stringify(file)).problems.map(({ code, featureId }) => [code, featureId]);

/** What may go wrong with one feature: of which kind, by which code, and how. */
const breakages: [code: string, kind: string, breakIt: (feature: Feature) => unknown][] = [
  ["E011", "unit", set({ id: undefined })],
  ["E011", "unit", set({ id: "x".repeat(65) })],
  ["E012", "unit", set({ kind: "constructor" })],
  ["E013", "unit", set({ locked: "yes" })],
  ["E013", "edge", set({ surface: "cobbles" })],
  ["E020", "zone", shaped({ type: "Point", coordinates: [7.42, 43.73] })],
  ["E020", "unit", shaped(null)],
  ["E020", "edge", shaped({ type: "LineString", coordinates: [[1, "2"]] })],
  ["E021", "gate", shaped({ type: "Point", coordinates: [12, 95] })],
  ["E022", "zone", (feature) => rings(feature)[0]?.pop()],
  ["E023", "zone", bowTie],
  ["E030", "edge", set({ from: "__proto__" })],
  ["E031", "edge", set({ widthM: -1 })],
  ["E031", "edge", set({ widthM: undefined })],
  ["E032", "edge", set({ lengthM: 0.001 })],
  ["E033", "edge", ({ properties }) => Object.assign(properties, { to: properties.from })],
  ["E040", "unit", set({ format: "toString" })],
  ["E041", "unit", set({ node: "nowhere" })],
  ["E042", "unit", set({ areaM2: 0 })],
  ["E043", "unit", ({ properties }) => Object.assign(properties, { closeMin: properties.openMin })],
  ["E043", "unit", set({ closeMin: 1_801 })],
  ["E044", "unit", set({ zone: "nowhere" })],
  ["E044", "edge", set({ zone: 7 })],
  ["E045", "unit", set({ culture: { heritage: 4.01 } })],
  ["E046", "unit", set({ attraction: -0.1 })],
  ["E046", "unit", set({ dwellMin: "60" })],
  ["E046", "gate", set({ lanes: -2 })],
  ["E051", "gate", set({ entryShare: -0.5 })],
  ["E052", "gate", set({ node: "nowhere" })],
];

/** Values that are put into its properties; `undefined` leaves them out of the file. */
function set(values: Record<string, unknown>) {
  return (feature: Feature) => Object.assign(feature.properties, values);
}

function shaped(geometry: Feature["geometry"]) {
  return (feature: Feature) => Object.assign(feature, { geometry });
}

function has(values: Record<string, unknown>) {
  return (head: Record<string, unknown>) => Object.assign(head, values);
}

const anyPlan = fc.constantFrom(...layoutPlanNames);
const anyPick = fc.nat();
const pick = <T>(list: readonly T[], n: number) => list[n % list.length] as T;

/** Its id, as problems name it. */
function reference(feature: Feature, file: File): string {
  const { id } = feature.properties;
  return typeof id === "string" && id.length <= 64 ? id : `#${file.features.indexOf(feature)}`;
}

describe("a plan broken in one place", () => {
  it.each(breakages.map(([code, kind, breakIt], i) => ({ code, kind, breakIt, i })))(
    "tells $code of that $kind alone ($i)",
    ({ code, kind, breakIt }) => {
      fc.assert(
        fc.property(anyPlan, anyPick, (name, n) => {
          const file = open(name);
          const feature = pick(of(file, kind), n);
          breakIt(feature);
          expect(codes(file)).toEqual([[code, reference(feature, file)]]);
        }),
        { numRuns: 8 },
      );
    },
  );

  it("tells E010 of the later of two of a kind with one id", () => {
    fc.assert(
      fc.property(anyPlan, anyPick, (name, n) => {
        const file = open(name);
        const units = of(file, "unit");
        const [first, second] = [units[n % (units.length - 1)], units[(n % (units.length - 1)) + 1]] as [
          Feature,
          Feature,
        ];
        second.properties.id = first.properties.id;
        expect(codes(file)).toEqual([["E010", first.properties.id]]);
      }),
      { numRuns: 8 },
    );
  });

  it("warns of a parallel edge, an area unlike its outline, a one-way path and overlapping zones, and still reads", () => {
    const file = open("watertown");
    const [edge, second] = of(file, "edge") as [Feature, Feature];
    const copy = structuredClone(edge);
    copy.properties.id = "again";
    [copy.properties.from, copy.properties.to] = [edge.properties.to, edge.properties.from];
    file.features.push(copy);
    second.properties.oneWay = true;
    const unit = of(file, "unit")[0] as Feature;
    unit.properties.areaM2 = 1.51 * (unit.properties.areaM2 as number);
    const zone = structuredClone(of(file, "zone")[0] as Feature);
    zone.properties.id = "over";
    file.features.push(zone);
    const { plan, problems } = readPlan(JSON.stringify(file));
    expect(problems.map(({ code, featureId }) => [code, featureId])).toEqual([
      ["W035", second.properties.id],
      ["W080", unit.properties.id],
      ["W034", "again"],
      ["W081", "over"],
    ]);
    expect(plan?.edges.at(-1)?.id).toBe("again");
  });

  it("tells E060 of every unit that closed paths cut off, and of no other", () => {
    fc.assert(
      fc.property(anyPlan, anyPick, (name, n) => {
        const file = open(name);
        const unit = pick(of(file, "unit"), n);
        const { node } = unit.properties;
        for (const { properties } of of(file, "edge"))
          if (properties.from === node || properties.to === node) properties.closed = true;
        const atGate = of(file, "gate").some(({ properties }) => properties.node === node);
        const found = codes(file);
        expect(found.every(([code]) => code === "E060")).toBe(true);
        expect(found.some(([, id]) => id === unit.properties.id)).toBe(!atGate);
      }),
      { numRuns: 8 },
    );
  });

  it("tells several at once, each where it is", () => {
    const unitBreakages = breakages.filter(([code, kind]) => kind === "unit" && code !== "E020");
    fc.assert(
      fc.property(
        anyPlan,
        fc.uniqueArray(fc.record({ unit: fc.nat(19), how: fc.nat() }), {
          minLength: 2,
          maxLength: 8,
          selector: ({ unit }) => unit,
        }),
        (name, chosen) => {
          const file = open(name);
          const units = of(file, "unit");
          const expected = chosen.map(({ unit, how }) => {
            const feature = units[unit] as Feature;
            const [code, , breakIt] = pick(unitBreakages, how);
            breakIt(feature);
            return [code, reference(feature, file)];
          });
          const order = (a: unknown[], b: unknown[]) => (String(a) < String(b) ? -1 : 1);
          expect(codes(file).sort(order)).toEqual(expected.sort(order));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("what a plan says of itself", () => {
  const cases: [code: string, path: string, breakIt: (head: Record<string, unknown>) => unknown][] = [
    ["E070", "arrivals", has({ arrivals: undefined })],
    ["E070", "arrivals.hourly", has({ arrivals: { total: 5, hourly: {} } })],
    ["E070", "arrivals.hourly", has({ arrivals: { total: 5, hourly: { 10: 0 } } })],
    ["E070", "arrivals.hourly.12", has({ arrivals: { total: 5, hourly: { 10: 1, 12: -1 } } })],
    [
      "E070",
      "arrivals.hourly.__proto__",
      has({ arrivals: JSON.parse('{"total":5,"hourly":{"10":1,"__proto__":1}}') }),
    ],
    ["E070", "arrivals.total", has({ arrivals: { total: -5, hourly: { 10: 1 } } })],
    ["E071", "day.slotMin", (head) => Object.assign(head.day as object, { slotMin: 25 })],
    ["E071", "day.closeMin", has({ day: { openMin: 480, closeMin: 480, slotMin: 10 } })],
    ["E071", "day", has({ day: undefined })],
    ["E072", "benchmarkMix", has({ benchmarkMix: { dining: 0.9 } })],
    ["E072", "benchmarkMix.valueOf", has({ benchmarkMix: { dining: 1, valueOf: 0 } })],
    [
      "E073",
      "segments[0].want",
      (head) => void Object.assign((head.segments as object[])[0] as object, { want: { dining: 0.5 } }),
    ],
    ["E073", "segments", (head) => (head.segments as object[]).pop()],
    ["E074", "stay.meanMin", has({ stay: { dist: "erlang", meanMin: -1, shape: 4 } })],
    ["E074", "stay.shape", has({ stay: { dist: "erlang", meanMin: 100, shape: 2.5 } })],
    ["E074", "model.wander", (head) => Object.assign(head.model as object, { wander: 0 })],
    ["E074", "id", has({ id: undefined })],
  ];

  it.each(cases)("%s at %s", (code, path, breakIt) => {
    for (const name of layoutPlanNames) {
      const file = open(name);
      breakIt(file.touchstone);
      const found = readPlan(JSON.stringify(file)).problems;
      expect(found.map((each) => [each.code, each.path])).toEqual([[code, `touchstone.${path}`]]);
    }
  });

  it("assumes the constants, the stay and the sizes that it does not give, and says so", () => {
    const file = open("seaside");
    for (const key of ["model", "stay", "design"]) delete file.touchstone[key];
    const { plan } = readPlan(JSON.stringify(file));
    expect(plan?.model).toEqual({ betaPerM: 0.004, thetaPerMin: 0.05, wander: 2, linger: 1.5, platoon: 1.3 });
    expect(plan?.assumed).toEqual([
      "design.meanVisitHours",
      "design.peakInVenue",
      "design.siteM2",
      "model.betaPerM",
      "model.linger",
      "model.platoon",
      "model.thetaPerMin",
      "model.wander",
      "stay.meanMin",
      "stay.shape",
    ]);
    expect(plan?.design.siteM2).toBeGreaterThan(10_000);
  });
});

function rings(feature: Feature): unknown[][] {
  return feature.geometry?.coordinates as unknown[][];
}

/** Two corners change places, so that two sides cross. */
function bowTie(feature: Feature): void {
  const ring = rings(feature)[0] as unknown[];
  [ring[1], ring[2]] = [ring[2], ring[1]];
}
