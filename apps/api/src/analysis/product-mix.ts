import type { FunctionCode } from "@touchstone/core/format/catalogue";
import { type ProductMix, productMix } from "@touchstone/core/strategy/product-mix";
import type { FormatSupply, SupplyMeasure } from "@touchstone/core/strategy/product-mix/supply";
import type { FormatTouchpoint } from "@touchstone/core/strategy/product-mix/touchpoint-formats";
import { type UseItems, type Uses, useItems, useSums } from "@touchstone/core/strategy/product-mix/use-sums";
import { keyOf } from "../memory.ts";
import type { CalculationOptions } from "./calculations.ts";
import type { VisitCollection } from "./collection.ts";

/** What a venue offers, and which formats its touchpoints stand for. */
export interface Offer {
  mapped: readonly FormatTouchpoint[];
  supply: readonly FormatSupply[];
}

/** What the visits used, by the one dimension that they were collected with, if any. */
function usesOfVisits(
  visits: VisitCollection,
  mapped: Offer["mapped"],
): { items: UseItems; segments: Uses[]; unmetAsked: boolean } {
  const { journey, scales, segments, blocks } = visits;
  return visits.remember(keyOf(["uses", mapped]), () => {
    const items = useItems(mapped, {
      scales,
      touchpoints: journey.touchpoints.length,
      segmentValues: segments[0]?.values.length ?? null,
    });
    return { items, ...useSums(blocks, items) };
  });
}

/** Demand against supply, by the one dimension that the visits were collected with, if any. */
export function mixOfVisits(
  visits: VisitCollection,
  { asOf, measure, mapped, supply }: CalculationOptions & Offer & { measure: SupplyMeasure },
): ProductMix {
  const { items, ...uses } = usesOfVisits(visits, mapped);
  return productMix({ ...uses, formats: items.formats, supply }, { measure, asOf });
}

/** What the visits used, per segment, the first without a value; with the formats that their columns stand for. */
export function countedUses(
  visits: VisitCollection,
  { mapped }: CalculationOptions & Pick<Offer, "mapped">,
): { formats: readonly FunctionCode[]; segments: Uses[] } {
  const { items, segments } = usesOfVisits(visits, mapped);
  return { formats: items.formats, segments };
}
