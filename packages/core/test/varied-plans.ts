import type { Plan } from "../src/layout/plan.ts";
import { chance } from "../src/simulation/random.ts";
import { layoutPlan } from "./layout-plans.ts";

/** The mini plan with other units at other doors, other widths and another crowd: small enough to try every move. */
export function variedMini(seed: number, units = 12): Plan {
  const mini = layoutPlan("mini");
  const { uniform } = chance(seed);
  const between = (low: number, high: number) => low + (high - low) * uniform();
  const nodes = mini.nodes.map(({ id }) => id);
  const shuffled = mini.units.map((unit) => ({ unit, place: uniform() })).sort((a, b) => a.place - b.place);
  return {
    ...mini,
    id: `mini-${seed}`,
    arrivals: { ...mini.arrivals, total: Math.round(between(2000, 6000)) },
    units: shuffled.slice(0, units).map(({ unit }) => ({
      ...unit,
      node: nodes[Math.floor(uniform() * nodes.length)] as string,
      attraction: between(0.3, 3),
      areaM2: unit.areaM2 * between(0.5, 2),
    })),
    edges: mini.edges.map((edge) => ({ ...edge, widthM: between(1.2, 4) })),
  };
}
