import type { SegmentDimension } from "@touchstone/core/intake/survey-contents";
import type { Journey } from "@touchstone/core/journey";
import type { Slice } from "@touchstone/core/slice";
import { type MixStatus, noProductMix, type ProductMix } from "@touchstone/core/strategy/product-mix";
import { type SupplyMeasure, supplyOf } from "@touchstone/core/strategy/product-mix/supply";
import { touchpointFormats } from "@touchstone/core/strategy/product-mix/touchpoint-formats";
import { readPlans, type StoredPlan } from "@touchstone/db/layout/read-plans";
import { readTouchpoints } from "@touchstone/db/layout/touchpoints";
import type { Offer } from "../analysis/product-mix.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Context } from "../context.ts";
import { InputError } from "../error.ts";
import { editedPlan } from "../layout/subject.ts";
import { journeyOf } from "../slice.ts";
import { subjectOf } from "../subject.ts";
import type { VenueNode } from "../venue.ts";

/** What a venue offers by its newest plan; without links no touchpoint stands for a format. */
export interface VenueOffer extends Offer {
  /** The newest plan; `null` where there is none. */
  plan: StoredPlan | null;
  /** Why nothing can be set against it; `null` where it can. */
  missing: Extract<MixStatus, "no-plan" | "no-links"> | null;
}

/** Reads what a venue offers, and what the touchpoints of a journey stand for there. */
export async function readOffer(
  context: Context,
  venue: string,
  journey: Journey | null,
): Promise<VenueOffer> {
  const [[plan], settings] = await context.read(async (transaction) => [
    await readPlans(transaction, venue),
    await readTouchpoints(transaction, venue),
  ]);
  if (!plan) return { plan: null, mapped: [], supply: [], missing: "no-plan" };
  const value = await context.layouts.plan(editedPlan(plan, []), context.signal);
  const links = settings.find((setting) => setting.journey === journey?.code)?.links ?? [];
  const mapped = journey ? touchpointFormats(journey, links, value) : [];
  return { plan, mapped, supply: supplyOf(value), missing: mapped.length === 0 ? "no-links" : null };
}

/** A product mix and what it is of. */
export interface MixNode {
  venue: VenueNode;
  mix: ProductMix;
  /** Guests are told apart by it; `null` where no survey tells any. */
  dimension: SegmentDimension | null;
  /** Dimensions that may be chosen. */
  dimensions: readonly SegmentDimension[];
  plan: StoredPlan | null;
  journey: Journey | null;
  mapped: Offer["mapped"];
}

/** Dimensions that the surveys on a journey tell. */
export function dimensionsOn({ surveys, segments }: Catalogue, journey: Journey | null): SegmentDimension[] {
  const told = new Set(
    surveys
      .filter((survey) => survey.journey.code === journey?.code && survey.journey.version === journey.version)
      .flatMap(({ dimensions }) => dimensions),
  );
  return segments.filter(({ code }) => told.has(code));
}

/**
 * The dimension of that code, the first one without; `null` where there is none.
 * @throws InputError when no survey on the journey tells it
 */
export function chosenDimension(
  known: readonly SegmentDimension[],
  code: string | null | undefined,
): SegmentDimension | null {
  if (code == null) return known[0] ?? null;
  const found = known.find((dimension) => dimension.code === code);
  if (found) return found;
  const codes = known.map((each) => each.code);
  throw new InputError(["segment"], {
    en: `No survey on this journey tells "${code}"; expected ${codes.length > 0 ? `one of ${codes.join(", ")}` : "none"}.`,
    zh: `该旅程的问卷均未记录“${code}”，${codes.length > 0 ? `应为以下之一：${codes.join("、")}` : "该旅程没有可选维度"}。`,
  });
}

/** The journey of a venue's visits; `null` where it has none. @throws InputError where it has several */
export function visitedJourney(catalogue: Catalogue, venue: string, slice: Slice): Journey | null {
  if (!catalogue.journeys.some(({ venues }) => venues.includes(venue))) return null;
  return journeyOf(catalogue, { ...slice, venues: [venue] });
}

/**
 * Demand against supply at a venue.
 * @param slice period, segments and journey; its venues are not read
 * @throws InputError for a dimension that is not told, or where a journey has to be named
 */
export async function readProductMix(
  context: Context,
  venue: VenueNode,
  { slice, segment, measure }: { slice: Slice; segment?: string | null | undefined; measure: SupplyMeasure },
): Promise<MixNode> {
  const catalogue = await context.known();
  const journey = visitedJourney(catalogue, venue.code, slice);
  const { plan, missing, ...offer } = await readOffer(context, venue.code, journey);
  const dimensions = dimensionsOn(catalogue, journey);
  const dimension = chosenDimension(dimensions, segment);
  const node = { venue, dimension, dimensions, plan, journey, mapped: offer.mapped };
  if (journey === null || missing !== null) {
    const status = missing ?? "no-visits";
    return { ...node, mix: noProductMix(status, measure, offer.supply) };
  }
  const { group: _, ...rest } = slice;
  const about = subjectOf(context, catalogue, { ...rest, venues: [venue.code] }, journey);
  const columns = { cases: true, ...(dimension !== null && { segments: [dimension.code] }) };
  const { result } = await context.analyses.run(
    "productMix",
    { ...about.subject, columns },
    { measure, ...offer },
    context.signal,
  );
  return { ...node, mix: result };
}
