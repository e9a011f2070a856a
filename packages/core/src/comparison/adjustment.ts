import { estimateFigure, histogramsOf, type Reading } from "../indicator/estimate.ts";
import { type Figure, type Interval, RANKED_FROM, SHOWN_FROM } from "../indicator/figure.ts";
import { gatherByScale } from "../indicator/histogram.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import { indicatorById } from "../indicator/indicators.ts";
import { groupTotals } from "../statistics/cell-sums.ts";
import { criticalT } from "../statistics/critical-t.ts";
import {
  DIRECT_FROM,
  type DirectlyStandardised,
  standardiseDirectly,
} from "../statistics/direct-standardisation.ts";
import { type Interaction, interactionTest } from "../statistics/interaction-test.ts";
import { type Standardised, standardiseByRegression } from "../statistics/regression-standardisation.ts";
import type { LocalisedText } from "../text/text.ts";
import { arrange, type Comparison, isRanked } from "./comparison.ts";
import { type GuestKind, type GuestMix, type MixSums, mixSums } from "./guest-mix.ts";
import { type PooledRow, type Pooling, poolTogether, within } from "./pooling.ts";
import { protectCells } from "./protect-cells.ts";
import { findReversals, type Reversal } from "./reversals.ts";

/** A kind of guests, over all venues. */
export interface KindRow extends GuestKind {
  /** Its part in the common mix; null where nobody answered. */
  part: number | null;
  /** How far its answers lie above those of the whole mix, venues held equal; null where not estimated. */
  effect: number | null;
  /** All its guests, as they are. */
  figure: Figure;
}

/** A venue like for like. */
export interface AdjustedRow extends PooledRow {
  venue: string;
  figure: Figure;
  /** By its own means of every kind, where each has {@link DIRECT_FROM} answers; too few otherwise. */
  direct: Figure;
  /** Adjusted less own value, in the unit of the indicator. */
  shift: number | null;
  /** The kind of guests that makes most of the shift: its part here and in the common mix. */
  reason: { kind: number; own: number; common: number } | null;
}

/** Venues as if all had the same mix of guests. */
export interface Adjustment {
  by: LocalisedText;
  kinds: KindRow[];
  /** The adjusted figures as a comparison of their own: order, rank ranges and groups. */
  comparison: Comparison;
  /** In the order in which the venues were given. */
  rows: AdjustedRow[];
  pooling: Pooling;
  /** Do venues differ otherwise for one kind of guests than for another? Null where that cannot be tested. */
  interaction: Interaction | null;
  reversals: Reversal[];
  reversalsFound: number;
  /** Answers of guests of no known kind: they are in the raw figures only. */
  unclassified: number;
}

/** Below this the venues' differences between kinds of guests are more than chance: look at each kind. Ours, by the method's choice of 1 %. */
export const INTERACTION_P = 0.01;

/** What stands in the way of an adjustment: the code of a note. */
export type Obstacle = { obstacle: string };

/**
 * Adjusts venues to one mix of guests.
 *
 * @param given venues in the order of the mix, with their raw figures
 */
export function adjustFor(
  indicator: PlainIndicator,
  given: readonly { venue: string; figure: Figure }[],
  guests: GuestMix,
  total: Figure,
  bounds: readonly [number, number],
  reading: Reading,
): Adjustment | Obstacle {
  const sums = mixSums(indicator, guests, reading.weighted);
  if (typeof sums === "string") return { obstacle: sums };
  if (sums.cells.n.every((n) => n === 0)) return { obstacle: "guests-unknown" };
  const additive = standardiseByRegression(sums.cells, sums.mix);
  if (!additive) return { obstacle: "nothing-varies" };
  if (!(additive.residualSumOfSquares > 0)) return { obstacle: "nothing-varies" };
  const direct = standardiseDirectly(sums.cells, additive.mix);
  const totals = groupTotals(sums.cells);
  const answered = guests.answers.map((row) => answersIn(row));
  const figures = given.map(({ venue, figure }, v) => ({
    venue,
    figure: adjustedFigure(figure, answered[v] as number, totals.n[v] as number, additive, v, bounds),
  }));
  const comparison = arrange(indicator, reading.weighted, total, figures, (ranked) => ({
    estimates: Float64Array.from(ranked, (v) => additive.estimates[v] as number),
    variances: (a, b) => additive.differenceVariance(ranked[a] as number, ranked[b] as number),
  }));
  const { pooling, rows } = poolTogether(
    indicator,
    figures.map(({ figure }, v) => ({
      figure,
      estimate: Number.isNaN(additive.estimates[v])
        ? null
        : {
            value: additive.estimates[v] as number,
            variance: (additive.standardErrors[v] as number) ** 2,
          },
    })),
    bounds,
  );
  const ranked = figures.flatMap(({ figure }, v) => (isRanked(figure) ? [v] : []));
  const reversals = findReversals(
    given.map(({ venue }) => venue),
    ranked,
    sums.cells,
    additive,
    direct,
  );
  return {
    by: guests.by,
    kinds: kindRows(indicator, guests, additive, reading),
    comparison,
    rows: rows.map((row, v) => {
      const figure = (figures[v] as { figure: Figure }).figure;
      const shown = figure.status === "measured";
      const own = (totals.sum[v] as number) / (totals.n[v] as number);
      return {
        ...row,
        venue: (given[v] as { venue: string }).venue,
        figure,
        direct: directFigure(figure, direct[v] ?? null, bounds),
        shift: shown ? (additive.estimates[v] as number) - own : null,
        reason: shown ? reasonOf(sums, additive, v, totals.n[v] as number) : null,
      };
    }),
    pooling,
    interaction: interactionTest(sums.cells, additive),
    reversals: reversals.listed,
    reversalsFound: reversals.found,
    unclassified: Math.max(0, total.n - answered.reduce((sum, n) => sum + n, 0)),
  };
}

