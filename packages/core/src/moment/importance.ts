import {
  conditionNumber,
  MAX_SHRINKAGE,
  type RepairedCorrelation,
  symmetricInverse,
  withoutFirst,
} from "../statistics/correlation.ts";
import { studentTTwoSided } from "../statistics/distributions.ts";
import { jackknifeCovariance, jackknifeSe } from "../statistics/jackknife.ts";
import { groupLmg, lmg, MAX_PLAYERS, owenIsFeasible, owenValues } from "../statistics/lmg.ts";
import { averageGains, entryOrders } from "../statistics/lmg-orders.ts";
import { benjaminiHochberg } from "../statistics/multiplicity.ts";
import { type RankRanges, rankRangesByStatistic } from "../statistics/rank-ranges.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import {
  type Associations,
  type ImportanceMethod,
  MIN_SHARED_VISITS,
  pairwiseAssociations,
  variablesOf,
} from "./association.ts";
import type { CentredSums } from "./centred-sums.ts";
import type { MomentOutcome } from "./sum-layout.ts";
import { unwatched, type Watch } from "./watch.ts";

export { pairwiseCorrelation } from "./association.ts";

/** Up to this many touchpoints each jackknife replicate visits all subsets; beyond, all replicates share random orders. */
const EXACT_REPLICATES_UP_TO = 14;
const REPLICATE_ORDER_PAIRS = 400;
/** Above this the inverse of the condition of the ratings makes coefficients unstable. */
export const HIGH_VIF = 10;

/** How one touchpoint's ratings are linked to an outcome, within venues. `null` where it cannot be computed. */
export interface TouchpointImportance {
  /** Visits that gave both the rating and the outcome. */
  n: number;
  correlation: number;
  /** Variance explained, averaged over entry orders (LMG, or the Owen value beyond 20 touchpoints). */
  lmg: number;
  lmgSe: number;
  /** Part of what all ratings explain; the parts sum to 1. */
  share: number;
  shareSe: number;
  /** R² of this rating alone; loss of R² when it is left out. */
  first: number;
  last: number;
  /** Outcome points (POMP) per rating point, others held equal; and alone (an optimistic bound). */
  coefficient: number | null;
  coefficientSe: number;
  marginalSlope: number;
  standardised: number | null;
  vif: number | null;
  pAnyLink: number | null;
  qAnyLink: number | null;
  pUniqueEffect: number | null;
  qUniqueEffect: number | null;
  /** Linked significantly, and the wrong way round: check the scale's direction. */
  inverse: boolean;
}

export interface ImportanceAnalysis {
  /** How the correlations were estimated from visits that answered only some of the questions. */
  method: ImportanceMethod;
  /** `refused`: the pairwise correlations contradict each other too much. `too-many`: see {@link owenIsFeasible}. */
  status: "ok" | "collinear" | "repaired" | "refused" | "too-many";
  explained: number;
  explainedSe: number;
  touchpoints: TouchpointImportance[];
  ranks: RankRanges;
  /** Variance explained by each stage as one player, and its standard error; as a share of all explained. */
  stages: GroupImportance[];
  /** The same for the other grouping that was asked for: service, hardware and marketing. */
  factors: GroupImportance[];
  /** Each jackknife group left out in turn; empty where there is no estimate. */
  replicates: ImportanceReplicate[];
  correlation: Float64Array;
  smallestEigenvalue: number;
  conditionNumber: number | null;
  shrinkage: number;
  /** Places (within `touchpoints`) of pairs that too few guests rated together. */
  unrelatedPairs: [number, number][];
}

/** What a group of touchpoints explains as one player: not the sum of what its members do. */
export interface GroupImportance {
  share: number;
  shareSe: number;
}

/** Importance with one jackknife group left out. NaN where it cannot be computed. */
export interface ImportanceReplicate {
  explained: number;
  /** Per touchpoint. */
  share: number[];
  coefficient: number[];
}

