import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DrawnPlan, drawnPlan } from "../../../test/drawn-plan.ts";
import { layoutPlan } from "../../../test/layout-plans.ts";
import { distanceWeightedHillNumber, hillNumber } from "../../statistics/hill-number.ts";
import { localDiversity } from "./local-diversity.ts";
import { layoutStatics } from "./statics.ts";
import { walkablePlan } from "./walkable-plan.ts";

const statics = (drawing: DrawnPlan) => layoutStatics(drawnPlan(drawing));
const street: DrawnPlan["edges"] = [
  ["a", "b", 60],
  ["b", "c", 60],
  ["c", "d", 60],
];

/** Every number of a result. */
function numbers(value: unknown, path = ""): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (ArrayBuffer.isView(value)) return numbers([...(value as Float64Array)], path);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) => numbers(each, `${path}.${key}`));
}

const strange: Record<string, DrawnPlan> = {
  "nothing at all": {},
  "a single node": { nodes: { a: [0, 0] }, gates: ["a"] },
  "no units": { edges: street, gates: ["a"], zones: [{ id: "Z" }] },
  "one unit": { edges: street, gates: ["a"], units: [{ format: "dining.cafe", node: "c" }] },
  "only toilets": {
    edges: street,
    gates: ["a"],
    units: [{ format: "service.toilet", node: "c", fixtures: 4 }],
  },
  "no gates": { edges: street, units: [{ format: "dining.cafe", node: "c" }] },
  "no area": {
    edges: street,
    gates: ["a"],
    units: [
      { format: "dining.cafe", node: "c", areaM2: 0 },
      { format: "sight.museum", node: "b", areaM2: 0, revenuePerDay: 0 },
    ],
    zones: [{ id: "Z", walkableM2: 0 }],
    set: { benchmarkMix: { dining: 1 } },
  },
  "nobody expected": {
    edges: street,
    gates: ["a"],
    units: [{ format: "dining.cafe", node: "c" }],
    set: {
      design: { peakInVenue: 0, meanVisitHours: 0, siteM2: 0 },
      arrivals: { total: 0, hourly: {} },
      segments: [{ id: "s", name: { en: "S", zh: "S" }, share: 1, toleranceM: 100, want: { dining: 1 } }],
    },
  },
  "everything closed": {
    edges: [["a", "b", 60, true]],
    gates: ["a"],
    units: [{ format: "dining.cafe", node: "b" }],
  },
};