/**
 * Own figure of every venue per kind of guests, venue by venue in the order of the mix; small cells and those that would
 * betray them are hidden.
 */
export function guestCells(indicator: PlainIndicator, { answers }: GuestMix, reading: Reading): Figure[][] {
  return protectCells(answers.map((row) => row.map((cell) => estimateFigure(indicator, cell, reading))));
}

function answersIn(row: GuestMix["answers"][number]): number {
  return row
    .flatMap(histogramsOf)
    .reduce((sum, { counts }) => sum + counts.reduce((inOne, count) => inOne + count, 0), 0);
}

function adjustedFigure(
  raw: Figure,
  n: number,
  effectiveN: number,
  additive: Standardised,
  v: number,
  bounds: readonly [number, number],
): Figure {
  const { id, formula } = indicatorById("adjusted-figure");
  const basis = { ...basisOf(raw), n, formula: { id, version: formula.version } };
  if (raw.status !== "measured") return { ...raw, ...basis };
  const estimate = additive.estimates[v] as number;
  if (Number.isNaN(estimate)) return { ...basis, status: "withheld", reason: "no-common-guests" };
  if (n < SHOWN_FROM) return { ...basis, status: "too-few", needed: SHOWN_FROM };
  const half = criticalT(additive.df) * (additive.standardErrors[v] as number);
  const interval: Interval = {
    ...within({ low: estimate - half, high: estimate + half }, bounds),
    level: 0.95,
    method: "t",
  };
  const value = Math.min(bounds[1], Math.max(bounds[0], estimate));
  return {
    ...basis,
    status: "measured",
    value,
    interval,
    effectiveN,
    indicative: Math.min(n, effectiveN) < RANKED_FROM,
    warnings: value === estimate ? [] : ["beyond-the-scale"],
  };
}

function directFigure(
  adjusted: Figure,
  direct: DirectlyStandardised | null,
  bounds: readonly [number, number],
): Figure {
  if (adjusted.status !== "measured") return adjusted;
  const smallest = direct?.smallestCell ?? 0;
  if (!direct || smallest < DIRECT_FROM)
    return { ...basisOf(adjusted), n: Math.floor(smallest), status: "too-few", needed: DIRECT_FROM };
  const { low, high } = within(direct, bounds);
  return { ...adjusted, value: direct.estimate, interval: { low, high, level: 0.95, method: "z" } };
}

function basisOf({ n, unit, formula, weighted, asOf, scale }: Figure) {
  return { n, unit, formula, weighted, asOf, ...(scale ? { scale } : {}) };
}

function kindRows(
  indicator: PlainIndicator,
  { kinds, answers }: GuestMix,
  { mix, effects }: Standardised,
  reading: Reading,
): KindRow[] {
  return kinds.map((kind, s) => {
    const given = answers.map((row) => row[s] ?? null);
    const histograms = gatherByScale(given.flatMap(histogramsOf));
    const effect = effects[s] as number;
    const part = mix[s] as number;
    return {
      ...kind,
      part: part > 0 ? part : null,
      effect: Number.isNaN(effect) ? null : effect,
      figure: estimateFigure(indicator, histograms, reading),
    };
  });
}

/** The kind of guests whose other part in the common mix moves the figure most in the direction it moved. */
function reasonOf(
  { cells }: MixSums,
  { mix, effects }: Standardised,
  v: number,
  n: number,
): AdjustedRow["reason"] {
  const shifts = Array.from(mix, (common, s) => {
    const own = (cells.n[v * cells.strata + s] as number) / n;
    return { kind: s, own, common, by: common > 0 ? (common - own) * (effects[s] as number) : 0 };
  });
  const total = shifts.reduce((sum, { by }) => sum + by, 0);
  const toward = shifts.filter(({ by }) => by * total > 0);
  if (toward.length === 0) return null;
  const { kind, own, common } = toward.reduce((a, b) => (Math.abs(b.by) > Math.abs(a.by) ? b : a));
  return { kind, own, common };
}
