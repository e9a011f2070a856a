import { dayOfNumber } from "../calendar/day.ts";
import { usualLevel } from "../indicator/alert/usual-level.ts";
import { type Figure, type FigureBasis, RANKED_FROM, SHOWN_FROM } from "../indicator/figure.ts";
import { meanInterval } from "../statistics/mean.ts";
import { netPromoter } from "../statistics/net-promoter.ts";
import { wilson } from "../statistics/wilson.ts";
import type { Unit } from "../unit/unit.ts";
import { type Signal, signalsIn } from "./control-chart.ts";
import type { Subject } from "./subject.ts";
import type { KeptRun, Sums, Watched } from "./watch.ts";

/** One run of signals, told once: what is usual, what has been since, and how surely it is no chance. */
export interface Alert {
  subject: Subject;
  grain: Watched["grain"];
  side: "above" | "below";
  /** First and last day of the run; the last is the newest day while it is open. */
  firstDay: string;
  lastDay: string;
  /** The day on which it stood out among all charts. */
  detectedDay: string;
  open: boolean;
  /** Days or weeks it counts. */
  points: number;
  signals: Signal[];
  /** Over the frozen eight weeks. */
  usual: Figure;
  /** What the weekdays (and the time of year) of the run let expect, in the unit of `usual`. */
  expected: number;
  since: Figure;
  q: number;
  /** Whether the time of year is taken into account. */
  seasonal: boolean;
  /** `null` where no direction is good. */
  improvement: boolean | null;
}

/**
 * The alert of a run that was kept.
 * @returns `null` where it rests on fewer than 30 answers: such a figure is indicative and raises no alert
 */
export function alertOf(
  { run, detectedDay, q }: KeptRun,
  { grain, usual }: Pick<Watched, "grain" | "usual">,
  subject: Subject,
  asOf: string | null,
): Alert | null {
  if (usual === null || run.n < RANKED_FROM) return null;
  return {
    subject,
    grain,
    side: run.side,
    firstDay: dayOfNumber(run.firstDay),
    lastDay: dayOfNumber(run.lastDay),
    detectedDay: dayOfNumber(detectedDay),
    open: run.open,
    points: run.points,
    signals: signalsIn(run.signals),
    usual: figureOfSums(usual, { ...subject, formula: usualFormula }, asOf),
    expected: run.expected / run.n,
    since: figureOfSums(run, subject, asOf),
    q,
    seasonal: run.seasonal,
    improvement:
      subject.better === "neither" ? null : (subject.better === "higher") === (run.side === "above"),
  };
}

/** The formula behind what is usual. */
export const usualFormula = { id: usualLevel.id, version: usualLevel.formula.version };

/** The figure of sums over days, with the interval its kind has everywhere. */
export function figureOfSums(
  sums: Sums,
  { unit, formula }: Pick<Subject, "unit" | "formula">,
  asOf: string | null,
): Figure {
  const { n } = sums;
  const basis: FigureBasis = { n, unit, formula, weighted: false, asOf };
  if (n < SHOWN_FROM) return { ...basis, status: "too-few", needed: SHOWN_FROM };
  return {
    ...basis,
    status: "measured",
    ...measured(sums, unit),
    effectiveN: n,
    indicative: n < RANKED_FROM,
    warnings: [],
  };
}

function measured(
  { n, sum, squares }: Sums,
  unit: Unit,
): Pick<Extract<Figure, { status: "measured" }>, "value" | "interval"> {
  if (unit === "share")
    return { value: sum / n, interval: { ...wilson(sum, n), level: 0.95, method: "wilson" } };
  if (unit === "nps") {
    // Values are ±100: their sum counts promoters minus detractors, their squares both together.
    const [balance, both] = [sum / 100, squares / 10_000];
    const { value, low, high } = netPromoter((both + balance) / 2, (both - balance) / 2, n);
    return { value, interval: { low, high, level: 0.95, method: "adjusted-wald" } };
  }
  const mean = sum / n;
  const variance = Math.max(0, (squares - n * mean * mean) / (n - 1));
  const { low, high } = meanInterval({ n, mean, variance });
  const [least, most] = unit === "pomp" ? [0, 100] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const interval = { low: Math.max(least, low), high: Math.min(most, high) };
  return { value: mean, interval: { ...interval, level: 0.95, method: "t" } };
}
