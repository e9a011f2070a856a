import { formatOf } from "../src/format/catalogue.ts";
import type { Gate, PathEdge, Plan, Unit, Zone } from "../src/layout/plan.ts";

/** A plan drawn by a test: what it does not say is ordinary. */
export interface DrawnPlan {
  nodes?: Readonly<Record<string, readonly [number, number]>>;
  edges?: readonly (readonly [from: string, to: string, lengthM: number, closed?: boolean])[];
  units?: readonly (Partial<Unit> & Pick<Unit, "format" | "node">)[];
  gates?: readonly string[];
  zones?: readonly (Partial<Zone> & Pick<Zone, "id">)[];
  set?: Partial<Plan>;
}

/** The plan of a drawing. Nodes that edges name are made, on a line 50 m apart unless placed. */
export function drawnPlan({
  nodes = {},
  edges = [],
  units = [],
  gates = [],
  zones = [],
  set,
}: DrawnPlan): Plan {
  const ids = new Set([...Object.keys(nodes), ...edges.map(([from]) => from), ...edges.map(([, to]) => to)]);
  return {
    id: "drawn",
    name: { en: "Drawn", zh: "示意图" },
    kind: "test",
    provenance: "Drawn by a test",
    license: null,
    fictional: true,
    assumed: [],
    origin: { lon: 110, lat: 25 },
    day: { openMin: 540, closeMin: 1080, slotMin: 10 },
    arrivals: { total: 1000, hourly: { 9: 0.5, 10: 0.5 } },
    stay: { dist: "erlang", meanMin: 120, shape: 4 },
    model: { betaPerM: 0.004, thetaPerMin: 0.05, wander: 2, linger: 1.5, platoon: 1.3 },
    design: { peakInVenue: 400, meanVisitHours: 2, siteM2: 20_000 },
    benchmarkMix: null,
    segments: [],
    zones: zones.map(drawnZone),
    units: units.map(drawnUnit),
    nodes: [...ids].map((id, index) => ({ id, at: nodes[id] ?? [50 * index, 0] })),
    edges: edges.map(([from, to, lengthM, closed = false], index) =>
      drawnEdge(index, from, to, lengthM, closed),
    ),
    gates: gates.map((node, index) => drawnGate(index, node, gates.length)),
    counters: [],
    contexts: [],
    ...set,
  };
}

function drawnUnit(unit: Partial<Unit> & Pick<Unit, "format" | "node">, index: number): Unit {
  const { dwellMin, areaPerPersonM2, name } = formatOf(unit.format);
  const areaM2 = unit.areaM2 ?? 100;
  return {
    id: `U${index + 1}`,
    name,
    zone: null,
    areaM2,
    openMin: 540,
    closeMin: 1080,
    capacity: Math.max(1, areaM2 / areaPerPersonM2),
    seats: null,
    throughputPerHour: null,
    dwellMin,
    fixtures: null,
    beds: null,
    revenuePerDay: null,
    attraction: 1,
    culture: null,
    at: [0, 0],
    rings: null,
    locked: false,
    assumed: [],
    ...unit,
  };
}

function drawnEdge(index: number, from: string, to: string, lengthM: number, closed: boolean): PathEdge {
  return {
    id: `E${index + 1}`,
    name: null,
    from,
    to,
    lengthM,
    widthM: 3,
    deductM: 0.5,
    surface: "walk",
    zone: null,
    closed,
    locked: false,
    line: [],
    assumed: [],
  };
}

function drawnGate(index: number, node: string, of: number): Gate {
  return {
    id: `G${index + 1}`,
    name: { en: "Gate", zh: "入口" },
    node,
    entryShare: 1 / of,
    lanes: 2,
    perLaneHour: 600,
    at: [0, 0],
    assumed: [],
  };
}

function drawnZone(zone: Partial<Zone> & Pick<Zone, "id">): Zone {
  return {
    name: { en: zone.id, zh: zone.id },
    ground: "street",
    walkableM2: 1000,
    rings: [],
    assumed: [],
    ...zone,
  };
}
