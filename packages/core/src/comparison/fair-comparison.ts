import { histogramsOf, type Reading } from "../indicator/estimate.ts";
import { RANKED_FROM, SHOWN_FROM } from "../indicator/figure.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import { unwatched, type Watch } from "../moment/watch.ts";
import { DIRECT_FROM } from "../statistics/direct-standardisation.ts";
import { type AdjustedRow, type Adjustment, adjustFor, INTERACTION_P } from "./adjustment.ts";
import { type Comparison, type ComparisonRow, compareVenues, type VenueAnswers } from "./comparison.ts";
import type { GuestMix } from "./guest-mix.ts";
import { type Input, type PooledRow, type Pooling, poolTogether } from "./pooling.ts";
import { standings } from "./standing.ts";

/** A venue three ways: as it is, pulled toward the group, and like for like. */
export interface FairRow {
  venue: string;
  raw: ComparisonRow;
  pooled: PooledRow;
  adjusted: AdjustedRow | null;
  /** Its row in the comparison of adjusted figures. */
  adjustedPlace: ComparisonRow | null;
}

/** What a reader of a fair comparison should keep in mind. */
export type FairWarning =
  /** Fewer than five venues: the spread between them is poorly known. */
  | "few-venues"
  /** Some venue's reliability is below 0.7: not for rewards. */
  | "low-reliability"
  /** More than a tenth of the answers come from guests of no known kind. */
  | "many-unclassified"
  /** Some venue shares no kind of guests with the others. */
  | "not-comparable";

/** Conventions behind a comparison; shown with it. */
export const fairThresholds = {
  shownFrom: SHOWN_FROM,
  rankedFrom: RANKED_FROM,
  directFrom: DIRECT_FROM,
  interactionP: INTERACTION_P,
  rewardReliability: 0.7,
  fewVenues: 5,
  unclassifiedShare: 0.1,
  familywiseError: 0.05,
  clearZ: 1.96,
} as const;
export type FairThresholds = typeof fairThresholds;

/** Venues on one indicator, compared fairly. */
export interface FairComparison {
  comparison: Comparison;
  /** By expected rank, like for like where venues were adjusted; venues that are not ranked follow. */
  rows: FairRow[];
  pooling: Pooling;
  /** Null where it was not asked for, or `obstacle` stands in its way. */
  adjustment: Adjustment | null;
  /** Code of the note that says why there is no adjustment. */
  obstacle: string | null;
  warnings: FairWarning[];
  thresholds: FairThresholds;
}

/**
 * Compares venues as they are, pulled toward the group as far as each is unsure, and, where a mix of guests is given, as
 * if all had the same guests.
 *
 * @param watch told of each part that is done
 * @throws if a venue occurs twice
 */
export function compareFairly(
  indicator: PlainIndicator,
  venues: readonly VenueAnswers[],
  guests: GuestMix | null,
  reading: Reading,
  watch: Watch = unwatched,
): FairComparison {
  const comparison = compareVenues(indicator, venues, reading);
  watch.step(1, 4);
  const rawOf = new Map(comparison.rows.map((row) => [row.venue, row]));
  const given = venues.map(({ venue }) => rawOf.get(venue) as ComparisonRow);
  const bounds = boundsOf(
    indicator,
    venues.flatMap(({ histogram }) => histogramsOf(histogram)),
  );
  const comparable = comparison.total.status !== "withheld";
  const { pooling, rows } = poolTogether(
    indicator,
    comparable ? inputsOf(indicator, venues, given, reading.weighted) : given.map(withoutEstimate),
    bounds,
  );
  watch.step(2, 4);
  const adjusted =
    guests && comparable && comparison.total.n > 0
      ? adjustFor(indicator, given, guests, comparison.total, bounds, reading)
      : null;
  watch.step(4, 4);
  const adjustment = adjusted && !("obstacle" in adjusted) ? adjusted : null;
  const adjustedPlaces = new Map(adjustment?.comparison.rows.map((row) => [row.venue, row]));
  const fair = given.map((raw, v) => ({
    venue: raw.venue,
    raw,
    pooled: rows[v] as PooledRow,
    adjusted: adjustment?.rows[v] ?? null,
    adjustedPlace: adjustedPlaces.get(raw.venue) ?? null,
  }));
  const result: Omit<FairComparison, "warnings"> = {
    comparison,
    rows: inOrder(fair, comparison),
    pooling,
    adjustment,
    obstacle: adjusted && "obstacle" in adjusted ? adjusted.obstacle : null,
    thresholds: fairThresholds,
  };
  return { ...result, warnings: warningsOf(result) };
}