interface Fit {
  repair: RepairedCorrelation;
  lmg: number[];
  explained: number;
  stages: number[];
  factors: number[];
  coefficients: number[] | null;
  /** Standard deviations within venues (POMP) of the outcome, then of the touchpoints. */
  sd: readonly number[];
}

/** The touchpoints of an analysis, as places within its list, in groups. */
export interface Groupings {
  /** By stage in journey order. */
  stages: readonly (readonly number[])[];
  /** By driver, where those are wanted. */
  factors?: readonly (readonly number[])[];
}

/**
 * Derived importance of touchpoints for an outcome from pairwise within-venue correlations: fast, and reproducible to the
 * last digit, but biased where unhappy guests skip questions. See {@link importanceFrom}.
 * @param touchpoints their places among the asked touchpoints, each with enough answers and some variance.
 * @param stages the touchpoints again, as places within `touchpoints`, grouped by stage in journey order.
 * @param ranges width (high − low) of each scale: of the outcome, then of the touchpoints.
 */
export function importance(
  sums: CentredSums,
  outcome: MomentOutcome,
  touchpoints: readonly number[],
  stages: readonly (readonly number[])[],
  ranges: readonly number[],
): ImportanceAnalysis {
  const variables = variablesOf(outcome, touchpoints);
  return importanceFrom(pairwiseAssociations(sums, variables, ranges), sums, variables, { stages });
}

/**
 * Derived importance of touchpoints for an outcome from their within-venue correlations, with delete-a-group jackknife
 * standard errors (df 49) and familywise rank ranges of the shares.
 * @param sums tell how many visits each link rests on.
 * @param variables places of the outcome and of the touchpoints, as {@link variablesOf} gives them.
 */
export function importanceFrom(
  associations: Associations,
  sums: CentredSums,
  variables: readonly number[],
  { stages, factors = [] }: Groupings,
  watch: Watch = unwatched,
): ImportanceAnalysis {
  const players = stages.map((stage) => stage.map((place) => place + 1));
  const others = factors.map((factor) => factor.map((place) => place + 1));
  const estimate = solve(associations, 0, players, others, exactValues(players));
  const perReplicate = replicateValues(players);
  const replicates =
    estimate.lmg.length === 0
      ? []
      : Array.from({ length: JACKKNIFE_GROUPS }, (_, g) => {
          watch.step(g, JACKKNIFE_GROUPS);
          return solve(associations, g + 1, players, others, perReplicate);
        });
  return {
    method: associations.method,
    status: statusOf(estimate, players),
    explained: estimate.explained,
    explainedSe: jackknifeSe(replicates.map((r) => r.explained)),
    touchpoints: describeAll(sums, variables, estimate, replicates),
    ranks: shareRanks(estimate, replicates),
    stages: groupShares(estimate, replicates, (fit) => fit.stages),
    factors: groupShares(estimate, replicates, (fit) => fit.factors),
    replicates: replicates.map(({ explained, lmg: parts, coefficients }) => ({
      explained,
      share: parts.map((value) => value / explained),
      coefficient: coefficients ?? parts.map(() => Number.NaN),
    })),
    correlation: estimate.repair.matrix,
    smallestEigenvalue: estimate.repair.smallestEigenvalue,
    conditionNumber: conditionNumber(withoutFirst(estimate.repair.matrix)),
    shrinkage: estimate.repair.shrinkage,
    unrelatedPairs: unrelatedPairs(sums, variables),
  };
}

/** Shares of importance alone, without standard errors; `null` where correlations cannot be trusted. */
export function sharesFrom(
  associations: Associations,
  stages: readonly (readonly number[])[],
): number[] | null {
  const players = stages.map((stage) => stage.map((place) => place + 1));
  const { lmg: parts, explained } = solve(associations, 0, players, [], exactValues(players));
  return parts.length > 0 && explained > 0 ? parts.map((value) => value / explained) : null;
}

