import { type Figure, type Interval, SHOWN_FROM } from "../indicator/figure.ts";
import { analysisBasis, measured } from "../moment/figures.ts";
import {
  type DurationCount,
  durationCounts,
  kaplanMeier,
  type SurvivalCurve,
  survivalAt,
} from "../statistics/kaplan-meier.ts";
import { type LogRank, logRank } from "../statistics/log-rank.ts";
import { wilson } from "../statistics/wilson.ts";
import type { RateContext } from "./rates.ts";
import type { Complaint } from "./recovery-sums.ts";

/** The share closed by a time, with its 95 % bounds where they can be computed. */
export interface ClosingPoint {
  hours: number;
  closed: number;
  low: number | null;
  high: number | null;
  /** Complaints watched for at least this long. */
  atRisk: number;
}

/** How long complaints take to be closed. */
export interface ClosingTime {
  /** Complaints whose time is known, and of all the others how many. */
  n: number;
  withoutTime: number;
  closed: number;
  /** Half are closed by then; `null` where fewer than half ever are, or a bound is not reached. */
  median: { hours: number | null; low: number | null; high: number | null };
  /** The share closed by each of the hours asked for. */
  closedAt: { hours: number; share: Figure }[];
  /** The curve, from 0 hours on, at no more than {@link CURVE_POINTS} times. */
  curve: ClosingPoint[];
  /** Complaints still open, by how long they have been watched. */
  open: { hours: number; count: number }[];
  /** Whether venues differ; `null` with fewer than two venues or {@link SHOWN_FROM} closed complaints. */
  venues: Pick<LogRank, "chiSquare" | "df" | "p"> | null;
}

/** A curve is drawn from no more points than this, and open complaints from no more marks. */
export const CURVE_POINTS = 120;
export const OPEN_MARKS = 60;

/** Complaints with a known time, as counts per distinct time. */
export function durationsOf(complaints: readonly Complaint[]): DurationCount[] {
  const timed = complaints.filter(({ hours }) => hours !== null);
  return durationCounts(
    timed.map(({ hours }) => hours as number),
    timed.map(({ closed }) => closed),
  );
}

export function closingTime(complaints: readonly Complaint[], context: RateContext): ClosingTime {
  const curve = kaplanMeier(durationsOf(complaints));
  const shown = curve.n >= SHOWN_FROM;
  return {
    n: curve.n,
    withoutTime: complaints.length - curve.n,
    closed: curve.events,
    median: shown
      ? { hours: curve.median, low: curve.medianLow, high: curve.medianHigh }
      : { hours: null, low: null, high: null },
    closedAt: context.thresholds.closedAtHours.map((hours) => ({
      hours,
      share: closedFigure(curve, hours, complaints.length, context),
    })),
    curve: shown ? pointsOf(curve) : [],
    open: shown ? openMarks(curve) : [],
    venues: curve.events < SHOWN_FROM ? null : differenceOfVenues(complaints),
  };
}

/**
 * 1 − S at a time. Where nothing or everything is closed by then, the curve has no bounds: Wilson's interval of none or
 * all of those watched so long stands in. Beyond the longest watch nothing is known.
 */
function closedFigure(
  curve: SurvivalCurve,
  hours: number,
  complaints: number,
  { asOf, recorded }: RateContext,
): Figure {
  const basis = analysisBasis("closed-loop-share", curve.n, { asOf });
  if (!recorded || (curve.n === 0 && complaints > 0)) return { ...basis, status: "not-asked" };
  if (curve.n < SHOWN_FROM) return { ...basis, status: "too-few", needed: SHOWN_FROM };
  const at = survivalAt(curve, hours);
  if (at.atRisk === 0 && at.survival > 0)
    return { ...basis, status: "withheld", reason: "not-watched-that-long" };
  return measured(basis, 1 - at.survival, intervalAt(at, curve.n));
}

function intervalAt({ survival, low, high, atRisk }: ReturnType<typeof survivalAt>, n: number): Interval {
  if (survival === 1) return { ...wilson(0, Math.max(1, atRisk)), level: 0.95, method: "wilson" };
  if (low === null || high === null) return { ...wilson(n, n), level: 0.95, method: "wilson" };
  return { low: 1 - high, high: 1 - low, level: 0.95, method: "log-log" };
}

/** Times at which something was closed; evenly thinned where there are too many, the last one kept. */
function pointsOf(curve: SurvivalCurve): ClosingPoint[] {
  const falls = curve.steps.filter(({ events }) => events > 0);
  const most = CURVE_POINTS - 1;
  const kept =
    falls.length <= most
      ? falls
      : Array.from({ length: most }, (_, i) => falls[Math.round((i * (falls.length - 1)) / (most - 1))]);
  return [
    { hours: 0, closed: 0, low: null, high: null, atRisk: curve.n },
    ...kept.flatMap((step) =>
      step === undefined
        ? []
        : {
            hours: step.time,
            closed: 1 - step.survival,
            low: step.high === null ? null : 1 - step.high,
            high: step.low === null ? null : 1 - step.low,
            atRisk: step.atRisk,
          },
    ),
  ];
}

/** Open complaints at the times they were watched; where there are too many times, gathered into equal spans. */
function openMarks({ steps }: SurvivalCurve): { hours: number; count: number }[] {
  const open = steps.filter(({ censored }) => censored > 0);
  if (open.length <= OPEN_MARKS) return open.map(({ time, censored }) => ({ hours: time, count: censored }));
  const span = (open.at(-1)?.time as number) / OPEN_MARKS;
  const marks = new Map<number, number>();
  for (const { time, censored } of open) {
    const end = Math.max(1, Math.ceil(time / span)) * span;
    marks.set(end, (marks.get(end) ?? 0) + censored);
  }
  return [...marks].map(([hours, count]) => ({ hours, count }));
}

function differenceOfVenues(complaints: readonly Complaint[]): ClosingTime["venues"] {
  const venues = new Map<number, Complaint[]>();
  for (const complaint of complaints) {
    const own = venues.get(complaint.venue);
    if (own) own.push(complaint);
    else venues.set(complaint.venue, [complaint]);
  }
  const ordered = [...venues].sort(([a], [b]) => a - b).map(([, own]) => durationsOf(own));
  const test = logRank(ordered.filter((durations) => durations.length > 0));
  return test && { chiSquare: test.chiSquare, df: test.df, p: test.p };
}
