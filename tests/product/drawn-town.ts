/** How large a town is drawn. */
export interface TownSize {
  units: number;
  visitors: number;
  /** Crossings from west to east and from south to north: 26 × 20 have 520 nodes and 994 paths. */
  columns: number;
  rows: number;
}

const BLOCK_M = 45;
const ORIGIN = { lon: 120, lat: 30 };
const METRES_PER_DEGREE = 111_195;
const formats = [
  "dining.restaurant",
  "dining.cafe",
  "retail.souvenir",
  "sight.viewpoint",
  "culture.workshop",
  "lodging.homestay",
  "service.toilet",
  "service.rest",
] as const;

/**
 * A plan (GeoJSON, `touchstone.plan/1`) of a town that never was: a grid of crooked lanes and units at random corners.
 * The same size draws the same town.
 */
export function drawnTown({ units, visitors, columns, rows }: TownSize): string {
  const draw = chance(columns * 1000 + rows);
  const nodes = Array.from({ length: columns * rows }, (_, index) => ({
    id: `N${index}`,
    at: [
      ((index % columns) + 0.4 * draw()) * BLOCK_M,
      (Math.floor(index / columns) + 0.4 * draw()) * BLOCK_M,
    ] as Place,
  }));
  const node = (column: number, row: number) => nodes[row * columns + column];
  const features: object[] = nodes.map(({ id, at }) => feature({ kind: "node", id }, point(at)));
  let edges = 0;
  const join = (from: (typeof nodes)[number] | undefined, to: (typeof nodes)[number] | undefined) => {
    if (!from || !to) return;
    features.push(
      feature(
        {
          kind: "edge",
          id: `E${edges++}`,
          from: from.id,
          to: to.id,
          widthM: 2 + 4 * draw(),
          surface: "walk",
        },
        { type: "LineString", coordinates: [degrees(from.at), degrees(to.at)] },
      ),
    );
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (column + 1 < columns) join(node(column, row), node(column + 1, row));
      if (row + 1 < rows) join(node(column, row), node(column, row + 1));
    }
  for (let index = 0; index < units; index++) {
    const door = nodes[Math.floor(draw() * nodes.length)] as (typeof nodes)[number];
    const format = formats[index % formats.length] as string;
    const place: Place = [door.at[0] + 6 * draw(), door.at[1] + 6 * draw()];
    features.push(
      feature(
        { kind: "unit", id: `U${index}`, format, node: door.id, areaM2: 40 + 200 * draw() },
        point(place),
      ),
    );
  }
  const gates = [
    node(0, Math.floor(rows / 2)),
    node(columns - 1, 0),
    node(Math.floor(columns / 2), rows - 1),
  ];
  gates.forEach((gate, index) => {
    if (gate)
      features.push(
        feature(
          { kind: "gate", id: `G${index}`, node: gate.id, entryShare: [0.6, 0.25, 0.15][index] },
          point(gate.at),
        ),
      );
  });
  return JSON.stringify({ type: "FeatureCollection", touchstone: headOf(visitors), features });
}

const headOf = (visitors: number) => ({
  schema: "touchstone.plan/1",
  id: "drawn-town",
  name: { en: "Drawn town", zh: "随机小镇" },
  kind: "test",
  provenance: "Drawn at random; fictional",
  license: "CC0-1.0",
  fictional: true,
  day: { openMin: 540, closeMin: 1260, slotMin: 10 },
  arrivals: { total: visitors, hourly: { 9: 0.2, 10: 0.24, 11: 0.16, 12: 0.1, 13: 0.1, 14: 0.1, 15: 0.1 } },
  stay: { dist: "erlang", meanMin: 240, shape: 4 },
  model: { betaPerM: 0.004, thetaPerMin: 0.05, wander: 2, linger: 1.5, platoon: 1.3 },
  design: { peakInVenue: 0.45 * visitors, meanVisitHours: 4, siteM2: 1_000_000 },
});

type Place = [east: number, north: number];

const point = (at: Place) => ({ type: "Point", coordinates: degrees(at) });
const feature = (properties: object, geometry: object) => ({ type: "Feature", properties, geometry });

function degrees([east, north]: Place): Place {
  const shrink = Math.cos((ORIGIN.lat * Math.PI) / 180);
  return [ORIGIN.lon + east / (METRES_PER_DEGREE * shrink), ORIGIN.lat + north / METRES_PER_DEGREE];
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