function groupShares(
  estimate: Fit,
  replicates: readonly Fit[],
  values: (fit: Fit) => readonly number[],
): GroupImportance[] {
  return values(estimate).map((value, k) => ({
    share: value / estimate.explained,
    shareSe: jackknifeSe(replicates.map((r) => (values(r)[k] as number) / r.explained)),
  }));
}

type Values = (correlation: Float64Array) => number[];

/** How importance is computed: all orders up to 20 touchpoints, beyond that orders that keep stages together. */
function exactValues(groups: readonly (readonly number[])[]): Values | null {
  if (groups.flat().length <= MAX_PLAYERS) return lmg;
  if (!owenIsFeasible(groups)) return null;
  return (correlation) => inPredictorOrder(owenValues(correlation, groups), groups);
}

function replicateValues(groups: readonly (readonly number[])[]): Values | null {
  const p = groups.flat().length;
  const players = p <= MAX_PLAYERS ? p : Math.max(...groups.map((g) => groups.length - 1 + g.length));
  if (players <= EXACT_REPLICATES_UP_TO) return exactValues(groups);
  const orders = entryOrders(p <= MAX_PLAYERS ? [groups.flat()] : groups, REPLICATE_ORDER_PAIRS, p);
  return (correlation) => averageGains(correlation, orders);
}

function inPredictorOrder(values: readonly number[], groups: readonly (readonly number[])[]): number[] {
  const ordered: number[] = [];
  for (const [place, predictor] of groups.flat().entries()) ordered[predictor - 1] = values[place] as number;
  return ordered;
}

function solve(
  associations: Associations,
  replicate: number,
  stages: readonly (readonly number[])[],
  factors: readonly (readonly number[])[],
  values: Values | null,
): Fit {
  const { repair, sd } = associations.at(replicate);
  const matrix = repair.matrix;
  const trusted = values !== null && (replicate > 0 || repair.shrinkage <= MAX_SHRINKAGE);
  const parts = trusted ? values(matrix) : [];
  return {
    repair,
    sd,
    lmg: parts,
    explained: trusted ? parts.reduce((a, b) => a + b, 0) : Number.NaN,
    stages: trusted && stages.length <= MAX_PLAYERS ? groupLmg(matrix, stages) : [],
    factors: trusted ? groupLmg(matrix, factors) : [],
    coefficients: trusted ? coefficients(matrix, sd) : null,
  };
}

function unrelatedPairs(sums: CentredSums, variables: readonly number[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 1; i < variables.length; i++)
    for (let j = i + 1; j < variables.length; j++)
      if (sums.pair(0, variables[i] as number, variables[j] as number).n < MIN_SHARED_VISITS)
        pairs.push([i - 1, j - 1]);
  return pairs;
}

/** Standardised coefficients β = R⁻¹r, turned into outcome points per rating point. */
export function coefficients(matrix: Float64Array, sd: readonly number[]): number[] | null {
  return standardised(matrix)?.map((beta, j) => (beta * (sd[0] as number)) / (sd[j + 1] as number)) ?? null;
}

function standardised(matrix: Float64Array): number[] | null {
  const inverse = symmetricInverse(withoutFirst(matrix));
  if (inverse === null) return null;
  const p = Math.sqrt(inverse.length);
  return Array.from({ length: p }, (_, j) => {
    let beta = 0;
    for (let k = 0; k < p; k++) beta += (inverse[j * p + k] as number) * (matrix[k + 1] as number);
    return beta;
  });
}

