import { normalQuantile } from "./distributions.ts";

/** How many durations ended with the event, and how many were cut off before it, at one time. */
export interface DurationCount {
  /** Any unit, above or equal 0. */
  time: number;
  events: number;
  /** Still without the event when last seen. */
  censored: number;
}

/** The estimated curve from one observed time until the next. */
export interface SurvivalStep extends DurationCount {
  /** Under observation just before this time. */
  atRisk: number;
  /** Share still without the event. */
  survival: number;
  /** Greenwood's standard error; null where nobody is left (survival 0). */
  standardError: number | null;
  /** Log-log interval; null where survival is 0 or 1, which leaves nothing to estimate a spread from. */
  low: number | null;
  high: number | null;
}

/** A product-limit curve. Times ascending, one step a time at which anything was observed. */
export interface SurvivalCurve {
  n: number;
  events: number;
  steps: SurvivalStep[];
  /** First time with less than half left; null when the curve never falls below one half. */
  median: number | null;
  medianLow: number | null;
  medianHigh: number | null;
}

/**
 * Durations as counts per distinct time, ascending: the sufficient statistic of everything here.
 *
 * @param times durations, none of them NaN
 * @param happened per duration: whether it ended with the event (else it was cut off)
 */
export function durationCounts(times: ArrayLike<number>, happened: ArrayLike<boolean>): DurationCount[] {
  const counts = new Map<number, DurationCount>();
  for (let i = 0; i < times.length; i++) {
    const time = times[i] as number;
    if (!(time >= 0)) throw new RangeError(`durationCounts requires times from 0, found ${time}`);
    const found = counts.get(time) ?? { time, events: 0, censored: 0 };
    if (happened[i]) found.events++;
    else found.censored++;
    counts.set(time, found);
  }
  return [...counts.values()].sort((a, b) => a.time - b.time);
}

/**
 * Kaplan–Meier product-limit estimate of the share still without the event, S(t) = Π (1 − d/n) over the times up to t.
 * At a tie events come before cut-offs. Interval: log(−log S) ± z·se, which stays within 0–1.
 *
 * The median is the first time with S < ½; where S equals ½ exactly, the middle between that time and the next fall (R's
 * convention). Its interval reads the two bounds of the curve in the same way (Brookmeyer & Crowley 1982).
 *
 * @param counts as {@link durationCounts} makes them: distinct times, ascending
 * @see Kaplan & Meier 1958; Greenwood 1926; Kalbfleisch & Prentice 1980
 */
export function kaplanMeier(counts: readonly DurationCount[], level = 0.95): SurvivalCurve {
  const z = normalQuantile((1 + level) / 2);
  const n = counts.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let atRisk = n;
  let survival = 1;
  let greenwood = 0;
  const steps = counts.map(({ time, events, censored }): SurvivalStep => {
    survival *= (atRisk - events) / atRisk;
    greenwood += events === 0 ? 0 : events / (atRisk * (atRisk - events));
    const { standardError, low, high } = spread(survival, Math.sqrt(greenwood), z);
    const before = atRisk;
    atRisk -= events + censored;
    return { time, events, censored, atRisk: before, survival, standardError, low, high };
  });
  return {
    n,
    events: counts.reduce((sum, { events }) => sum + events, 0),
    steps,
    median: fallsBelowHalf(steps, (step) => step.survival),
    medianLow: fallsBelowHalf(steps, ({ low }) => low),
    medianHigh: fallsBelowHalf(steps, ({ high }) => high),
  };
}

/** Error and interval of S from the standard error of ln S. */
function spread(
  survival: number,
  logError: number,
  z: number,
): Pick<SurvivalStep, "standardError" | "low" | "high"> {
  if (survival === 0) return { standardError: null, low: null, high: null };
  const standardError = survival * logError;
  if (survival === 1) return { standardError, low: null, high: null };
  const factor = Math.exp((z * logError) / -Math.log(survival));
  return { standardError, low: survival ** factor, high: survival ** (1 / factor) };
}

/** Products of fractions meet one half up to rounding. */
const HALF_TOLERANCE = 2 ** -26;

function fallsBelowHalf(
  steps: readonly SurvivalStep[],
  read: (step: SurvivalStep) => number | null,
): number | null {
  let touched: number | null = null;
  for (const step of steps) {
    const value = read(step);
    if (value === null || value >= 0.5 + HALF_TOLERANCE) continue;
    if (value < 0.5 - HALF_TOLERANCE) return touched === null ? step.time : (touched + step.time) / 2;
    touched ??= step.time;
  }
  return null;
}

/** The curve at one time. */
export interface SurvivalAt extends Pick<SurvivalStep, "survival" | "standardError" | "low" | "high"> {
  time: number;
  /** Observed for at least this long. 0 where nobody was: the last value is then carried on. */
  atRisk: number;
}

/** Reads a curve at a time; before anything was observed the share is 1 for sure. */
export function survivalAt({ steps, n }: SurvivalCurve, time: number): SurvivalAt {
  let before: SurvivalStep | null = null;
  for (const step of steps) {
    if (step.time > time) break;
    before = step;
  }
  if (before === null) return { time, atRisk: n, survival: 1, standardError: 0, low: 1, high: 1 };
  const { survival, standardError, low, high } = before;
  const gone = before.time < time ? before.events + before.censored : 0;
  return { time, atRisk: before.atRisk - gone, survival, standardError, low, high };
}
