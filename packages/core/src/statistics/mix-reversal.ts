import { type CellSums, withinCells } from "./cell-sums.ts";

/** What two groups differ by as they are, and what they differ by like for like. */
export interface MixReversal {
  /** ȳ_a − ȳ_b, and its standard error. */
  crude: number;
  crudeSe: number;
  /** The difference with the same mix of strata on both sides. */
  standardised: number;
  standardisedSe: number;
  /** The part of the crude difference that the mixes make: Σ_s (ȳ_as + ȳ_bs)/2·(p_as − p_bs). */
  mixPart: number;
  /** The part that like guests make: Σ_s (p_as + p_bs)/2·(ȳ_as − ȳ_bs). */
  ratePart: number;
  /** The order turns round: crude and standardised have different signs. */
  reversal: boolean;
  /** A reversal of which both sides are clear: |z| > 1.96. */
  strong: boolean;
  /** The mixes make more than chance would: |mix part| > 1.96·crudeSe. */
  materialMix: boolean;
  /** Every stratum that both have points the other way than the crude difference. */
  allStrataOpposite: boolean;
}

/** Standardised differences of pairs, however they were made. */
export interface StandardisedPairs {
  difference(a: number, b: number): number;
  standardError(a: number, b: number): number;
}

/** Normal 95 % point as the definitions of {@link MixReversal} state it. */
const CLEAR = 1.96;

/**
 * Looks for Simpson's paradox between two groups: does their order turn round when like is compared with like?
 *
 * The parts are Kitagawa's (see `kitagawa`, which also gives their standard errors), summed here without building its
 * samples: a league has hundreds of thousands of pairs. A stratum that one of the two lacks counts as mix alone.
 *
 * @param sigma2 variance of answers within cells, see {@link cellVariance}
 * @see Simpson 1951; Kitagawa 1955 (the parts)
 */
export function mixReversal(
  cells: CellSums,
  pairs: StandardisedPairs,
  sigma2: number,
  a: number,
  b: number,
  totals: { n: Float64Array; sum: Float64Array },
): MixReversal {
  const { strata, n, sum } = cells;
  const [countA, countB] = [totals.n[a] as number, totals.n[b] as number];
  const crude = (totals.sum[a] as number) / countA - (totals.sum[b] as number) / countB;
  const crudeSe = Math.sqrt(sigma2 * (1 / countA + 1 / countB));
  const standardised = pairs.difference(a, b);
  const standardisedSe = pairs.standardError(a, b);
  let mixPart = 0;
  let ratePart = 0;
  let opposite = crude !== 0;
  let common = 0;
  for (let s = 0; s < strata; s++) {
    const [inA, inB] = [n[a * strata + s] as number, n[b * strata + s] as number];
    if (inA === 0 && inB === 0) continue;
    const meanA = inA > 0 ? (sum[a * strata + s] as number) / inA : undefined;
    const meanB = inB > 0 ? (sum[b * strata + s] as number) / inB : undefined;
    if (meanA !== undefined && meanB !== undefined) {
      common++;
      opposite &&= (meanA - meanB) * crude < 0;
    }
    const levelA = meanA ?? (meanB as number);
    const levelB = meanB ?? levelA;
    const [partA, partB] = [inA / countA, inB / countB];
    mixPart += ((levelA + levelB) / 2) * (partA - partB);
    ratePart += ((partA + partB) / 2) * (levelA - levelB);
  }
  const reversal = crude * standardised < 0;
  return {
    crude,
    crudeSe,
    standardised,
    standardisedSe,
    mixPart,
    ratePart,
    reversal,
    strong: reversal && Math.abs(crude) > CLEAR * crudeSe && Math.abs(standardised) > CLEAR * standardisedSe,
    materialMix: Math.abs(mixPart) > CLEAR * crudeSe,
    allStrataOpposite: opposite && common > 0,
  };
}

/**
 * The stratum of which one of two groups has more than the other, and whose level adds most to the mix part; null where
 * none does. Levels are measured from the middle of the two means: the parts of two mixes differ by 0 in all.
 */
export function leadingStratum(
  { strata, n, sum }: CellSums,
  mixPart: number,
  a: number,
  b: number,
  totals: { n: Float64Array; sum: Float64Array },
): number | null {
  const [countA, countB] = [totals.n[a] as number, totals.n[b] as number];
  const middle = ((totals.sum[a] as number) / countA + (totals.sum[b] as number) / countB) / 2;
  let leading: number | null = null;
  let most = 0;
  for (let s = 0; s < strata; s++) {
    const [inA, inB] = [n[a * strata + s] as number, n[b * strata + s] as number];
    const means = [
      inA > 0 && (sum[a * strata + s] as number) / inA,
      inB > 0 && (sum[b * strata + s] as number) / inB,
    ];
    const known = means.filter((mean) => mean !== false);
    if (known.length === 0) continue;
    const level = known.reduce((total, mean) => total + mean, 0) / known.length - middle;
    const toward = level * (inA / countA - inB / countB) * Math.sign(mixPart);
    if (toward > most) [leading, most] = [s, toward];
  }
  return leading;
}

/** Variance of answers within cells, pooled over all of them; null where nothing is left over to estimate it from. */
export function cellVariance(cells: CellSums): number | null {
  const { squares, df } = withinCells(cells);
  return df > 0 ? squares / df : null;
}