function describeAll(
  sums: CentredSums,
  variables: readonly number[],
  estimate: Fit,
  replicates: readonly Fit[],
): TouchpointImportance[] {
  const matrix = estimate.repair.matrix;
  const p = variables.length - 1;
  const inverse = symmetricInverse(withoutFirst(matrix));
  const betas = standardised(matrix);
  const sdY = estimate.sd[0] as number;
  const rows = estimate.lmg.map((value, j): TouchpointImportance => {
    const { n, venues } = sums.pair(0, variables[0] as number, variables[j + 1] as number);
    const r = matrix[j + 1] as number;
    const coefficient = estimate.coefficients?.[j] ?? null;
    const coefficientSe = jackknifeSe(replicates.map((x) => x.coefficients?.[j] ?? Number.NaN));
    const pAnyLink = correlationP(r, n - venues - 1);
    return {
      n,
      correlation: r,
      lmg: value,
      lmgSe: jackknifeSe(replicates.map((x) => x.lmg[j] ?? Number.NaN)),
      share: value / estimate.explained,
      shareSe: jackknifeSe(replicates.map((x) => (x.lmg[j] ?? Number.NaN) / x.explained)),
      first: r * r,
      last: gainAsLast(matrix, j, p),
      coefficient,
      coefficientSe,
      marginalSlope: (r * sdY) / (estimate.sd[j + 1] as number),
      standardised: betas?.[j] ?? null,
      vif: inverse ? (inverse[j * p + j] as number) : null,
      pAnyLink,
      qAnyLink: null,
      pUniqueEffect: uniqueP(coefficient, coefficientSe),
      qUniqueEffect: null,
      inverse: false,
    };
  });
  const qAny = benjaminiHochberg(rows.map((row) => row.pAnyLink));
  const qUnique = benjaminiHochberg(rows.map((row) => row.pUniqueEffect));
  return rows.map((row, j) => {
    const qAnyLink = qAny[j] ?? null;
    return {
      ...row,
      qAnyLink,
      qUniqueEffect: qUnique[j] ?? null,
      inverse: row.correlation < 0 && qAnyLink !== null && qAnyLink <= 0.05,
    };
  });
}

function correlationP(r: number, df: number): number | null {
  return df < 1 ? null : studentTTwoSided(r * Math.sqrt(df / Math.max(0, 1 - r * r)), df);
}

function uniqueP(coefficient: number | null, se: number): number | null {
  return coefficient === null || !(se > 0) ? null : studentTTwoSided(coefficient / se, JACKKNIFE_GROUPS - 1);
}

/** Loss of R² when predictor j is left out of all. */
function gainAsLast(matrix: Float64Array, j: number, p: number): number {
  const others = Array.from({ length: p }, (_, k) => k + 1).filter((k) => k !== j + 1);
  return averageGains(matrix, [[...others, j + 1]])[j] as number;
}

function shareRanks(estimate: Fit, replicates: readonly Fit[]): RankRanges {
  const shares = estimate.lmg.map((value) => value / estimate.explained);
  const perGroup = shares.map((_, j) => replicates.map((r) => (r.lmg[j] ?? Number.NaN) / r.explained));
  return rankRangesByStatistic(shares, jackknifeStatistic(shares, perGroup), JACKKNIFE_GROUPS - 1);
}

/** Jackknife t of the difference of two statistics that share visits. NaN when they move as one. */
export function jackknifeStatistic(
  estimates: readonly number[],
  replicates: readonly (readonly number[])[],
): (a: number, b: number) => number {
  return (a, b) => {
    const difference = (replicates[a] as number[]).map(
      (value, g) => value - ((replicates[b] as number[])[g] as number),
    );
    const se = Math.sqrt(jackknifeCovariance(difference, difference));
    return se > 0 ? ((estimates[a] as number) - (estimates[b] as number)) / se : Number.NaN;
  };
}

function statusOf(estimate: Fit, groups: readonly (readonly number[])[]): ImportanceAnalysis["status"] {
  if (estimate.repair.shrinkage > MAX_SHRINKAGE) return "refused";
  if (exactValues(groups) === null) return "too-many";
  if (estimate.repair.shrinkage > 0) return "repaired";
  return estimate.repair.collinear ? "collinear" : "ok";
}
