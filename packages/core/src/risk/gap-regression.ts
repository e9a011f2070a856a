import { studentTTwoSided } from "../statistics/distributions.ts";
import { jackknifeSe } from "../statistics/jackknife.ts";
import { leastSquares } from "../statistics/ols.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import { GAP_FIELDS, type GapSums, gapFields } from "./gap-sums.ts";

/** What a point below and a point above expectation goes with in recommendation, points per point. */
export interface GapRegression {
  n: number;
  /** Visits below and above expectation. */
  nBelow: number;
  nAbove: number;
  slopeBelow: number;
  slopeAbove: number;
  standardErrorBelow: number;
  standardErrorAbove: number;
  /** Test of equal slopes. */
  t: number;
  df: number;
  p: number;
  /** slopeBelow ÷ slopeAbove with its jackknife standard error; null where exceeding expectation brings nothing. */
  ratio: number | null;
  ratioStandardError: number | null;
}

interface Solved {
  below: number;
  above: number;
  inverse: Float64Array;
  residuals: number;
  n: number;
  df: number;
  nBelow: number;
  nAbove: number;
}

/**
 * Least squares of recommend ~ min(gap, 0) + max(gap, 0) + venue, all on 0–100; venues as fixed effects, taken out by
 * centring. Prospect theory expects the first slope to be the steeper.
 *
 * @returns null where the two slopes cannot be told apart: nobody below, or nobody above, or no degrees of freedom
 * @see Oliver 1980; Anderson & Sullivan 1993
 */
export function gapRegression(sums: GapSums): GapRegression | null {
  const venues = venueTotals(sums);
  const full = solve(sums, venues, null);
  if (full === null) return null;
  const variance = full.residuals / full.df;
  const [below, both, , above] = full.inverse as unknown as [number, number, number, number];
  const t = (full.below - full.above) / Math.sqrt(variance * (below + above - 2 * both));
  const ratios = Array.from({ length: JACKKNIFE_GROUPS }, (_, group) => {
    const replicate = solve(sums, venues, group);
    return replicate === null ? Number.NaN : replicate.below / replicate.above;
  });
  const ratioStandardError = jackknifeSe(ratios);
  const hasRatio = full.above > 0 && Number.isFinite(ratioStandardError);
  return {
    n: full.n,
    nBelow: full.nBelow,
    nAbove: full.nAbove,
    slopeBelow: full.below,
    slopeAbove: full.above,
    standardErrorBelow: Math.sqrt(variance * below),
    standardErrorAbove: Math.sqrt(variance * above),
    t,
    df: full.df,
    p: Number.isNaN(t) ? 1 : studentTTwoSided(t, full.df),
    ratio: hasRatio ? full.below / full.above : null,
    ratioStandardError: hasRatio ? ratioStandardError : null,
  };
}

/** A venue's sums per jackknife group, and of all groups together. */
interface VenueTotals {
  groups: Float64Array;
  total: Float64Array;
}

function venueTotals(sums: GapSums): VenueTotals[] {
  const venues: VenueTotals[] = [];
  sums.eachVenue((_, groups) => {
    const total = new Float64Array(GAP_FIELDS);
    for (let i = 0; i < groups.length; i++)
      total[i % GAP_FIELDS] = (total[i % GAP_FIELDS] as number) + (groups[i] as number);
    venues.push({ groups, total });
  });
  return venues;
}

/** @param without jackknife group left out; `null` for none */
function solve(sums: GapSums, all: readonly VenueTotals[], without: number | null): Solved | null {
  const gram = new Float64Array(9);
  const original = new Float64Array(2);
  let [n, venues, nBelow, nAbove] = [0, 0, 0, 0];
  for (const venue of all) {
    const at = without === null ? venue.total : withoutGroup(venue, without);
    const own = at[gapFields.n] as number;
    if (own === 0) continue;
    n += own;
    venues++;
    nBelow += at[gapFields.nBelow] as number;
    nAbove += at[gapFields.nAbove] as number;
    addCentred(gram, original, at, sums);
  }
  const solution = leastSquares(gram, original);
  const df = n - venues - solution.rank;
  if (solution.rank < 2 || df < 1) return null;
  const [below, above] = solution.coefficients as unknown as [number, number];
  return {
    below,
    above,
    inverse: solution.inverse,
    residuals: solution.residualSumOfSquares,
    n,
    df,
    nBelow,
    nAbove,
  };
}

function withoutGroup({ groups, total }: VenueTotals, group: number): Float64Array {
  return total.map((sum, field) => sum - (groups[group * GAP_FIELDS + field] as number));
}

/** Cross-products of (y, neg, pos) about the venue's means, in points. */
function addCentred(gram: Float64Array, original: Float64Array, at: Float64Array, sums: GapSums): void {
  const { gapUnit: g, recommendUnit: r } = sums;
  const field = (name: keyof typeof gapFields): number => at[gapFields[name]] as number;
  const n = field("n");
  const totals = [field("y") * r, field("neg") * g, field("pos") * g];
  const products = [
    [field("yy") * r * r, field("negY") * g * r, field("posY") * g * r],
    [field("negY") * g * r, field("negNeg") * g * g, 0],
    [field("posY") * g * r, 0, field("posPos") * g * g],
  ];
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 3; j++)
      gram[i * 3 + j] =
        (gram[i * 3 + j] as number) +
        ((products[i]?.[j] as number) - ((totals[i] as number) * (totals[j] as number)) / n);
  original[0] = (original[0] as number) + field("negNeg") * g * g;
  original[1] = (original[1] as number) + field("posPos") * g * g;
}
