import { fUpper, studentTQuantile, studentTTwoSided } from "../statistics/distributions.ts";
import { jackknifeSe } from "../statistics/jackknife.ts";
import { benjaminiHochberg } from "../statistics/multiplicity.ts";
import { leastSquares } from "../statistics/ols.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import type { CentredGram, CentredSums } from "./centred-sums.ts";
import { dummyRow, gramPlace, type MomentOutcome } from "./sum-layout.ts";

/*
 * Penalty–reward contrast analysis (Brandt 1987; Matzler & Sauerwein 2002): what a low and what a high score go with,
 * against a middle one, all touchpoints together and within venues.
 *
 *   y = venue + Σ_j (p_j·low_j + w_j·high_j + m_j·notRated_j) + e
 *
 * Asymmetry indices after Mikulić & Prebežac 2008; truncating them at 0 is a convention of ours, without which
 * wrong-signed coefficients put the index outside its range.
 */

export const asymmetryClasses = [
  "basic",
  "performance",
  "excitement",
  "inverse",
  "non-monotone",
  "no-clear-effect",
  "insufficient",
] as const;
export type AsymmetryClass = (typeof asymmetryClasses)[number];

/** A low box or high box with fewer answers gives no class. A convention of ours. */
export const MIN_BOX_ANSWERS = 10;

/** A statistic and its jackknife standard error. `null` where it cannot be computed. */
export interface Estimate {
  value: number | null;
  se: number | null;
}

/** What low and high scores of one touchpoint go with, in points (POMP) of the outcome. */
export interface TouchpointAsymmetry {
  class: AsymmetryClass;
  nLow: number;
  nHigh: number;
  nMissing: number;
  penalty: Estimate;
  reward: Estimate;
  /** Classical standard errors, which the tests use. */
  penaltySe: number | null;
  rewardSe: number | null;
  /** max(0, −penalty) + max(0, reward): the points between a low and a high score. */
  impactRange: Estimate;
  /** Part of the impact range that satisfaction generates, and that dissatisfaction generates. */
  satisfactionPart: number | null;
  dissatisfactionPart: number | null;
  /** −1 only low scores matter … 1 only high ones do. */
  index: Estimate;
  fJoint: number | null;
  pJoint: number | null;
  qJoint: number | null;
  tAsymmetry: number | null;
  pAsymmetry: number | null;
  qAsymmetry: number | null;
  /** reward − penalty without and with each jackknife group left out: the swing between a high and a low score. */
  swing: number | null;
  swingReplicates: number[];
  /** Penalty and reward with each jackknife group left out. */
  penaltyReplicates: number[];
  rewardReplicates: number[];
}

export interface AsymmetryAnalysis {
  n: number;
  /** Coefficients estimated, venues included; n − rank degrees of freedom are left. */
  rank: number;
  df: number;
  residualVariance: number;
  /** R² of the whole model, differences between venues included. */
  explained: number;
  touchpoints: TouchpointAsymmetry[];
}

interface Solution {
  coefficients: Float64Array;
  inverse: Float64Array;
  columns: number;
  n: number;
  rank: number;
  residualSumOfSquares: number;
  counts: Float64Array;
}

/**
 * Penalty and reward of the given touchpoints for an outcome.
 * @param touchpoints their places among the asked touchpoints.
 * @param range width (high − low) of the outcome's scale.
 */
export function asymmetry(
  sums: CentredSums,
  outcome: MomentOutcome,
  touchpoints: readonly number[],
  range: number,
): AsymmetryAnalysis {
  const full = solve(sums.gram(0, outcome), touchpoints, range);
  const replicates = Array.from({ length: JACKKNIFE_GROUPS }, (_, g) =>
    solve(sums.gram(g + 1, outcome), touchpoints, range),
  );
  const df = full.n - full.rank;
  const residualVariance = df > 0 ? full.residualSumOfSquares / df : Number.NaN;
  const rows = touchpoints.map((_, place) => describe(full, replicates, place, df, residualVariance));
  const qJoint = benjaminiHochberg(rows.map((row) => row.pJoint));
  const qAsymmetry = benjaminiHochberg(rows.map((row) => row.pAsymmetry));
  return {
    n: full.n,
    rank: full.rank,
    df,
    residualVariance,
    explained: 1 - full.residualSumOfSquares / totalSumOfSquares(sums, outcome, range),
    touchpoints: rows.map((row, place) => {
      const tested = { ...row, qJoint: qJoint[place] ?? null, qAsymmetry: qAsymmetry[place] ?? null };
      return { ...tested, class: asymmetryClass(tested, df) };
    }),
  };
}

/** Columns in the order (P₁, W₁), …, (P_p, W_p), M₁ … M_p, so that by design only the last can be aliased. */
function solve(gram: CentredGram, touchpoints: readonly number[], range: number): Solution {
  const order = [
    0,
    ...touchpoints.flatMap((j) => [dummyRow(j, 1), dummyRow(j, 2)]),
    ...touchpoints.map((j) => dummyRow(j, 3)),
  ];
  const rows = Math.sqrt(gram.matrix.length);
  const size = order.length;
  const unit = 100 / range;
  const picked = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      const scaled = (i === 0 ? unit : 1) * (j === 0 ? unit : 1);
      picked[i * size + j] =
        scaled * (gram.matrix[(order[i] as number) * rows + (order[j] as number)] as number);
    }
  const counts = Float64Array.from(order.slice(1), (row) => gram.counts[row] as number);
  const solution = leastSquares(picked, counts);
  return {
    ...solution,
    columns: size - 1,
    n: gram.n,
    rank: solution.rank + gram.venues,
    counts,
  };
}

