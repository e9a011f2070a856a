import { protectSecond } from "../comparison/comparison.ts";
import { type Figure, SHOWN_FROM } from "../indicator/figure.ts";
import type { AnalysisIndicatorId } from "../indicator/indicators.ts";
import { analysisBasis, measured } from "../moment/figures.ts";
import { kaplanMeier } from "../statistics/kaplan-meier.ts";
import { wilson } from "../statistics/wilson.ts";
import { durationsOf } from "./closing-time.ts";
import type { Complaint, RecoverySums } from "./recovery-sums.ts";
import { judge, type RecoveryThresholds } from "./thresholds.ts";

/** Complaints and what became of them. */
export interface Funnel {
  complaints: number;
  open: number;
  closed: number;
  /** How those who complained felt about it; `null` where that was not asked, or would tell about few guests. */
  outcomes: Outcomes | null;
}

export interface Outcomes {
  /** Closed and rated afterwards. */
  rated: number;
  recovered: number;
  /** Closed, outcome unknown: counted as not recovered. */
  unknown: number;
}

/** One venue, touchpoint or segment. */
export interface RecoveryRow extends Funnel {
  /** Place in the list of venues, of the journey's touchpoints, or of the dimension's values; `null` where unknown. */
  place: number | null;
  /** Visits, and which part of them complained: at a touchpoint, of those that met it. */
  complaintShare: Figure;
  rate: Figure;
  /** Hours in which half are closed; `null` where fewer than half are, or too few have a time. */
  medianHours: number | null;
}

/** What figures about recovery need. */
export interface RateContext {
  /** Whether complaints are recorded at all. */
  recorded: boolean;
  thresholds: RecoveryThresholds;
  asOf: string | null;
}

/** Counts of complaints, whatever may be shown of them. */
export function funnelOf(
  complaints: readonly Complaint[],
  thresholds: RecoveryThresholds,
): Funnel & { outcomes: Outcomes } {
  const fate = judge(thresholds);
  const outcomes: Outcomes = { rated: 0, recovered: 0, unknown: 0 };
  let closed = 0;
  for (const complaint of complaints) {
    const { recovered, unknown } = fate(complaint);
    if (complaint.closed) closed++;
    if (recovered) outcomes.recovered++;
    if (unknown) outcomes.unknown++;
  }
  outcomes.rated = closed - outcomes.unknown;
  return { complaints: complaints.length, open: complaints.length - closed, closed, outcomes };
}

/** What may be shown of complaints whose rate is this: outcomes only beside a measured rate. */
export function shownFunnel(funnel: Funnel, rate: Figure): Funnel {
  return rate.status === "measured" ? funnel : { ...funnel, outcomes: null };
}

/** A share with its Wilson interval; too few below {@link SHOWN_FROM}. */
export function shareFigure(
  id: AnalysisIndicatorId,
  count: number,
  of: number,
  { asOf }: Pick<RateContext, "asOf">,
): Figure {
  const basis = analysisBasis(id, of, { asOf });
  if (of < SHOWN_FROM) return { ...basis, status: "too-few", needed: SHOWN_FROM };
  return measured(basis, count / of, { ...wilson(count, of), level: 0.95, method: "wilson" });
}

/** Recovered of all complaints; not asked where nobody rates afterwards. */
export function rateFigure({ outcomes, complaints }: Funnel, context: RateContext): Figure {
  return context.thresholds.afterScale === null || outcomes === null
    ? { ...analysisBasis("recovery-rate", complaints, context), status: "not-asked" }
    : shareFigure("recovery-rate", outcomes.recovered, complaints, context);
}

export function recoveryByVenue(sums: RecoverySums, context: RateContext): RecoveryRow[] {
  const visits = Array.from({ length: sums.venues }, (_, venue) => {
    let count = 0;
    for (let segment = 0; segment < sums.segments; segment++) count += sums.visitsIn(venue, segment);
    return count;
  });
  return rowsOf(sums, context, ({ venue }) => venue, visits, "complaint-share").filter(
    ({ place }) => place !== null && (visits[place] as number) > 0,
  );
}

/** By the values of the segment dimension, guests without a value last. Empty without a dimension. */
export function recoveryBySegment(sums: RecoverySums, context: RateContext): RecoveryRow[] {
  const visits = Array.from({ length: sums.segments - 1 }, (_, value) => {
    let count = 0;
    for (let venue = 0; venue < sums.venues; venue++) count += sums.visitsIn(venue, value + 1);
    return count;
  });
  if (visits.length === 0) return [];
  return rowsOf(
    sums,
    context,
    ({ segment }) => (segment === 0 ? null : segment - 1),
    visits,
    "complaint-share",
  );
}

/** By the touchpoint complained about; complaints that name none last. */
export function recoveryByTouchpoint(sums: RecoverySums, context: RateContext): RecoveryRow[] {
  const met = sums.items.touchpoints.map((asked, j) => (asked ? (sums.met[j] as number) : null));
  return rowsOf(sums, context, ({ touchpoint }) => touchpoint, met, "complaint-rate");
}

/**
 * One row a place, then one for complaints without a place if there are any. Visits `null`: nobody knows how many.
 */
function rowsOf(
  sums: RecoverySums,
  context: RateContext,
  placeOf: (complaint: Complaint) => number | null,
  visits: readonly (number | null)[],
  share: AnalysisIndicatorId,
): RecoveryRow[] {
  const lists: Complaint[][] = visits.map(() => []);
  const unknown: Complaint[] = [];
  for (const complaint of sums.complaints) {
    const place = placeOf(complaint);
    (place === null ? unknown : lists[place])?.push(complaint);
  }
  const rows = lists.map((list, place) => {
    const among = visits[place] ?? null;
    const basis = analysisBasis(share, among ?? 0, context);
    const complaintShare: Figure =
      among === null ? { ...basis, status: "not-asked" } : shareFigure(share, list.length, among, context);
    return rowOf(place, list, complaintShare, context);
  });
  const all =
    unknown.length === 0
      ? rows
      : [
          ...rows,
          rowOf(null, unknown, { ...analysisBasis(share, 0, context), status: "not-asked" }, context),
        ];
  const rates = protectSecond(all.map(({ rate }) => rate));
  return all.map((row, i) => {
    const rate = rates[i] as Figure;
    return { ...row, ...shownFunnel(row, rate), rate };
  });
}

function rowOf(
  place: number | null,
  complaints: readonly Complaint[],
  complaintShare: Figure,
  context: RateContext,
): RecoveryRow {
  const funnel = funnelOf(complaints, context.thresholds);
  const durations = durationsOf(complaints);
  const timed = durations.reduce((sum, { events, censored }) => sum + events + censored, 0);
  return {
    place,
    ...funnel,
    complaintShare,
    rate: rateFigure(funnel, context),
    medianHours: timed < SHOWN_FROM ? null : kaplanMeier(durations).median,
  };
}
