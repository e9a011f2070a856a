import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { jackknifeSe } from "../statistics/jackknife.ts";
import { type RankRanges, rankRangesByStatistic } from "../statistics/rank-ranges.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import { jackknifeStatistic } from "./importance.ts";

/*
 * The moment-of-truth score: one figure for a touchpoint's emotional connection, instant decision and long-term impact.
 * A convention of ours: fixed goalposts make scores comparable over venues and years; the geometric mean wants all
 * three traits, so that none can buy out another (as in the Human Development Index since 2010; OECD/JRC 2008).
 */

/** The three traits, in the order of every list of three here. */
export const traitNames = ["emotion", "decision", "longTerm"] as const;
export type TraitName = (typeof traitNames)[number];
export type Traits<T> = Readonly<Record<TraitName, T>>;

/** Raw trait at which its part of the score is full: share of strong feelings, and points of swing. */
export const goalposts: Traits<number> = { emotion: 0.6, decision: 30, longTerm: 30 };
export const equalWeights: Traits<number> = { emotion: 1 / 3, decision: 1 / 3, longTerm: 1 / 3 };
/** The least a trait's part can be, so that one missing trait does not erase the rest. */
export const TRAIT_FLOOR = 0.01;

/** Weightings over which the stability of ranks is shown. */
export const weightGrid: readonly Traits<number>[] = [
  [1 / 3, 1 / 3, 1 / 3],
  [0.5, 0.25, 0.25],
  [0.25, 0.5, 0.25],
  [0.25, 0.25, 0.5],
  [0.6, 0.2, 0.2],
  [0.2, 0.6, 0.2],
  [0.2, 0.2, 0.6],
].map(([emotion, decision, longTerm]) => ({ emotion, decision, longTerm }) as Traits<number>);

/** Draws behind the probability of being among the first three; its error is then at most ±0.01. */
const DRAWS = 10_000;
const SEED = 20_261_122;

/** Raw traits of one touchpoint, for all visits and with each jackknife group left out. */
export interface RawTraits {
  all: Traits<number>;
  replicates: readonly Traits<number>[];
}

export interface MomentScore {
  /** 0..100. */
  score: number;
  logSe: number;
  /** Each trait's part, {@link TRAIT_FLOOR}..1. */
  parts: Traits<number>;
  /** Traits at the floor or ceiling: the interval then understates the uncertainty. */
  atLimit: Traits<boolean>;
  probabilityTop3: number;
  /** Best and worst rank over {@link weightGrid}. */
  rankLowest: number;
  rankHighest: number;
}

/** A trait's part of the score: raw / goalpost, within 0.01..1. */
export function traitPart(trait: TraitName, raw: number): number {
  return Math.min(1, Math.max(TRAIT_FLOOR, raw / goalposts[trait]));
}

/** Weights as shares of 1; throws on anything that is not three non-negative numbers with a positive sum. */
export function normalisedWeights(weights: Traits<number>): Traits<number> {
  const values = traitNames.map((name) => weights[name]);
  const total = values.reduce((a, b) => a + b, 0);
  if (!values.every((w) => Number.isFinite(w) && w >= 0) || !(total > 0))
    throw new RangeError(`trait weights: found ${values.join(", ")}, expected three numbers ≥ 0, not all 0`);
  return {
    emotion: weights.emotion / total,
    decision: weights.decision / total,
    longTerm: weights.longTerm / total,
  };
}

/**
 * Scores of all touchpoints together, with standard errors of ln score (jackknife), rank ranges (all-pairs jackknife t of
 * differences of ln score, Holm) and stability.
 */
export function momentScores(
  touchpoints: readonly RawTraits[],
  weights: Traits<number> = equalWeights,
): { scores: MomentScore[]; ranks: RankRanges } {
  const shares = normalisedWeights(weights);
  const logs = touchpoints.map((t) => logScore(t.all, shares));
  const replicates = touchpoints.map((t) => t.replicates.map((r) => logScore(r, shares)));
  const ranks = rankRangesByStatistic(logs, jackknifeStatistic(logs, replicates), JACKKNIFE_GROUPS - 1);
  const top3 = probabilityTop3(logs, replicates);
  const gridRanks = weightGrid.map((grid) => ranksOf(touchpoints.map((t) => logScore(t.all, grid))));
  const scores = touchpoints.map((t, j): MomentScore => {
    const over = gridRanks.map((list) => list[j] as number);
    return {
      score: Math.exp(logs[j] as number),
      logSe: jackknifeSe(replicates[j] as number[]),
      parts: mapTraits((trait) => traitPart(trait, t.all[trait])),
      atLimit: mapTraits((trait) => isAtLimit(trait, t.all[trait])),
      probabilityTop3: top3[j] as number,
      rankLowest: Math.min(...over),
      rankHighest: Math.max(...over),
    };
  });
  return { scores, ranks };
}

/** ln of 100·Π part^weight. */
function logScore(raw: Traits<number>, weights: Traits<number>): number {
  return traitNames.reduce(
    (sum, trait) => sum + weights[trait] * Math.log(traitPart(trait, raw[trait])),
    Math.log(100),
  );
}

/** The same for each trait. */
export function mapTraits<T>(value: (trait: TraitName) => T): Traits<T> {
  return { emotion: value("emotion"), decision: value("decision"), longTerm: value("longTerm") };
}

/** Is the raw trait at or beyond the floor or the goalpost? */
export function isAtLimit(trait: TraitName, raw: number): boolean {
  return raw / goalposts[trait] <= TRAIT_FLOOR || raw / goalposts[trait] >= 1;
}

function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => 1 + values.filter((other) => other > value).length);
}

/**
 * Share of draws in which each touchpoint is among the three highest. A draw is the estimate plus normal multiples of the
 * jackknife deviations, so that its covariance is the jackknife covariance. Seeded: always the same.
 */
function probabilityTop3(logs: readonly number[], replicates: readonly (readonly number[])[]): number[] {
  const scale = Math.sqrt((JACKKNIFE_GROUPS - 1) / JACKKNIFE_GROUPS);
  const deviations = replicates.map((list) => {
    const mean = list.reduce((a, b) => a + b, 0) / list.length;
    return Float64Array.from(list, (value) => scale * (value - mean));
  });
  const normal = normals(SEED);
  const counts = new Float64Array(logs.length);
  const z = new Float64Array(JACKKNIFE_GROUPS);
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let g = 0; g < z.length; g++) z[g] = normal();
    const values = logs.map((log, j) => log + dot(deviations[j] as Float64Array, z));
    const third = [...values].sort((a, b) => b - a)[Math.min(2, values.length - 1)] as number;
    for (const [j, value] of values.entries()) if (value >= third) counts[j] = (counts[j] as number) + 1;
  }
  return Array.from(counts, (count) => count / DRAWS);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Standard normal numbers from a seeded generator (Box–Muller). */
function normals(seed: number): () => number {
  const random = xoroshiro128plus(seed);
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(random)));
    const angle = 2 * Math.PI * uniformFloat64(random);
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}