describe("static indicators of strange plans", () => {
  it.each(Object.entries(strange))("%s: no figure is without meaning", (_, drawing) => {
    const wrong = numbers(statics(drawing)).filter(([, value]) => !Number.isFinite(value));
    expect(wrong).toEqual([]);
  });

  it("no units: null, not 0", () => {
    const found = statics(strange["no units"] as DrawnPlan);
    expect(found.diversity).toEqual({ count: null, area: null, revenue: null });
    expect(found.zoneDiversity).toEqual({ zones: [], alpha: null, beta: null, gamma: null });
    expect(found.localDiversity[0]?.means).toEqual({
      reached: null,
      plain: [null, null, null],
      weighted: [null, null, null],
    });
    expect(found.completeness.presentShare).toBeNull();
    expect(found.detour).toMatchObject({
      unitPairs: 0,
      mean: null,
      p90: null,
      max: null,
      gateToUnitMean: null,
    });
    expect(found.coLocation).toEqual([]);
    expect(found.neighbourhood).toMatchObject({ complementarity: null, conflict: null });
    expect(found.coverage[0]).toMatchObject({
      count: 0,
      meanNearestM: null,
      maxNearestM: null,
      worstNodes: [],
    });
    expect(found.coverage[0]?.byRadius[0]).toEqual({ radiusM: 100, nodes: 0, length: 0, units: null });
    expect(found.egress).toEqual({ personsPerMinute: null, minutesAtDesignPeak: null });
    expect(found.culture).toMatchObject({ mean: null, areaWeighted: null, touchpointLengthShare: null });
    expect(found.revenue).toBeNull();
    expect(found.toiletQueues).toBeNull();
    expect(found.segments).toEqual({ segments: [], weighted: null });
    expect(found.balance).toBeNull();
  });

  it("one unit has no evenness, no neighbour and no detour to others", () => {
    const found = statics(strange["one unit"] as DrawnPlan);
    expect(found.diversity.count).toMatchObject({ functions: [1, 1, 1], evenness: null });
    expect(found.diversity.revenue).toBeNull();
    expect(found.coLocation).toEqual([
      {
        from: "dining",
        to: "dining",
        fromUnits: 1,
        toUnits: 1,
        quotient: null,
        p: null,
        q: null,
        status: "too few",
      },
    ]);
    expect(found.detour).toMatchObject({ unitPairs: 0, mean: null, gatePairs: 1 });
  });

  it("one zone does not differ from the whole", () => {
    const found = statics({
      edges: street,
      gates: ["a"],
      zones: [{ id: "Z" }],
      units: [
        { format: "dining.cafe", node: "b", zone: "Z" },
        { format: "sight.museum", node: "c", zone: "Z" },
      ],
    }).zoneDiversity;
    expect(found.alpha).toBeCloseTo(2, 12);
    expect(found.beta).toBeCloseTo(1, 12);
  });

  it("an island: its units are named, its nodes have no nearest toilet, its walks do not count", () => {
    const found = statics({
      edges: [...street, ["x", "y", 40]],
      gates: ["a"],
      units: [
        { format: "dining.cafe", node: "x" },
        { format: "dining.cafe", node: "c" },
        { format: "service.toilet", node: "b", fixtures: 3 },
      ],
    });
    expect(found.network.components).toBe(2);
    expect(found.unreachable).toEqual(["U1"]);
    expect(found.network.culDeSacs).toEqual(["E1", "E2", "E3", "E4"]);
    expect(found.coverage[0]?.worstNodes.slice(0, 3)).toEqual([
      { node: "x", distanceM: null },
      { node: "y", distanceM: null },
      { node: "d", distanceM: 120 },
    ]);
    expect(found.coverage[0]?.meanNearestM).toBeCloseTo((60 + 0 + 60 + 120) / 4, 12);
    expect(found.detour.unitPairs).toBe(1);
  });

  it("no gate: every path without a loop leads nowhere, every unit is out of reach, nobody gets out", () => {
    const found = statics(strange["no gates"] as DrawnPlan);
    expect(found.network.culDeSacLengthShare).toBe(1);
    expect(found.unreachable).toEqual(["U1"]);
    expect(found.egress.personsPerMinute).toBeNull();
    expect(found.adequacy.gatesPerHour.supply).toBe(0);
  });

  it("no area, no benchmark, no revenue, no ratings: null", () => {
    const found = statics(strange["no area"] as DrawnPlan);
    expect(found.diversity.area).toBeNull();
    expect(found.balance).toBeNull();
    expect(found.carrying).toMatchObject({ instantaneous: null, daily: null, peakUse: null, dayUse: null });
    expect(found.revenue).toMatchObject({ units: 1, perDay: 0, perM2: null, giniUnits: null });
    expect(found.culture.unitScores).toEqual([null, null]);
  });

  it("a closed path is not there", () => {
    const found = statics(strange["everything closed"] as DrawnPlan);
    expect(found.network).toMatchObject({
      edges: 0,
      totalLengthM: 0,
      components: 2,
      culDeSacLengthShare: null,
    });
    expect(found.centrality.edgeBetweenness[0]).toBe(0);
  });

  it("a path that bridges two parts with a gate each is no cul-de-sac, a spur is", () => {
    const found = statics({
      edges: [...street, ["b", "e", 30]],
      gates: ["a", "d"],
      units: [{ format: "dining.cafe", node: "e" }],
    });
    expect(found.network.culDeSacs).toEqual(["E4"]);
    expect(found.network.deadEnds).toEqual(["e"]);
  });

  it("units at a gate are outside at once; only those inside are limited by paths", () => {
    const inside = { format: "dining.cafe", node: "b" } as const;
    const two = statics({
      edges: street,
      gates: ["a"],
      units: [inside, { format: "dining.cafe", node: "a" }],
    });
    const one = statics({ edges: street, gates: ["a"], units: [inside] });
    expect(two.egress).toEqual(one.egress);
    expect(one.egress.personsPerMinute).toBeCloseTo(2.5 * 1.2249182007007753 * 60, 6);
  });

  it("a criterion that nobody rated takes its weight with it", () => {
    const found = statics({
      edges: street,
      gates: ["a"],
      units: [{ format: "dining.cafe", node: "b", culture: { heritage: 4, narrative: 0 } }],
    });
    expect(found.culture.mean).toBeCloseTo(0.25 / 0.35, 12);
  });
});

