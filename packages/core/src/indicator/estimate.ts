import type { Scale } from "../scale/scale.ts";
import { meanInterval, sampleOf } from "../statistics/mean.ts";
import { netPromoter } from "../statistics/net-promoter.ts";
import { wilson } from "../statistics/wilson.ts";
import { type Figure, type FigureBasis, type Interval, RANKED_FROM, SHOWN_FROM } from "./figure.ts";
import type { Histogram } from "./histogram.ts";
import type { PlainIndicator } from "./indicator.ts";
import type { NoteCode } from "./note.ts";
import { type Tally, tally } from "./tally.ts";

/** The answers to one item: a histogram, one per scale where surveys differ, or `null` where nobody was asked. */
export type Answers = Histogram | readonly Histogram[] | null;

/** How a figure is to be made, and what is known of the data behind it. */
export interface Reading {
  /** By the survey weight, with the effective number of answers? */
  weighted: boolean;
  /** When the data behind it last changed (ISO instant). */
  asOf: string | null;
  /** Codes of further notes that the figure shall carry. */
  warnings?: readonly NoteCode[];
}

/** The one engine of the plain indicators: a definition and a histogram in, a figure out. */
export function estimateFigure(indicator: PlainIndicator, answers: Answers, reading: Reading): Figure {
  const histograms = histogramsOf(answers);
  const basis = basisOf(indicator, histograms, reading);
  if (histograms.length === 0) return { ...basis, status: "not-asked" };
  const tallied = tally(indicator.estimate, histograms, reading.weighted);
  if (typeof tallied === "string") return { ...basis, status: "withheld", reason: tallied };
  const known = { ...basis, n: tallied.n };
  if (tallied.n < SHOWN_FROM) return { ...known, status: "too-few", needed: SHOWN_FROM };
  // Below two effective answers the weights leave nothing to estimate a spread from.
  if (tallied.effectiveN < 2) return { ...known, status: "withheld", reason: "weights-too-uneven" };
  const { value, interval } = measure(indicator, tallied, histograms);
  return {
    ...known,
    status: "measured",
    value,
    interval,
    effectiveN: tallied.effectiveN,
    indicative: Math.min(tallied.n, tallied.effectiveN) < RANKED_FROM,
    warnings: [...(reading.warnings ?? []), ...warningsOf(indicator, interval, histograms)],
  };
}

/** The histograms of {@link Answers} as a list; empty where the item was not asked. */
export function histogramsOf(answers: Answers): readonly Histogram[] {
  if (answers === null) return [];
  return "counts" in answers ? [answers] : answers;
}

/** Value and 95 % interval: t for means, Wilson for shares, adjusted Wald for net promoter scores. */
function measure(
  { estimate }: PlainIndicator,
  tallied: Tally,
  histograms: readonly Histogram[],
): { value: number; interval: Interval } {
  if (estimate.kind === "mean") {
    const sample = sampleOf(tallied.values, tallied.frequencies);
    const [floor, ceiling] = estimate.on === "pomp" ? [0, 100] : boundsOf(histograms);
    const { low, high } = meanInterval(sample);
    const interval = { low: Math.max(floor, low), high: Math.min(ceiling, high) };
    return { value: sample.mean, interval: { ...interval, level: 0.95, method: "t" } };
  }
  if (estimate.kind === "net-promoter") {
    const score = netPromoter(frequencyOf(tallied, 1), frequencyOf(tallied, -1), tallied.effectiveN);
    return {
      value: score.value,
      interval: { low: score.low, high: score.high, level: 0.95, method: "adjusted-wald" },
    };
  }
  const counted = frequencyOf(tallied, 1);
  const interval = { ...wilson(counted, tallied.effectiveN), level: 0.95, method: "wilson" } as const;
  return { value: counted / tallied.effectiveN, interval };
}

/** How often a value occurs in a tally. */
export function frequencyOf({ values, frequencies }: Tally, value: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === value) sum += frequencies[i] as number;
  return sum;
}

/** What every figure of an indicator says of itself, whatever its status; `n` counts the rated answers. */
function basisOf(indicator: PlainIndicator, histograms: readonly Histogram[], reading: Reading): FigureBasis {
  const scale = indicator.unit === "scale" ? histograms[0]?.scale : undefined;
  return {
    n: histograms.reduce((sum, { counts }) => sum + counts.reduce((s, count) => s + count, 0), 0),
    unit: indicator.unit,
    formula: { id: indicator.id, version: indicator.formula.version },
    weighted: reading.weighted,
    asOf: reading.asOf,
    ...(scale ? { scale } : {}),
  };
}

function warningsOf(
  { estimate }: PlainIndicator,
  interval: Interval,
  histograms: readonly Histogram[],
): NoteCode[] {
  if (estimate.kind !== "mean") return [];
  const warnings: NoteCode[] = interval.low === interval.high ? ["no-variance"] : [];
  const mirrored = estimate.on === "scale" && histograms.some(({ scale }) => scale.better === "lower");
  return mirrored ? [...warnings, "mirrored-scale"] : warnings;
}

function boundsOf(histograms: readonly Histogram[]): [number, number] {
  const { low, high } = (histograms[0] as Histogram).scale as Scale;
  return [low, high];
}
