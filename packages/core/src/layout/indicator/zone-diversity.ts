import { amounts, type HillProfile, hillProfile } from "./diversity.ts";
import type { PlacedUnit, WalkablePlan } from "./walkable-plan.ts";

/** Diversity within zones and between them. */
export interface ZoneDiversity {
  /** By function and count, of the zones that have units in the mix, in the plan's order. */
  zones: readonly { zone: string; units: number; functions: HillProfile }[];
  /** Mean effective number of functions in a zone, zones weighted by units; `null` where no zone has any. */
  alpha: number | null;
  /** Effective number of zones that differ: 1 where all have the same mix. */
  beta: number | null;
  /** Effective number of functions of all zones together. */
  gamma: number | null;
}

/**
 * Splits diversity of order 1 into that within zones (α), that between them (β) and the whole (γ = α·β). Low α with high
 * β: zones of a single use. Units outside all zones are left out.
 * @see Jost 2007, Ecology 88
 */
export function zoneDiversity({ plan, mix }: WalkablePlan): ZoneDiversity {
  const byZone = new Map<string, PlacedUnit[]>(plan.zones.map(({ id }) => [id, []]));
  for (const placed of mix) if (placed.unit.zone !== null) byZone.get(placed.unit.zone)?.push(placed);
  const profile = (units: readonly PlacedUnit[]) =>
    hillProfile(amounts(units, (placed) => placed.function.code, "count").values());
  const zones = [...byZone]
    .filter(([, units]) => units.length > 0)
    .map(([zone, units]) => ({ zone, units: units.length, functions: profile(units) }));
  const all = [...byZone.values()].flat();
  if (all.length === 0) return { zones, alpha: null, beta: null, gamma: null };
  const alpha = Math.exp(
    zones.reduce((sum, { units, functions }) => sum + (units / all.length) * Math.log(functions[1]), 0),
  );
  const gamma = profile(all)[1];
  return { zones, alpha, beta: gamma / alpha, gamma };
}
