import { type NestedGroup, weightedSquares } from "./nested-anova.ts";

/** Variances by restricted maximum likelihood, in the unit of x squared. */
export interface RemlComponents {
  varianceBetween: number;
  varianceWithin: number;
}

/** Ratio of the two variances beyond which they are no longer told from infinity, and its smallest step, as logarithms. */
const [LOWEST, HIGHEST] = [-20, 20];
const GOLDEN_SECTION = (Math.sqrt(5) - 1) / 2;
const STEPS = 100;

/**
 * The same variance components as `nestedAnova` by restricted maximum likelihood: x = parent + member + error with parents
 * as fixed and members as random effects (in R's notation `x ~ parent + (1 | member)`). Profiled over the ratio
 * λ = σ²_between/σ²_within, where the estimate of everything else is known in closed form. A check on the analysis of
 * variance, which weighs members of unequal size differently.
 *
 * @returns null where no parent has two members, no member has two observations, or nothing varies within members
 * @see Patterson & Thompson 1971; Bates et al. 2015
 */
export function nestedReml(groups: readonly NestedGroup[]): RemlComponents | null {
  const byParent = new Map<number, NestedGroup[]>();
  for (const group of groups) byParent.set(group.parent, [...(byParent.get(group.parent) ?? []), group]);
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const within = groups.reduce((sum, group) => sum + group.squares, 0);
  if (groups.length <= byParent.size || n <= groups.length || !(within > 0)) return null;
  const parents = [...byParent.values()];
  const df = n - parents.length;
  const at = (ratio: number): { deviance: number; varianceWithin: number } => {
    let residual = within;
    let determinants = 0;
    for (const members of parents) {
      const { squares, weights } = weightedSquares(members, ratio);
      residual += squares;
      determinants += Math.log(weights);
      for (const { n: own } of members) determinants += Math.log1p(own * ratio);
    }
    return { deviance: df * Math.log(residual / df) + determinants, varianceWithin: residual / df };
  };
  const ratio = smallest((log) => at(Math.exp(log)).deviance);
  const { varianceWithin } = at(ratio);
  return at(0).deviance <= at(ratio).deviance
    ? { varianceBetween: 0, varianceWithin: at(0).varianceWithin }
    : { varianceBetween: ratio * varianceWithin, varianceWithin };
}

/** The ratio whose logarithm makes a function of one valley smallest, by golden section. */
function smallest(deviance: (log: number) => number): number {
  let [low, high] = [LOWEST, HIGHEST];
  let left = high - GOLDEN_SECTION * (high - low);
  let right = low + GOLDEN_SECTION * (high - low);
  let [atLeft, atRight] = [deviance(left), deviance(right)];
  for (let step = 0; step < STEPS; step++)
    if (atLeft < atRight) {
      high = right;
      [right, atRight] = [left, atLeft];
      left = high - GOLDEN_SECTION * (high - low);
      atLeft = deviance(left);
    } else {
      low = left;
      [left, atLeft] = [right, atRight];
      right = low + GOLDEN_SECTION * (high - low);
      atRight = deviance(right);
    }
  return Math.exp((low + high) / 2);
}
