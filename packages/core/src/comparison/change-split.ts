import { type Answers, estimateFigure, histogramsOf, type Reading } from "../indicator/estimate.ts";
import { type Figure, type FigureBasis, SHOWN_FROM } from "../indicator/figure.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import { indicatorById } from "../indicator/indicators.ts";
import type { NoteCode } from "../indicator/note.ts";
import { tally } from "../indicator/tally.ts";
import { criticalT } from "../statistics/critical-t.ts";
import { kitagawa, type SegmentSample } from "../statistics/kitagawa.ts";
import { isHidden, placesToHide, protectedFigure } from "./protect-second.ts";

/** The answers of one kind of guest in two periods; `null` where nobody was asked. */
export interface SegmentAnswers {
  /** Code of the value in the dimension; `null`: guests without a value. */
  segment: string | null;
  before: Answers;
  after: Answers;
}

/** One kind of guest in a split: its part of all answers and its figure, before and after. */
export interface SplitPart {
  segment: string | null;
  shareBefore: number;
  shareAfter: number;
  before: Figure;
  after: Figure;
}

/** A change told apart into what guests of one kind answered and which kinds of guests came. The two add up to it. */
export interface Split {
  performance: Figure;
  mix: Figure;
  /** Kinds of guests that answered in either period, in the order given. */
  parts: SplitPart[];
  warnings: NoteCode[];
}

/**
 * Splits a change by kinds of guests (Kitagawa), on the values that the indicator averages: percent of maximum, codes,
 * ones and zeros, promoters and detractors. Variances of kinds with fewer than 10 answers are those pooled over their
 * period; degrees of freedom are all answers less the occupied cells.
 */
export function splitChange(
  indicator: PlainIndicator,
  segments: readonly SegmentAnswers[],
  basis: FigureBasis,
  reading: Reading,
): Split {
  const sides = (["before", "after"] as const).map((side) =>
    segments.map((segment) => sumsOf(indicator, segment[side], reading.weighted)),
  ) as [(Sums | null)[], (Sums | null)[]];
  const obstacle = obstacleTo(segments, sides);
  if (obstacle) return withheld(basis, obstacle);
  const [before, after] = sides.map(samplesOf) as [
    ReturnType<typeof samplesOf>,
    ReturnType<typeof samplesOf>,
  ];
  if (before === null || after === null) return withheld(basis, "no-variance");
  const result = kitagawa(after.samples, before.samples);
  const t = criticalT(before.df + after.df);
  const part = (id: "performance-part" | "mix-part", value: number, standardError: number): Figure => {
    const own = { ...basis, formula: { id, version: indicatorById(id).formula.version } };
    if (!(standardError > 0) && id === "performance-part")
      return { ...own, status: "withheld", reason: "no-variance" };
    const half = t * standardError;
    return {
      ...own,
      status: "measured",
      value,
      interval: { low: value - half, high: value + half, level: 0.95, method: "t" },
      effectiveN: before.n + after.n,
      indicative: Math.min(before.n, after.n) < 30,
      warnings: [],
    };
  };
  const { performance, mix, standardErrors } = result;
  return {
    performance: part("performance-part", performance, standardErrors.performance),
    mix: part("mix-part", mix, standardErrors.mix),
    parts: partsOf(indicator, segments, before.samples, after.samples, reading),
    warnings: before.samples.some((sample, s) => (sample === null) !== (after.samples[s] === null))
      ? ["segment-came-or-went"]
      : [],
  };
}

/** What one kind of guest answered in one period. */
interface Sums {
  /** Answers, or their effective number. */
  n: number;
  /** Σ weights, which the shares are made of. */
  weight: number;
  mean: number;
  /** Σ (y − ȳ)². */
  squares: number;
}

function sumsOf({ estimate }: PlainIndicator, answers: Answers, weighted: boolean): Sums | null {
  const histograms = histogramsOf(answers);
  const tallied = histograms.length === 0 ? null : tally(estimate, histograms, weighted);
  if (tallied === null || typeof tallied === "string" || !(tallied.effectiveN > 0)) return null;
  const { values, frequencies, effectiveN } = tallied;
  const factor = estimate.kind === "mean" ? 1 : 100;
  const sum = (of: (value: number) => number) =>
    values.reduce((total, value, i) => total + (frequencies[i] as number) * of(factor * value), 0);
  const mean = sum((value) => value) / effectiveN;
  const weight = weighted
    ? histograms.reduce((total, { weights }) => total + weights.reduce((a, b) => a + b, 0), 0)
    : effectiveN;
  return { n: effectiveN, weight, mean, squares: sum((value) => (value - mean) ** 2) };
}

function samplesOf(
  side: readonly (Sums | null)[],
): { samples: (SegmentSample | null)[]; n: number; df: number } | null {
  const present = side.filter((sums) => sums !== null);
  const total = (of: (sums: Sums) => number) => present.reduce((sum, sums) => sum + of(sums), 0);
  const [n, weight] = [total((s) => s.n), total((s) => s.weight)];
  const df = n - present.length;
  if (!(df > 0)) return null;
  const pooled = total((s) => s.squares) / df;
  const samples = side.map(
    (s) =>
      s && {
        n: s.n,
        share: s.weight / weight,
        mean: s.mean,
        variance: s.n < SHOWN_FROM ? pooled : s.squares / (s.n - 1),
      },
  );
  return { samples, n, df };
}

function obstacleTo(
  segments: readonly SegmentAnswers[],
  sides: readonly (readonly (Sums | null)[])[],
): NoteCode | null {
  const named = sides.map((side) => side.some((sums, s) => sums && segments[s]?.segment !== null));
  if (named.some((found) => !found)) return "mix-not-asked";
  const kinds = segments.filter((_, s) => sides.some((side) => side[s])).length;
  return kinds < 2 ? "one-segment" : null;
}

function partsOf(
  indicator: PlainIndicator,
  segments: readonly SegmentAnswers[],
  before: readonly (SegmentSample | null)[],
  after: readonly (SegmentSample | null)[],
  reading: Reading,
): SplitPart[] {
  const parts = segments.flatMap((segment, s): SplitPart[] =>
    before[s] || after[s]
      ? [
          {
            segment: segment.segment,
            shareBefore: before[s]?.share ?? 0,
            shareAfter: after[s]?.share ?? 0,
            before: estimateFigure(indicator, segment.before, reading),
            after: estimateFigure(indicator, segment.after, reading),
          },
        ]
      : [],
  );
  const hide = placesToHide(parts.map((part) => [part.before, part.after]));
  const shown = (figure: Figure, place: number) =>
    hide.has(place) && !isHidden(figure) ? protectedFigure(figure) : figure;
  return parts.map((part, place) => ({
    ...part,
    before: shown(part.before, place),
    after: shown(part.after, place),
  }));
}

/** A change that is not split, with the reason. */
export function withheld(basis: FigureBasis, reason: NoteCode): Split {
  const part = (id: "performance-part" | "mix-part"): Figure => ({
    ...basis,
    formula: { id, version: indicatorById(id).formula.version },
    status: "withheld",
    reason,
  });
  return { performance: part("performance-part"), mix: part("mix-part"), parts: [], warnings: [] };
}
