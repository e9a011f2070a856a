import {
  type Answers,
  estimateFigure,
  frequencyOf,
  histogramsOf,
  type Reading,
} from "../indicator/estimate.ts";
import type { Figure, FigureBasis } from "../indicator/figure.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import type { NoteCode } from "../indicator/note.ts";
import { type Tally, tally } from "../indicator/tally.ts";
import { sampleOf } from "../statistics/mean.ts";
import { netPromoter } from "../statistics/net-promoter.ts";
import { meanAgainst, netPromoterAgainst, shareAgainst } from "../statistics/one-sample.ts";
import { unitOfDifference } from "../unit/unit.ts";
import { difference } from "./difference.ts";
import { isHidden, protectedFigure } from "./protect-second.ts";
import { scalesAgree } from "./scales-agree.ts";

/**
 * What one figure is compared with: the period before, a year ago, the same days of the holiday a year before, venues of
 * its kind, or a number somebody set.
 */
export const comparands = ["previous", "year-ago", "holiday", "peers", "target"] as const;
export type Comparand = (typeof comparands)[number];

/** A figure beside what it is compared with. */
export interface ComparedFigure {
  with: Comparand;
  figure: Figure;
  /** Null for a target, which is a number. */
  reference: Figure | null;
  target: number | null;
  /** Figure − reference, or figure − target. */
  difference: Figure;
  /** Two-sided; null where there is no number, or nothing varies. */
  p: number | null;
  /** Which way it differs by more than chance; null where there is no difference to judge. */
  verdict: "above" | "below" | "cannot-tell" | null;
  warnings: NoteCode[];
}

/** More repeats than this leave the intervals of independent visits too narrow. */
export const MOST_REPEATS = 0.1;

export interface ComparisonReading extends Reading {
  /** Share of visits by customers who were seen before; `null` where customers cannot be told apart. */
  repeats: number | null;
}

/**
 * A figure against that of another selection: another period, or venues of its kind. Where one side of a comparison with
 * peers is too small to be shown, the other is withheld as well: a total over all would give it away.
 */
export function compareWithAnswers(
  indicator: PlainIndicator,
  comparand: Exclude<Comparand, "target">,
  own: Answers,
  other: Answers,
  reading: ComparisonReading,
): ComparedFigure {
  const { a, b, difference: gap, p } = difference(indicator, own, other, reading);
  const agree = scalesAgree(own, other);
  const shown: Figure =
    agree || gap.status !== "measured"
      ? gap
      : { ...basisOf(gap), status: "withheld", reason: "scale-changed" };
  const tested = shown.status === "measured" ? p : null;
  const covers = comparand === "peers" && (isHidden(a) || isHidden(b));
  const cover = (figure: Figure) =>
    covers && figure.status === "measured" ? protectedFigure(figure) : figure;
  return {
    with: comparand,
    figure: cover(a),
    reference: cover(b),
    target: null,
    difference: shown,
    p: tested,
    verdict: verdictOf(shown, tested),
    warnings: repeatWarnings(reading.repeats),
  };
}

/** A figure for which there is nothing to compare with, and why. */
export function withoutReference(
  indicator: PlainIndicator,
  comparand: Exclude<Comparand, "target">,
  own: Answers,
  reason: NoteCode,
  reading: ComparisonReading,
): ComparedFigure {
  const figure = estimateFigure(indicator, own, reading);
  const basis = { ...basisOf(figure), unit: unitOfDifference(indicator.unit) };
  return {
    with: comparand,
    figure,
    reference: { ...basisOf(figure), n: 0, status: "withheld", reason },
    target: null,
    difference: { ...basis, status: "withheld", reason },
    p: null,
    verdict: null,
    warnings: repeatWarnings(reading.repeats),
  };
}

/**
 * A figure against a number that somebody set, in the figure's own unit (a share as 0–1): above or below it only where the
 * 95 % interval leaves the number out.
 */
export function compareWithTarget(
  indicator: PlainIndicator,
  own: Answers,
  target: number,
  reading: ComparisonReading,
): ComparedFigure {
  const figure = estimateFigure(indicator, own, reading);
  const basis: FigureBasis = { ...basisOf(figure), unit: unitOfDifference(indicator.unit) };
  const gap = gapTo(figure, target, basis, indicator.unit === "share" ? 100 : 1);
  const tallied = tally(indicator.estimate, histogramsOf(own), reading.weighted);
  const p =
    gap.status === "measured" && typeof tallied !== "string" ? against(indicator, tallied, target) : null;
  return {
    with: "target",
    figure,
    reference: null,
    target,
    difference: gap,
    p,
    verdict: gap.status === "measured" ? verdictOfInterval(gap) : null,
    warnings: repeatWarnings(reading.repeats),
  };
}

function gapTo(figure: Figure, target: number, basis: FigureBasis, factor: number): Figure {
  if (figure.status !== "measured") return { ...figure, unit: basis.unit };
  const { low, high, level, method } = figure.interval;
  if (low === high) return { ...basis, status: "withheld", reason: "no-variance" };
  return {
    ...figure,
    unit: basis.unit,
    value: factor * (figure.value - target),
    interval: { low: factor * (low - target), high: factor * (high - target), level, method },
  };
}

function against({ estimate }: PlainIndicator, tallied: Tally, target: number): number | null {
  if (estimate.kind === "mean")
    return meanAgainst(sampleOf(tallied.values, tallied.frequencies), target)?.p ?? null;
  if (estimate.kind === "net-promoter") {
    const score = netPromoter(frequencyOf(tallied, 1), frequencyOf(tallied, -1), tallied.effectiveN);
    return netPromoterAgainst(score, target).p;
  }
  return shareAgainst(frequencyOf(tallied, 1), tallied.effectiveN, target)?.p ?? null;
}

function verdictOf(gap: Figure, p: number | null): ComparedFigure["verdict"] {
  if (gap.status !== "measured") return null;
  if (p === null || p > 0.05) return "cannot-tell";
  return gap.value > 0 ? "above" : "below";
}

/** The interval decides, so that what is said agrees with what is drawn. */
function verdictOfInterval({ interval }: Extract<Figure, { status: "measured" }>): ComparedFigure["verdict"] {
  if (interval.low > 0) return "above";
  return interval.high < 0 ? "below" : "cannot-tell";
}

function repeatWarnings(repeats: number | null): NoteCode[] {
  if (repeats === null) return ["repeats-not-known"];
  return repeats > MOST_REPEATS ? ["many-repeats"] : [];
}

function basisOf({ n, unit, formula, weighted, asOf, scale }: Figure): FigureBasis {
  return { n, unit, formula, weighted, asOf, ...(scale ? { scale } : {}) };
}