function inputsOf(
  indicator: PlainIndicator,
  venues: readonly VenueAnswers[],
  given: readonly ComparisonRow[],
  weighted: boolean,
): Input[] {
  const asked = venues.flatMap(({ histogram }, v) =>
    hasAnswers(given[v] as ComparisonRow) ? [{ histogram, v }] : [],
  );
  const { estimates, variances } = standings(
    indicator,
    asked.map(({ histogram }) => histogram),
    weighted,
  );
  const inputs = given.map(withoutEstimate);
  for (const [i, { v }] of asked.entries())
    inputs[v] = {
      figure: (given[v] as ComparisonRow).figure,
      estimate: { value: estimates[i] as number, variance: variances[i] as number },
    };
  return inputs;
}

/** Withheld for its neighbours' sake counts: its answers exist. */
function hasAnswers({ figure }: ComparisonRow): boolean {
  return (
    figure.n > 0 &&
    (figure.status === "measured" ||
      figure.status === "too-few" ||
      (figure.status === "withheld" && figure.reason === "protects-neighbour"))
  );
}

function withoutEstimate({ figure }: ComparisonRow): Input {
  return { figure, estimate: null };
}

/** Ends of what an indicator's value can be. */
function boundsOf(
  { estimate }: PlainIndicator,
  histograms: ReturnType<typeof histogramsOf>,
): [number, number] {
  if (estimate.kind === "net-promoter") return [-100, 100];
  if (estimate.kind !== "mean") return [0, 1];
  const scale = histograms[0]?.scale;
  return estimate.on === "pomp" || !scale ? [0, 100] : [scale.low, scale.high];
}

function inOrder(rows: readonly FairRow[], { rows: byValue }: Comparison): FairRow[] {
  const place = new Map(byValue.map(({ venue }, i) => [venue, i]));
  const key = ({ pooled, adjusted }: FairRow) =>
    (adjusted ? adjusted.expectedRank : pooled.expectedRank) ?? Number.POSITIVE_INFINITY;
  return rows.toSorted((a, b) => {
    const [first, second] = [key(a), key(b)];
    if (first !== second) return first < second ? -1 : 1;
    return (place.get(a.venue) as number) - (place.get(b.venue) as number);
  });
}

function warningsOf({
  rows,
  pooling,
  adjustment,
  comparison,
}: Omit<FairComparison, "warnings">): FairWarning[] {
  const spread = adjustment?.pooling ?? pooling;
  const warnings: FairWarning[] = [];
  if (spread.status === "ok" && spread.venues < fairThresholds.fewVenues) warnings.push("few-venues");
  if (
    spread.tau2 !== null &&
    rows.some(({ pooled, adjusted }) => {
      const { reliability } = adjusted ?? pooled;
      return reliability !== null && reliability < fairThresholds.rewardReliability;
    })
  )
    warnings.push("low-reliability");
  if (adjustment && adjustment.unclassified > fairThresholds.unclassifiedShare * comparison.total.n)
    warnings.push("many-unclassified");
  if (
    adjustment?.rows.some(
      ({ figure }) => figure.status === "withheld" && figure.reason === "no-common-guests",
    )
  )
    warnings.push("not-comparable");
  return warnings;
}
