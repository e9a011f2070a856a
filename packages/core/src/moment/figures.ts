import type { Figure, FigureBasis, Interval } from "../indicator/figure.ts";
import { RANKED_FROM, SHOWN_FROM } from "../indicator/figure.ts";
import type { Indicator } from "../indicator/indicator.ts";
import { type IndicatorId, indicators } from "../indicator/indicators.ts";
import type { NoteCode } from "../indicator/note.ts";
import { jackknifeInterval } from "../statistics/jackknife.ts";
import { meanInterval, type Sample } from "../statistics/mean.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";

/** Which analysis a figure belongs to, and when its data last changed. */
export interface FigureContext {
  asOf: string | null;
}

/** Analyses are unweighted: what a figure of theirs says of itself. */
export function analysisBasis(id: IndicatorId, n: number, { asOf }: FigureContext): FigureBasis {
  const indicator = indicators.find((candidate) => candidate.id === id) as Indicator;
  return {
    n,
    unit: indicator.unit,
    formula: { id, version: indicator.formula.version },
    weighted: false,
    asOf,
  };
}

/** A figure with its value; withheld where the value or its interval cannot be computed. */
export function measured(
  basis: FigureBasis,
  value: number | null,
  interval: Interval,
  whenMissing: NoteCode = "cannot-be-separated",
  warnings: NoteCode[] = [],
): Figure {
  if (value === null || ![value, interval.low, interval.high].every(Number.isFinite))
    return { ...basis, status: "withheld", reason: whenMissing };
  return {
    ...basis,
    status: "measured",
    value,
    interval,
    effectiveN: basis.n,
    indicative: basis.n < RANKED_FROM,
    warnings,
  };
}

/** 95 % jackknife interval; ends are NaN where there is no standard error. */
export function jackknife95(
  value: number | null,
  se: number | null,
  range?: readonly [number, number],
): Interval {
  const ends = jackknifeInterval(value ?? Number.NaN, se ?? Number.NaN, JACKKNIFE_GROUPS, range);
  return { ...ends, level: 0.95, method: "jackknife" };
}

/** A mean with its t interval; too few below {@link SHOWN_FROM} answers. */
export function meanFigure(basis: FigureBasis, sample: Sample | null): Figure {
  if (sample === null || sample.n < SHOWN_FROM) return { ...basis, status: "too-few", needed: SHOWN_FROM };
  const interval: Interval = { ...meanInterval(sample), level: 0.95, method: "t" };
  return measured(basis, sample.mean, interval, "no-variance", sample.variance === 0 ? ["no-variance"] : []);
}
