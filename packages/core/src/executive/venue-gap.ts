import { isRanked, type VenueAnswers } from "../comparison/comparison.ts";
import { type Difference, difference } from "../comparison/difference.ts";
import { scalesAgree } from "../comparison/scales-agree.ts";
import { type Answers, histogramsOf, type Reading } from "../indicator/estimate.ts";
import { answersIn, gatherByScale, type Histogram, sameScale } from "../indicator/histogram.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import { holm } from "../statistics/multiplicity.ts";

/** One venue against all the others taken together. */
export interface VenueGap {
  venue: string;
  /** The venue minus the others, tested by itself. */
  against: Difference;
  /** p by Holm over all venues that were looked at; equal to the plain one where only one was. */
  adjustedP: number | null;
  /** Better or worse than the others by more than chance explains; `null` where that cannot be said. */
  verdict: "ahead" | "behind" | "cannot-tell" | null;
}

/** Chance of any false statement about all venues. */
const ERROR = 0.05;

/**
 * Every venue against the others together. Whoever looks for the one that trails looks at all of them, so their tests are
 * corrected by Holm; a venue that was named beforehand is tested alone.
 *
 * @param named the venue that the question is about; `null` to look at all
 * @throws RangeError for a named venue that is not among them
 */
export function venueGaps(
  indicator: PlainIndicator,
  venues: readonly VenueAnswers[],
  named: string | null,
  reading: Reading,
): VenueGap[] {
  const looked = named === null ? venues : venues.filter(({ venue }) => venue === named);
  if (named !== null && looked.length === 0)
    throw new RangeError(`venueGaps: found no venue "${named}", expected one of those compared`);
  const all = gatherByScale(venues.flatMap(({ histogram }) => histogramsOf(histogram)));
  const tested = looked.map(({ venue, histogram }) => ({
    venue,
    against: againstOthers(indicator, histogram, withoutVenue(all, histogram), reading),
  }));
  const adjusted = holm(tested.map(({ against }) => (judged(against) ? against.p : null)));
  return tested.map(({ venue, against }, i) => {
    const p = adjusted[i] ?? null;
    return { venue, against, adjustedP: p, verdict: verdictOf(indicator, against, p) };
  });
}

/**
 * What is left of all answers without those of one venue; `null` where nobody else was asked. Whole numbers, so taking away
 * gives the same bits as adding up the others.
 */
export function withoutVenue(all: readonly Histogram[], own: Answers): Answers {
  const owned = histogramsOf(own);
  const left = all.flatMap((total) => {
    const taken = owned.filter(({ scale }) => sameScale(scale, total.scale));
    const rest = taken.reduce(without, total);
    const empty = answersIn(rest) + rest.skipped + rest.notMet === 0;
    return empty && taken.length > 0 ? [] : [rest];
  });
  return left.length === 0 ? null : left;
}

function without(total: Histogram, own: Histogram): Histogram {
  const less = (a: readonly number[], b: readonly number[]) => a.map((count, i) => count - (b[i] as number));
  return {
    scale: total.scale,
    counts: less(total.counts, own.counts),
    skipped: total.skipped - own.skipped,
    notMet: total.notMet - own.notMet,
    weights: less(total.weights, own.weights),
    squaredWeights: total.squaredWeights - own.squaredWeights,
  };
}

function againstOthers(
  indicator: PlainIndicator,
  own: Answers,
  others: Answers,
  reading: Reading,
): Difference {
  const found = difference(indicator, own, others, reading);
  if (found.difference.status !== "measured" || scalesAgree(own, others)) return found;
  const { n, unit, formula, weighted, asOf } = found.difference;
  const gap = { n, unit, formula, weighted, asOf, status: "withheld", reason: "scale-changed" } as const;
  return { ...found, difference: gap, p: null, significant: false };
}

/** Only venues that may be ranked are judged. */
function judged({ a, b, difference: gap }: Difference): boolean {
  return gap.status === "measured" && isRanked(a) && isRanked(b);
}

function verdictOf(indicator: PlainIndicator, against: Difference, p: number | null): VenueGap["verdict"] {
  const gap = against.difference;
  if (!judged(against) || gap.status !== "measured" || p === null || indicator.better === "neither")
    return null;
  if (p > ERROR) return "cannot-tell";
  return gap.value > 0 === (indicator.better === "higher") ? "ahead" : "behind";
}