/** Σ(y − ȳ)² over all visits, differences between venues included. */
function totalSumOfSquares(sums: CentredSums, outcome: MomentOutcome, range: number): number {
  const start = sums.layout.outcome[outcome];
  const [n, total] = [sums.raw[start] as number, sums.raw[start + 1] as number];
  const squares = sums.raw[gramPlace(sums.layout, outcome, 0, 0)] as number;
  return (squares - (total * total) / n) * (100 / range) ** 2;
}

function describe(
  full: Solution,
  replicates: readonly Solution[],
  place: number,
  df: number,
  residualVariance: number,
): TouchpointAsymmetry {
  const low = 2 * place;
  const high = low + 1;
  const missing = (full.columns / 3) * 2 + place;
  const p = full.coefficients[low] as number;
  const w = full.coefficients[high] as number;
  const over = (statistic: (penalty: number, reward: number) => number): Estimate => ({
    value: orNull(statistic(p, w)),
    se: orNull(
      jackknifeSe(
        replicates.map((r) => statistic(r.coefficients[low] as number, r.coefficients[high] as number)),
      ),
    ),
  });
  const range = impactRange(p, w);
  return {
    class: "insufficient",
    nLow: full.counts[low] as number,
    nHigh: full.counts[high] as number,
    nMissing: full.counts[missing] as number,
    penalty: over((penalty) => penalty),
    reward: over((_, reward) => reward),
    impactRange: over(impactRange),
    satisfactionPart: range > 0 ? Math.max(0, w) / range : null,
    dissatisfactionPart: range > 0 ? Math.max(0, -p) / range : null,
    index: over(asymmetryIndex),
    ...tests(full, low, high, df, residualVariance),
    qJoint: null,
    qAsymmetry: null,
    swing: orNull(w - p),
    swingReplicates: replicates.map(
      (r) => (r.coefficients[high] as number) - (r.coefficients[low] as number),
    ),
    penaltyReplicates: replicates.map((r) => r.coefficients[low] as number),
    rewardReplicates: replicates.map((r) => r.coefficients[high] as number),
  };
}

/** Range of impact on overall satisfaction: penalty and reward, wrong signs counted as 0. */
export function impactRange(penalty: number, reward: number): number {
  return Math.max(0, -penalty) + Math.max(0, reward);
}

/** Impact asymmetry: (reward − penalty parts of the range); NaN when neither part is there. */
export function asymmetryIndex(penalty: number, reward: number): number {
  return (Math.max(0, reward) - Math.max(0, -penalty)) / impactRange(penalty, reward);
}

type Tests = Pick<
  TouchpointAsymmetry,
  "penaltySe" | "rewardSe" | "fJoint" | "pJoint" | "tAsymmetry" | "pAsymmetry"
>;

/** Classical tests: p = w = 0 (F with 2 df), and p + w = 0 (t). */
function tests(full: Solution, low: number, high: number, df: number, residualVariance: number): Tests {
  const p = full.coefficients[low] as number;
  const w = full.coefficients[high] as number;
  const covariance = (i: number, j: number): number =>
    residualVariance * (full.inverse[i * full.columns + j] as number);
  const [vp, vw, vpw] = [covariance(low, low), covariance(high, high), covariance(low, high)];
  const determinant = vp * vw - vpw * vpw;
  const fJoint = orNull((p * p * vw - 2 * p * w * vpw + w * w * vp) / determinant / 2);
  const tAsymmetry = orNull((p + w) / Math.sqrt(vp + vw + 2 * vpw));
  return {
    penaltySe: vp > 0 ? Math.sqrt(vp) : null,
    rewardSe: vw > 0 ? Math.sqrt(vw) : null,
    fJoint,
    pJoint: fJoint === null ? null : fUpper(fJoint, 2, df),
    tAsymmetry,
    pAsymmetry: tAsymmetry === null ? null : studentTTwoSided(tAsymmetry, df),
  };
}

/**
 * The class that the tests support (q ≤ 0.05), checked in this order: too few low or high scores, no effect, wrong signs,
 * no asymmetry, else which side weighs more.
 */
export function asymmetryClass(
  t: Pick<
    TouchpointAsymmetry,
    "nLow" | "nHigh" | "penalty" | "reward" | "penaltySe" | "rewardSe" | "qJoint" | "qAsymmetry"
  >,
  df: number,
): AsymmetryClass {
  const p = t.penalty.value;
  const w = t.reward.value;
  if (t.nLow < MIN_BOX_ANSWERS || t.nHigh < MIN_BOX_ANSWERS || p === null || w === null || t.qJoint === null)
    return "insufficient";
  if (t.qJoint > 0.05) return "no-clear-effect";
  const critical = studentTQuantile(0.975, df);
  const lowHelps = p / (t.penaltySe ?? Number.NaN) > critical;
  const highHurts = -w / (t.rewardSe ?? Number.NaN) > critical;
  if (lowHelps && highHurts) return "inverse";
  if (lowHelps || highHurts) return "non-monotone";
  if (t.qAsymmetry === null || t.qAsymmetry > 0.05) return "performance";
  return p + w < 0 ? "basic" : "excitement";
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
