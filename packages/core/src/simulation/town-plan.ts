import { type Format, formats } from "../format/catalogue.ts";
import type { Gate, PathEdge, PathNode, Plan, Unit, Zone } from "../layout/plan.ts";
import { type Chance, chance } from "./random.ts";

/** How large a town is drawn. */
export interface TownSize {
  seed: number;
  units: number;
  visitors: number;
  /** Crossings from west to east and from south to north: 26 × 20 have 520 nodes and 994 edges. */
  columns: number;
  rows: number;
  slotMin?: number;
}

const BLOCK_M = 45;
const NOWHERE = { en: "", zh: "" };

/**
 * A town that never was: a grid of crooked lanes, units of every format at random corners, gates on the rim, and a crowd
 * that comes in the morning. The same seed draws the same town; for tests and measurements of cost.
 */
export function townPlan({ seed, units, visitors, columns, rows, slotMin = 10 }: TownSize): Plan {
  const draw = chance(seed);
  const nodes = crossings(draw, columns, rows);
  const edges = lanes(draw, nodes, columns, rows);
  const corner = (column: number, row: number) => nodes[row * columns + column] as PathNode;
  return {
    id: `town-${seed}`,
    name: { en: "Drawn town", zh: "随机小镇" },
    kind: "test",
    provenance: "Drawn at random; fictional",
    license: "CC0-1.0",
    fictional: true,
    assumed: [],
    origin: { lon: 120, lat: 30 },
    day: { openMin: 540, closeMin: 1260, slotMin },
    arrivals: {
      total: visitors,
      hourly: { 9: 0.2, 10: 0.24, 11: 0.16, 12: 0.1, 13: 0.1, 14: 0.1, 15: 0.06, 16: 0.04 },
    },
    stay: { dist: "erlang", meanMin: 240, shape: 4 },
    model: { betaPerM: 0.004, thetaPerMin: 0.05, wander: 2, linger: 1.5, platoon: 1.3 },
    design: { peakInVenue: visitors * 0.45, meanVisitHours: 4, siteM2: columns * rows * BLOCK_M ** 2 },
    benchmarkMix: null,
    segments: [],
    zones: halves(columns, rows),
    units: Array.from({ length: units }, (_, index) => drawnUnit(draw, index, nodes, columns)),
    nodes,
    edges,
    gates: [
      gate("G1", corner(0, Math.floor(rows / 2)), 0.6),
      gate("G2", corner(columns - 1, 0), 0.25),
      gate("G3", corner(Math.floor(columns / 2), rows - 1), 0.15),
    ],
    counters: [],
    contexts: [],
  };
}

function crossings(draw: Chance, columns: number, rows: number): PathNode[] {
  return Array.from({ length: columns * rows }, (_, index) => ({
    id: `N${index}`,
    at: [
      ((index % columns) + 0.4 * draw.uniform()) * BLOCK_M,
      (Math.floor(index / columns) + 0.4 * draw.uniform()) * BLOCK_M,
    ],
  }));
}

function lanes(draw: Chance, nodes: readonly PathNode[], columns: number, rows: number): PathEdge[] {
  const edges: PathEdge[] = [];
  const add = (from: PathNode | undefined, to: PathNode | undefined) => {
    if (!from || !to) return;
    const straight = Math.hypot(to.at[0] - from.at[0], to.at[1] - from.at[1]);
    edges.push({
      id: `E${edges.length}`,
      name: null,
      from: from.id,
      to: to.id,
      lengthM: straight * (1 + 0.2 * draw.uniform()),
      widthM: 1.5 + 3.5 * draw.uniform(),
      deductM: 0.5,
      surface: draw.happens(0.05) ? "stairs" : draw.happens(0.05) ? "bridge" : "walk",
      zone: from.at[0] < (columns * BLOCK_M) / 2 ? "W" : "E",
      closed: false,
      locked: false,
      line: [from.at, to.at],
      assumed: [],
    });
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      if (column + 1 < columns) add(nodes[here], nodes[here + 1]);
      if (row + 1 < rows) add(nodes[here], nodes[here + columns]);
    }
  return edges;
}

function drawnUnit(draw: Chance, index: number, nodes: readonly PathNode[], columns: number): Unit {
  const all = [...formats.values()];
  const format = all[Math.floor(draw.uniform() * all.length)] as Format;
  const node = nodes[Math.floor(draw.uniform() * nodes.length)] as PathNode;
  const areaM2 = 20 + 380 * draw.uniform() ** 2;
  const queues = format.function.code === "ride" || format.function.code === "show";
  return {
    id: `U${index}`,
    name: format.name,
    format: format.code,
    zone: node.at[0] < (columns * BLOCK_M) / 2 ? "W" : "E",
    node: node.id,
    areaM2,
    openMin: draw.happens(0.2) ? 600 : 540,
    closeMin: draw.happens(0.2) ? 1080 : 1260,
    capacity: Math.max(1, areaM2 / format.areaPerPersonM2),
    seats: null,
    throughputPerHour: queues ? 100 + 900 * draw.uniform() : null,
    dwellMin: format.dwellMin,
    fixtures: null,
    beds: null,
    revenuePerDay: null,
    attraction: 0.3 + 2 * draw.uniform(),
    culture: null,
    at: node.at,
    rings: null,
    locked: false,
    assumed: [],
  };
}

const gate = (id: string, { id: node, at }: PathNode, entryShare: number): Gate => ({
  id,
  name: NOWHERE,
  node,
  entryShare,
  lanes: 6,
  perLaneHour: 600,
  at,
  assumed: [],
});

const halves = (columns: number, rows: number): Zone[] =>
  ["W", "E"].map((id) => ({
    id,
    name: NOWHERE,
    ground: "street",
    walkableM2: (columns * rows * BLOCK_M ** 2) / 8,
    rings: [],
    assumed: [],
  }));
