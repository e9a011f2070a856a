/** Nearer to order 1 than this, powers cancel too many digits; the differences from 1 are summed instead. */
const NEAR_ONE = 0.01;

/**
 * Hill number: the effective number of kinds, as many equally common kinds would be as diverse.
 * ᵠD = (Σ pᵢ^q)^(1/(1−q)); order 0 counts the kinds present, order 1 is exp(Shannon entropy), order 2 is 1/Σp².
 * Between 1 and the number of kinds present; falls with the order. 0 where there is nothing.
 *
 * @param amounts how much there is of each kind, ≥ 0: counts, areas, money
 * @param order q ≥ 0
 * @example hillNumber([1, 1, 1, 1], 1) // 4
 * @throws {RangeError} for a negative amount or order
 * @see Hill 1973, Ecology 54; Jost 2006, Oikos 113
 */
export function hillNumber(amounts: ArrayLike<number>, order: number): number {
  const ones = new Float64Array(amounts.length).fill(1);
  return effectiveNumber(amounts, ones, order);
}

/**
 * Hill number of kinds that lie at distances: each kind counts by w = exp(−β·distance to its nearest instance).
 * With p the shares and T = Σ w·p: ᵠD = (Σ w (p/T)^q)^(1/(1−q)); order 1 is the limit exp(−Σ w (p/T) ln(p/T)), so that
 * the number falls with the order throughout; order 0 is Σw of the kinds present. 0 where there is nothing.
 *
 * @param amounts how many of each kind are within reach, ≥ 0
 * @param distancesM metres to the nearest instance of each kind; not read where there is none
 * @param betaPerM decay per metre; 4/r lets a kind at the radius r count e⁻⁴ = 1.8 %
 * @throws {RangeError} for a negative amount or order, or lists of unequal length
 * @see Chao, Chiu & Jost 2010, Phil. Trans. R. Soc. B 365 (the same form with branch lengths as weights)
 */
export function distanceWeightedHillNumber(
  amounts: ArrayLike<number>,
  distancesM: ArrayLike<number>,
  betaPerM: number,
  order: number,
): number {
  if (amounts.length !== distancesM.length)
    throw new RangeError(
      `distanceWeightedHillNumber requires a distance per kind: found ${distancesM.length} for ${amounts.length}`,
    );
  const weights = Float64Array.from(amounts, (amount, i) =>
    amount > 0 ? Math.exp(-betaPerM * (distancesM[i] as number)) : 0,
  );
  return effectiveNumber(amounts, weights, order);
}

/**
 * Hill number that knows which kinds are alike: (Σ pᵢ (Zp)ᵢ^(q−1))^(1/(1−q)), order 1: exp(−Σ pᵢ ln (Zp)ᵢ).
 * With Z the identity it is the plain Hill number; ten restaurants of ten kinds are fewer than ten things to do.
 * 0 where there is nothing.
 *
 * @param amounts how much there is of each kind, ≥ 0
 * @param similarity of kind i to kind j, 0–1, and 1 for i = j
 * @throws {RangeError} for a negative amount or order
 * @see Leinster & Cobbold 2012, Ecology 93
 */
export function similarityHillNumber(
  amounts: ArrayLike<number>,
  similarity: (i: number, j: number) => number,
  order: number,
): number {
  const total = totalOf(amounts, order);
  if (total === 0) return 0;
  const share = Float64Array.from(amounts, (amount) => amount / total);
  const ordinary = share.map((_, i) => share.reduce((sum, p, j) => sum + similarity(i, j) * p, 0));
  return orderMean(share, ordinary, order);
}

function effectiveNumber(amounts: ArrayLike<number>, weights: Float64Array, order: number): number {
  const total = totalOf(amounts, order);
  if (total === 0) return 0;
  if (order === 0)
    return weights.reduce((sum, weight, i) => sum + ((amounts[i] as number) > 0 ? weight : 0), 0);
  const weighted = weights.reduce((sum, weight, i) => sum + weight * (amounts[i] as number), 0);
  if (weighted === 0) return 0;
  const rarity = Float64Array.from(amounts, (amount) => amount / weighted);
  return orderMean(
    rarity.map((each, i) => each * (weights[i] as number)),
    rarity,
    order,
  );
}

/** (Σ mᵢ xᵢ^(q−1))^(1/(1−q)) with masses m that sum to 1: the power mean of 1/x of order 1 − q. */
function orderMean(masses: Float64Array, values: Float64Array, order: number): number {
  const power = order - 1;
  let sum = 0;
  if (Math.abs(power) >= NEAR_ONE) {
    masses.forEach((mass, i) => {
      if (mass > 0) sum += mass * (values[i] as number) ** power;
    });
    return sum ** (-1 / power);
  }
  masses.forEach((mass, i) => {
    if (mass > 0) {
      const log = Math.log(values[i] as number);
      sum += mass * (power === 0 ? log : Math.expm1(power * log));
    }
  });
  return Math.exp(power === 0 ? -sum : -Math.log1p(sum) / power);
}

function totalOf(amounts: ArrayLike<number>, order: number): number {
  if (!(order >= 0)) throw new RangeError(`a Hill number requires an order of 0 or more, found ${order}`);
  let total = 0;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] as number;
    if (!(amount >= 0)) throw new RangeError(`a Hill number requires amounts of 0 or more, found ${amount}`);
    total += amount;
  }
  return total;
}
