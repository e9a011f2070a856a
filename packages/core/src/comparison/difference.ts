import {
  type Answers,
  estimateFigure,
  frequencyOf,
  histogramsOf,
  type Reading,
} from "../indicator/estimate.ts";
import type { Figure, FigureBasis, Interval } from "../indicator/figure.ts";
import { gatherByScale } from "../indicator/histogram.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import { type Tally, tally } from "../indicator/tally.ts";
import { differenceZ, pooledShareZ } from "../statistics/difference-z.ts";
import { sampleOf } from "../statistics/mean.ts";
import { netPromoter } from "../statistics/net-promoter.ts";
import { newcombe } from "../statistics/newcombe.ts";
import { welch } from "../statistics/welch.ts";
import { unitOfDifference } from "../unit/unit.ts";

/** Two figures of one indicator and what lies between them. */
export interface Difference {
  a: Figure;
  b: Figure;
  /**
   * a − b. In points for values on 0–100 and net promoter scores, in percentage points for shares, on the source's own
   * scale for means on it.
   */
  difference: Figure;
  /** Two-sided; null where there is no number, or nothing varies. */
  p: number | null;
  /** p ≤ 0.05. Tests of several differences on one page need a correction on top. */
  significant: boolean;
}

/**
 * Difference of one indicator between two independent selections of visits: means by Welch, shares by Newcombe's hybrid
 * interval and the pooled z test, net promoter scores by z with both adjusted standard errors.
 */
export function difference(indicator: PlainIndicator, a: Answers, b: Answers, reading: Reading): Difference {
  const figureA = estimateFigure(indicator, a, reading);
  const figureB = estimateFigure(indicator, b, reading);
  const basis: FigureBasis = {
    n: figureA.n + figureB.n,
    unit: unitOfDifference(indicator.unit),
    formula: figureA.formula,
    weighted: reading.weighted,
    asOf: reading.asOf,
    ...(figureA.scale ? { scale: figureA.scale } : {}),
  };
  const without = (gap: Figure): Difference => ({
    a: figureA,
    b: figureB,
    difference: gap,
    p: null,
    significant: false,
  });
  const gap = gapOf(figureA, figureB, basis);
  if (gap) return without(gap);
  const both = tally(
    indicator.estimate,
    gatherByScale([...histogramsOf(a), ...histogramsOf(b)]),
    reading.weighted,
  );
  const tallyA = tally(indicator.estimate, histogramsOf(a), reading.weighted);
  const tallyB = tally(indicator.estimate, histogramsOf(b), reading.weighted);
  const obstacle = [both, tallyA, tallyB].find((tallied) => typeof tallied === "string");
  if (typeof obstacle === "string") return without({ ...basis, status: "withheld", reason: obstacle });
  const tested = test(indicator, tallyA as Tally, tallyB as Tally);
  if (!tested) return without({ ...basis, status: "withheld", reason: "no-variance" });
  const { value, interval, p } = tested;
  const effectiveN = (tallyA as Tally).effectiveN + (tallyB as Tally).effectiveN;
  const indicative = [figureA, figureB].some((figure) => figure.status === "measured" && figure.indicative);
  const measured: Figure = {
    ...basis,
    status: "measured",
    value,
    interval,
    effectiveN,
    indicative,
    warnings: [],
  };
  return { a: figureA, b: figureB, difference: measured, p, significant: p !== null && p <= 0.05 };
}

interface Tested {
  value: number;
  interval: Interval;
  p: number | null;
}

function test(indicator: PlainIndicator, a: Tally, b: Tally): Tested | null {
  if (indicator.estimate.kind === "mean") {
    const result = welch(sampleOf(a.values, a.frequencies), sampleOf(b.values, b.frequencies));
    return result && { value: result.difference, interval: intervalOf(result, "t"), p: result.p };
  }
  if (indicator.estimate.kind === "net-promoter") {
    const [scoreA, scoreB] = [a, b].map((t) =>
      netPromoter(frequencyOf(t, 1), frequencyOf(t, -1), t.effectiveN),
    ) as [ReturnType<typeof netPromoter>, ReturnType<typeof netPromoter>];
    const result = differenceZ(scoreA.value - scoreB.value, scoreA.standardError, scoreB.standardError);
    return { value: result.difference, interval: intervalOf(result, "z"), p: result.p };
  }
  const counts = [frequencyOf(a, 1), a.effectiveN, frequencyOf(b, 1), b.effectiveN] as const;
  const result = newcombe(...counts);
  const points = { low: 100 * result.low, high: 100 * result.high };
  return {
    value: 100 * result.difference,
    interval: intervalOf(points, "newcombe"),
    p: pooledShareZ(...counts)?.p ?? null,
  };
}

function intervalOf({ low, high }: { low: number; high: number }, method: Interval["method"]): Interval {
  return { low, high, level: 0.95, method };
}

/** Why there is no difference: the graver of the two figures' reasons, with the answers of the side it is about. */
function gapOf(a: Figure, b: Figure, basis: FigureBasis): Figure | null {
  const sides = [a, b];
  if (sides.some(({ status }) => status === "not-asked")) return { ...basis, status: "not-asked" };
  for (const side of sides)
    if (side.status === "withheld") return { ...basis, status: "withheld", reason: side.reason };
  const short = sides.filter((side) => side.status === "too-few").sort((x, y) => x.n - y.n)[0];
  return short?.status === "too-few"
    ? { ...basis, n: short.n, status: "too-few", needed: short.needed }
    : null;
}
