import type { TechnologyDependence, VisitRisks } from "@touchstone/core/risk";
import type { Slice } from "@touchstone/core/slice";
import type { LocalisedText } from "@touchstone/core/text";
import type { Catalogue } from "../catalogue.ts";
import type { Context } from "../context.ts";
import { venuesOf } from "../slice.ts";
import type { About } from "../subject.ts";
import { type VenueNode, venueNode } from "../venue.ts";

/** What the risks are asked about. */
export interface RiskQuestion extends About {
  catalogue: Catalogue;
}

/** Codes of the venues of a slice, in the order in which the store counts them. */
export function venueCodes({ catalogue, shown }: RiskQuestion): string[] {
  const wanted = new Set(venuesOf(catalogue, shown));
  return catalogue.venues.flatMap(({ code }) => (wanted.has(code) ? [code] : []));
}

/** The risks that are read from whole visits: one run for all of them. */
export async function visitRisksOf(context: Context, question: RiskQuestion): Promise<VisitRisks> {
  const subject = { ...question.subject, columns: { staff: true, cases: true } };
  const { result } = await context.analyses.run(
    "risks",
    subject,
    { venues: venueCodes(question) },
    context.signal,
  );
  return result;
}

/** Technology dependence: shares its visits and their importance with the other analyses. */
export async function technologyOf(
  context: Context,
  { subject }: RiskQuestion,
): Promise<TechnologyDependence> {
  const { result } = await context.analyses.run("technologyRisk", subject, {}, context.signal);
  return result;
}

/** @throws RangeError for a code that the catalogue does not hold */
export function venueOf({ catalogue }: RiskQuestion, code: string): VenueNode {
  const venue = catalogue.venueByCode.get(code);
  if (!venue) throw new RangeError(`there is no venue ${code}`);
  return venueNode(venue);
}

/** The name of a segment value; its code where no survey names it. */
export function segmentName({ segments }: Catalogue, dimension: string, value: string): LocalisedText {
  const found = segments.find(({ code }) => code === dimension)?.values.find(({ code }) => code === value);
  return found?.name ?? { en: value, zh: value };
}

/** The slice of the visits themselves, without what chooses touchpoints to be shown. */
export function visitSlice({ subject }: RiskQuestion): Slice {
  return subject.slice;
}
