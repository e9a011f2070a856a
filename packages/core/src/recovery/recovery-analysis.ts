import { type Figure, SHOWN_FROM } from "../indicator/figure.ts";
import { analysisBasis } from "../moment/figures.ts";
import { type ClosingTime, closingTime } from "./closing-time.ts";
import { type DoubleFailures, doubleFailures } from "./double-failure.ts";
import { type AgainstUntroubled, againstUntroubled } from "./paradox.ts";
import { type ReportedProblems, reportedProblems } from "./problem.ts";
import {
  type Funnel,
  funnelOf,
  type RateContext,
  type RecoveryRow,
  rateFigure,
  recoveryBySegment,
  recoveryByTouchpoint,
  recoveryByVenue,
  shareFigure,
  shownFunnel,
} from "./rates.ts";
import type { RecoverySums } from "./recovery-sums.ts";
import { type Speed, speed } from "./speed.ts";
import { type RecoveryLimits, type RecoveryThresholds, thresholdsFor } from "./thresholds.ts";

export const recoveryStatuses = ["ok", "too-few", "not-asked"] as const;
export type RecoveryStatus = (typeof recoveryStatuses)[number];

export const recoveryWarnings = [
  "after-not-asked",
  "no-times",
  "some-without-time",
  "many-unknown",
  "without-segment",
  "fast-may-be-easy",
] as const;
export type RecoveryWarning = (typeof recoveryWarnings)[number];

/** What became of complaints, and what that goes with. Associations, not causes. */
export interface RecoveryAnalysis extends AgainstUntroubled {
  /** `not-asked`: complaints are not recorded; `too-few`: fewer than {@link SHOWN_FROM}. */
  status: RecoveryStatus;
  visits: number;
  funnel: Funnel;
  complaintShare: Figure;
  /** Recovered of all complaints, open ones included. */
  rate: Figure;
  closing: ClosingTime;
  speed: Speed;
  doubleFailures: DoubleFailures;
  byVenue: RecoveryRow[];
  byTouchpoint: RecoveryRow[];
  bySegment: RecoveryRow[];
  problems: ReportedProblems | null;
  /** Code of the segment dimension that differences are adjusted for besides the venue. */
  segment: string | null;
  thresholds: RecoveryThresholds;
  warnings: RecoveryWarning[];
}

export interface RecoveryOptions extends RecoveryLimits {
  /** When the data last changed (ISO instant). */
  asOf: string | null;
  /** Code of the segment dimension whose values the visits carry. */
  segment?: string | null;
}

/** Of the closed complaints, more than this part without a rating makes the rate a lower bound worth a warning. */
export const MANY_UNKNOWN = 0.2;

/**
 * Everything about recovery in a slice of visits. Pure: the same sums give the same result, whatever the order visits came
 * in.
 */
export function recoveryAnalysis(sums: RecoverySums, options: RecoveryOptions): RecoveryAnalysis {
  const { complaints, visits, items } = sums;
  const thresholds = thresholdsFor(items.cases?.after ?? null, options);
  const asked = items.cases !== null;
  const context: RateContext = { thresholds, recorded: asked, asOf: options.asOf };
  const funnel = funnelOf(complaints, thresholds);
  const rate = rateFigure(funnel, context);
  const closing = closingTime(complaints, context);
  const found = speed(complaints, context);
  const without = (id: "complaint-share" | "recovery-rate"): Figure => ({
    ...analysisBasis(id, 0, context),
    status: "not-asked",
  });
  return {
    status: !asked ? "not-asked" : funnel.complaints < SHOWN_FROM ? "too-few" : "ok",
    visits,
    funnel: shownFunnel(funnel, rate),
    complaintShare: asked
      ? shareFigure("complaint-share", funnel.complaints, visits, context)
      : without("complaint-share"),
    rate: asked ? rate : without("recovery-rate"),
    closing,
    speed: found,
    ...againstUntroubled(sums, context),
    doubleFailures: doubleFailures(complaints, context),
    byVenue: asked ? recoveryByVenue(sums, context) : [],
    byTouchpoint: asked ? recoveryByTouchpoint(sums, context) : [],
    bySegment: asked ? recoveryBySegment(sums, context) : [],
    problems: reportedProblems(sums, context),
    segment: options.segment ?? null,
    thresholds,
    warnings: warningsOf(sums, funnel, closing, found, thresholds),
  };
}

function warningsOf(
  sums: RecoverySums,
  { complaints, closed, outcomes }: Funnel,
  { n, withoutTime }: ClosingTime,
  { trend }: Speed,
  { afterScale, alpha }: RecoveryThresholds,
): RecoveryWarning[] {
  if (complaints === 0) return [];
  const when = (code: RecoveryWarning, holds: boolean): RecoveryWarning[] => (holds ? [code] : []);
  return [
    ...when("after-not-asked", afterScale === null),
    ...when("no-times", n === 0),
    ...when("some-without-time", n > 0 && withoutTime > 0),
    ...when("many-unknown", afterScale !== null && (outcomes?.unknown ?? 0) > MANY_UNKNOWN * closed),
    ...when("without-segment", hasVisitsWithoutSegment(sums)),
    ...when("fast-may-be-easy", trend !== null && trend.p < alpha),
  ];
}

function hasVisitsWithoutSegment(sums: RecoverySums): boolean {
  if (sums.items.segmentValues === null) return false;
  for (let venue = 0; venue < sums.venues; venue++) if (sums.visitsIn(venue, 0) > 0) return true;
  return false;
}
