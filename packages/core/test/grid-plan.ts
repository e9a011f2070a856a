import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { formats } from "../src/format/catalogue.ts";
import type { Plan } from "../src/layout/plan.ts";
import { drawnPlan } from "./drawn-plan.ts";

/** A plan of streets in a grid with units strewn over it, as large as one likes. The same for the same seed. */
export function gridPlan({
  columns,
  rows,
  units,
  seed = 7,
}: {
  columns: number;
  rows: number;
  units: number;
  seed?: number;
}): Plan {
  const random = xoroshiro128plus(seed);
  const draw = () => uniformFloat64(random);
  const pick = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T;
  const codes = [...formats.keys()];
  const id = (column: number, row: number) => `N${column}-${row}`;
  const nodes: Record<string, readonly [number, number]> = {};
  const edges: [string, string, number][] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      nodes[id(column, row)] = [40 * column + 8 * draw(), 40 * row + 8 * draw()];
      if (column > 0) edges.push([id(column - 1, row), id(column, row), 50 + 10 * draw()]);
      if (row > 0) edges.push([id(column, row - 1), id(column, row), 50 + 10 * draw()]);
    }
  const zones = Array.from({ length: 12 }, (_, index) => ({ id: `Z${index}`, walkableM2: 2000 }));
  const places = Object.keys(nodes);
  const plan = drawnPlan({
    nodes,
    edges,
    zones,
    gates: [id(0, 0), id(columns - 1, rows - 1)],
    units: Array.from({ length: units }, () => ({
      format: pick(codes),
      node: pick(places),
      zone: pick(zones).id,
      areaM2: 30 + 200 * draw(),
      revenuePerDay: 5000 * draw(),
      culture: { localTheme: 2, heritage: 4 * draw() },
    })),
    set: {
      arrivals: {
        total: 20_000,
        hourly: { 9: 0.2, 10: 0.2, 11: 0.15, 12: 0.1, 13: 0.1, 14: 0.1, 15: 0.1, 16: 0.05 },
      },
      design: { peakInVenue: 8000, meanVisitHours: 4, siteM2: 200_000 },
      benchmarkMix: { dining: 0.4, sight: 0.3, retail: 0.3 },
      segments: [
        {
          id: "family",
          name: { en: "Families", zh: "亲子家庭" },
          share: 1,
          toleranceM: 200,
          want: { dining: 0.4, ride: 0.6 },
        },
      ],
    },
  });
  return plan;
}
