import type { Figure, Interval } from "../indicator/figure.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import { indicatorById } from "../indicator/indicators.ts";
import { normalQuantile } from "../statistics/distributions.ts";
import { expectedRanks } from "../statistics/expected-ranks.ts";
import { comparisonBar } from "../statistics/goldstein-healy.ts";
import { type Heterogeneity, heterogeneity } from "../statistics/heterogeneity.ts";
import { type Shrinkage, shrink } from "../statistics/shrinkage.ts";
import { isRanked } from "./comparison.ts";

/** What is known of all venues together, toward which each estimate is pulled. */
export interface Pooling {
  status:
    | "ok"
    /** A single venue: nothing to be pulled toward. */
    | "one-venue"
    /** No answers vary, so there is no sampling variance. */
    | "no-variance"
    | "no-venues";
  /** Venues that take part: all with any answers, shown or not. */
  venues: number;
  /** Variance between true values (Paule–Mandel), in the square of the indicator's unit; 0: none to be detected. */
  tau2: number | null;
  mean: number | null;
  meanStandardError: number | null;
  heterogeneity: Heterogeneity | null;
}

/** A venue's estimate seen beside those of all others. */
export interface PooledRow {
  shrunken: Figure;
  /** Shrunken less own value, in the unit of the indicator; null where nothing was pulled. */
  pull: number | null;
  /** τ²/(τ² + s²). */
  reliability: number | null;
  /** 1 = best; null where the venue is not ranked. */
  expectedRank: number | null;
  /** ±1.39 standard errors: two such bars that do not overlap differ at 5 % (Goldstein & Healy 1995). */
  bar: { low: number; high: number } | null;
}

/** A venue's estimate with its sampling variance; `null` where there are no answers at all. */
export interface Input {
  figure: Figure;
  estimate: { value: number; variance: number } | null;
}

/**
 * Pulls estimates toward their common mean. All venues with any answers take part, so that the spread between venues is
 * known as well as it can be; those that may not be shown stay hidden, and only ranked ones have an expected rank.
 *
 * @param bounds ends of what a value can be
 */
export function poolTogether(
  indicator: PlainIndicator,
  inputs: readonly Input[],
  bounds: readonly [number, number],
): { pooling: Pooling; rows: PooledRow[] } {
  const taking = inputs.flatMap(({ estimate }, place) => (estimate ? [{ ...estimate, place }] : []));
  const values = taking.map(({ value }) => value);
  const variances = taking.map(({ variance }) => variance);
  const pooling: Pooling = {
    status: "ok",
    venues: taking.length,
    tau2: null,
    mean: null,
    meanStandardError: null,
    heterogeneity: null,
  };
  const rows: PooledRow[] = inputs.map(({ figure }) => ({
    shrunken: figure,
    pull: null,
    reliability: null,
    expectedRank: null,
    bar: null,
  }));
  if (taking.length === 0) return { pooling: { ...pooling, status: "no-venues" }, rows };
  if (variances.some((variance) => !(variance > 0)))
    return {
      pooling: { ...pooling, status: "no-variance" },
      rows: rows.map((row) => ({ ...row, shrunken: withheld(row.shrunken) })),
    };
  const shrunken = shrink(values, variances);
  for (const [i, { place, value, variance }] of taking.entries()) {
    const row = rows[place] as PooledRow;
    if (row.shrunken.status !== "measured") continue;
    row.bar = within(comparisonBar(value, Math.sqrt(variance)), bounds);
    if (shrunken.tau2 === null) continue;
    row.shrunken = shrunkenFigure(row.shrunken, shrunken, i, bounds);
    row.pull = (shrunken.estimates[i] as number) - value;
    row.reliability = shrunken.reliability[i] as number;
  }
  const ranked = taking.flatMap(({ place }, i) =>
    isRanked((inputs[place] as Input).figure) ? [{ place, i }] : [],
  );
  const sign = indicator.better === "lower" ? 1 : -1;
  const ranks = expectedRanks(
    ranked.map(({ i }) => -sign * (shrunken.estimates[i] as number)),
    ranked.map(({ i }) => shrunken.posteriorSd[i] as number),
  );
  for (const [k, { place }] of ranked.entries()) (rows[place] as PooledRow).expectedRank = ranks[k] as number;
  return {
    pooling: {
      ...pooling,
      status: shrunken.tau2 === null ? "one-venue" : "ok",
      tau2: shrunken.tau2,
      mean: shrunken.mu,
      meanStandardError: shrunken.muStandardError,
      heterogeneity: heterogeneity(values, variances),
    },
    rows,
  };
}

function shrunkenFigure(
  own: Extract<Figure, { status: "measured" }>,
  { estimates, intervalSe }: Shrinkage,
  i: number,
  bounds: readonly [number, number],
): Figure {
  const value = estimates[i] as number;
  const half = normalQuantile(0.975) * (intervalSe[i] as number);
  const interval: Interval = {
    ...within({ low: value - half, high: value + half }, bounds),
    level: 0.95,
    method: "empirical-bayes",
  };
  const { id, formula } = indicatorById("shrunken-figure");
  return { ...own, value, interval, formula: { id, version: formula.version } };
}

function withheld(figure: Figure): Figure {
  if (figure.status !== "measured") return figure;
  const { n, unit, formula, weighted, asOf, scale } = figure;
  return {
    n,
    unit,
    formula,
    weighted,
    asOf,
    ...(scale ? { scale } : {}),
    status: "withheld",
    reason: "nothing-varies",
  };
}

/** An interval cut at the ends of what a value can be. */
export function within(
  { low, high }: { low: number; high: number },
  [floor, ceiling]: readonly [number, number],
): { low: number; high: number } {
  return { low: Math.max(floor, low), high: Math.min(ceiling, high) };
}
