import { formatOf } from "../src/format/catalogue.ts";
import type { Gate, PathEdge, PathNode, Plan, Unit } from "../src/layout/plan.ts";

const nameless = { en: "", zh: "" };

/** A unit of a test: attractive, roomy, open all day. */
export function unit(id: string, node: string, change: Partial<Unit> = {}): Unit {
  const format = change.format ?? "sight.garden";
  return {
    id,
    name: nameless,
    format,
    zone: null,
    node,
    areaM2: 100,
    openMin: 540,
    closeMin: 1080,
    capacity: 1e6,
    seats: null,
    throughputPerHour: null,
    dwellMin: formatOf(format).dwellMin,
    fixtures: null,
    beds: null,
    revenuePerDay: null,
    attraction: 1,
    culture: null,
    at: [0, 0],
    rings: null,
    locked: false,
    assumed: [],
    ...change,
  };
}

/** An edge between two nodes. */
export function edge(
  id: string,
  from: string,
  to: string,
  lengthM: number,
  change: Partial<PathEdge> = {},
): PathEdge {
  return {
    id,
    name: null,
    from,
    to,
    lengthM,
    widthM: 3,
    deductM: 0.5,
    surface: "walk",
    zone: null,
    closed: false,
    locked: false,
    line: [],
    assumed: [],
    ...change,
  };
}

export function gate(id: string, node: string, entryShare = 1): Gate {
  return { id, name: nameless, node, entryShare, lanes: 2, perLaneHour: 600, at: [0, 0], assumed: [] };
}

/** A plan of units and edges; its nodes are those that are named, its gate is at `G`. */
export function planOf(units: readonly Unit[], edges: readonly PathEdge[], change: Partial<Plan> = {}): Plan {
  const nodes = [...new Set(["G", ...edges.flatMap(({ from, to }) => [from, to])])];
  return {
    id: "test",
    name: nameless,
    kind: "test",
    provenance: "",
    license: null,
    fictional: true,
    assumed: [],
    origin: { lon: 0, lat: 0 },
    day: { openMin: 540, closeMin: 1080, slotMin: 10 },
    arrivals: { total: 1000, hourly: { 9: 0.5, 10: 0.5 } },
    stay: { dist: "erlang", meanMin: 180, shape: 4 },
    model: { betaPerM: 0.004, thetaPerMin: 0.05, wander: 2, linger: 1.5, platoon: 1.3 },
    design: { peakInVenue: 500, meanVisitHours: 3, siteM2: 10_000 },
    benchmarkMix: null,
    segments: [],
    zones: [],
    units,
    nodes: nodes.map((id): PathNode => ({ id, at: [0, 0] })),
    edges,
    gates: [gate("G1", "G")],
    counters: [],
    contexts: [],
    ...change,
  };
}