describe("co-location", () => {
  it("finds what was planted: cafés beside sights, by a test that random exchanges make", () => {
    const pairs = Array.from({ length: 12 }, (_, i) => i);
    const far = drawnPlan({
      edges: pairs.slice(1).map((i) => [`n${i - 1}`, `n${i}`, 100] as const),
      gates: ["n0"],
      units: pairs.flatMap((i) => [
        { format: i % 2 ? "sight.museum" : "ride.kids", node: `n${i}` },
        { format: i % 2 ? "dining.cafe" : "retail.fashion", node: `n${i}` },
      ]),
    });
    const found = layoutStatics(far).coLocation;
    const of = (from: string, to: string) => found.find((pair) => pair.from === from && pair.to === to);
    expect(of("sight", "dining")).toMatchObject({
      status: "attracted",
      quotient: expect.closeTo(23 / 6, 12),
    });
    expect(of("sight", "retail")?.quotient).toBe(0);
    expect(layoutStatics(far).coLocation).toEqual(found);
  });

  it("says nothing with fewer than five units", () => {
    const found = layoutStatics(layoutPlan("mini")).coLocation;
    const few = found.filter(({ fromUnits, toUnits }) => Math.min(fromUnits, toUnits) < 5);
    expect(few.length).toBeGreaterThan(0);
    for (const pair of few) expect(pair).toMatchObject({ p: null, q: null, status: "too few" });
  });

  it("is wary: in random plans hardly any pair is remarkable", () => {
    let [tested, clear] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("dining.cafe", "sight.museum", "retail.fashion"), {
          minLength: 30,
          maxLength: 30,
        }),
        (formats) => {
          const plan = drawnPlan({
            edges: formats.slice(1).map((_, i) => [`n${i}`, `n${i + 1}`, 20 + ((i * 7919) % 31)] as const),
            units: formats.map((format, i) => ({ format, node: `n${i}` })),
          });
          for (const { status } of layoutStatics(plan).coLocation) {
            if (status === "too few") continue;
            tested++;
            if (status !== "as by chance") clear++;
          }
        },
      ),
      { numRuns: 60, seed: 4 },
    );
    expect(tested).toBeGreaterThan(300);
    expect(clear / tested).toBeLessThan(0.03);
  });
});

describe("local diversity", () => {
  it("is what the kernels say, node by node", () => {
    const plan = layoutPlan("mini");
    const walkable = walkablePlan(plan);
    const n = plan.nodes.length;
    for (const { radiusM, betaPerM, plain, weighted } of localDiversity(walkable, [90, 210]))
      for (let node = 0; node < n; node++) {
        const near = new Map<string, { count: number; nearest: number }>();
        for (const { node: door, function: of } of walkable.mix) {
          const distance = walkable.distances[node * n + door] as number;
          if (distance > radiusM) continue;
          const { count, nearest } = near.get(of.code) ?? { count: 0, nearest: Number.POSITIVE_INFINITY };
          near.set(of.code, { count: count + 1, nearest: Math.min(nearest, distance) });
        }
        const counts = [...near.values()].map(({ count }) => count);
        const distances = [...near.values()].map(({ nearest }) => nearest);
        for (const order of [0, 1, 2] as const) {
          expect(plain[order][node]).toBeCloseTo(hillNumber(counts, order), 12);
          expect(weighted[order][node]).toBeCloseTo(
            distanceWeightedHillNumber(counts, distances, betaPerM, order),
            12,
          );
        }
      }
  });
});

describe("the order in which a plan lists things", () => {
  it("changes no figure", () => {
    const plan = layoutPlan("mini");
    const turned = {
      ...plan,
      units: plan.units.toReversed(),
      edges: plan.edges.toReversed().map((edge) => ({ ...edge, from: edge.to, to: edge.from })),
    };
    const [a, b] = [layoutStatics(plan), layoutStatics(turned)];
    expect(b.detour.mean).toBeCloseTo(a.detour.mean as number, 12);
    expect(b.egress.personsPerMinute).toBeCloseTo(a.egress.personsPerMinute as number, 9);
    expect(b.segments.weighted).toBeCloseTo(a.segments.weighted as number, 12);
    expect(b.culture.touchpointLengthShare).toBeCloseTo(a.culture.touchpointLengthShare as number, 12);
    expect(b.diversity.count?.functions[1]).toBeCloseTo(a.diversity.count?.functions[1] as number, 12);
  });
});
