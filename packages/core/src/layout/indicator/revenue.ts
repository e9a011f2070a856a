import type { FunctionCode } from "../../format/catalogue.ts";
import { gini } from "../../statistics/gini.ts";
import { over } from "../sums.ts";
import type { PlacedUnit, WalkablePlan } from "./walkable-plan.ts";

/** What units take in a day, of those that say so. */
export interface Revenue {
  /** Units with a figure. */
  units: number;
  perDay: number;
  /** A m² of these units and day. */
  perM2: number | null;
  perVisitor: number | null;
  byFunction: Readonly<Partial<Record<FunctionCode, number | null>>>;
  /** A m² and day, of zones with such units, by id. */
  byZone: Readonly<Record<string, number | null>>;
  /** 0 even – 1 one unit takes all, over units in the mix. */
  giniUnits: number | null;
}

/** Revenue per m², visitor, function and zone; `null` where no unit has a figure. */
export function revenue({ plan, units }: WalkablePlan): Revenue | null {
  const known = units.filter(({ unit }) => unit.revenuePerDay !== null);
  if (known.length === 0) return null;
  const taken = (list: readonly PlacedUnit[]) =>
    list.reduce((sum, { unit }) => sum + (unit.revenuePerDay ?? 0), 0);
  const perM2 = (list: readonly PlacedUnit[]) =>
    over(
      taken(list),
      list.reduce((sum, { unit }) => sum + unit.areaM2, 0),
    );
  const by = (label: (placed: PlacedUnit) => string | null) => {
    const groups = new Map<string, PlacedUnit[]>();
    for (const placed of known) {
      const key = label(placed);
      if (key !== null) groups.set(key, [...(groups.get(key) ?? []), placed]);
    }
    return Object.fromEntries([...groups].map(([key, list]) => [key, perM2(list)]));
  };
  return {
    units: known.length,
    perDay: taken(known),
    perM2: perM2(known),
    perVisitor: over(taken(known), plan.arrivals.total),
    byFunction: by((placed) => placed.function.code),
    byZone: by(({ unit }) => unit.zone),
    giniUnits: gini(
      known.filter((placed) => placed.function.inMix).map(({ unit }) => unit.revenuePerDay as number),
    ),
  };
}
