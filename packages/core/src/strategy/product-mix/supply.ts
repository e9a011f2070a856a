import { type FunctionCode, formatOf, functions } from "../../format/catalogue.ts";
import type { Plan } from "../../layout/plan.ts";

/** What supply is counted in: persons at once, or m². */
export const supplyMeasures = ["capacity", "area"] as const;
export type SupplyMeasure = (typeof supplyMeasures)[number];

/** What a plan offers of one business format. */
export interface FormatSupply {
  format: FunctionCode;
  units: number;
  /** Persons at once. */
  capacity: number;
  areaM2: number;
  /** Part of the capacity that is assumed from area, 0–1; `null` without capacity. */
  assumedShare: number | null;
}

/**
 * What a plan offers of each business format of the mix, in the order of the catalogue; formats without a unit have zeros.
 * Supply is all units of the format, not only those that touchpoints are linked to.
 */
export function supplyOf(plan: Pick<Plan, "units">): FormatSupply[] {
  return functions
    .filter(({ inMix }) => inMix)
    .map(({ code }) => {
      const units = plan.units.filter(({ format }) => formatOf(format).function.code === code);
      const capacity = units.reduce((sum, unit) => sum + unit.capacity, 0);
      const assumed = units.reduce(
        (sum, unit) => sum + (unit.assumed.includes("capacity") ? unit.capacity : 0),
        0,
      );
      return {
        format: code,
        units: units.length,
        capacity,
        areaM2: units.reduce((sum, unit) => sum + unit.areaM2, 0),
        assumedShare: capacity > 0 ? assumed / capacity : null,
      };
    });
}

/** Supply of a format by the measure. */
export function supplyBy(supply: FormatSupply, measure: SupplyMeasure): number {
  return measure === "capacity" ? supply.capacity : supply.areaM2;
}
