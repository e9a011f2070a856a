import { chiSquareUpper } from "./distributions.ts";
import type { DurationCount } from "./kaplan-meier.ts";
import { leastSquares } from "./ols.ts";

/** Do groups differ in how long it takes until the event? */
export interface LogRank {
  chiSquare: number;
  df: number;
  p: number;
  /** Per group: events seen, and expected if all groups had the same curve. */
  observed: number[];
  expected: number[];
}

/**
 * Log-rank test of equal curves. At each time with d events among n at risk, a group with n_i at risk expects d·n_i/n of
 * them; observed minus expected, summed over times, has the hypergeometric covariance Σ f·(n_i/n)(δ_ij − n_j/n) with
 * f = d(n − d)/(n − 1). Groups that were never at risk together with another add nothing and take no degree of freedom.
 *
 * Cost: groups × changes of group sizes, so 300 venues with 30,000 cases take well under a second.
 *
 * @param groups per group its durations, as `durationCounts` makes them
 * @returns null where fewer than two groups can be compared
 * @see Mantel 1966; Peto & Peto 1972
 */
export function logRank(groups: readonly (readonly DurationCount[])[]): LogRank | null {
  const atRisk = Float64Array.from(groups, (counts) =>
    counts.reduce((sum, { events, censored }) => sum + events + censored, 0),
  );
  const sums = new RiskSums(atRisk);
  let total = atRisk.reduce((sum, n) => sum + n, 0);
  for (const { events, leaving } of byTime(groups)) {
    sums.addTime(events, total);
    for (const { group, left } of leaving) {
      sums.settle(group);
      atRisk[group] = (atRisk[group] as number) - left;
      total -= left;
    }
  }
  for (let group = 0; group < groups.length; group++) sums.settle(group);
  const observed = groups.map((counts) => counts.reduce((sum, { events }) => sum + events, 0));
  const expected = [...sums.expected];
  const { chiSquare, df } = quadraticForm(
    Float64Array.from(observed, (o, i) => o - (expected[i] as number)),
    sums.covariance(),
  );
  if (df === 0) return null;
  return { chiSquare, df, p: chiSquareUpper(chiSquare, df), observed, expected };
}

interface Moment {
  time: number;
  events: number;
  leaving: { group: number; left: number }[];
}

/** Who leaves at each time, ascending. */
function byTime(groups: readonly (readonly DurationCount[])[]): Moment[] {
  const all = groups.flatMap((counts, group) =>
    counts.map(({ time, events, censored }) => ({ time, events, left: events + censored, group })),
  );
  all.sort((a, b) => a.time - b.time || a.group - b.group);
  const moments: Moment[] = [];
  for (const { time, group, events, left } of all) {
    let last = moments.at(-1);
    if (last?.time !== time) {
      last = { time, events: 0, leaving: [] };
      moments.push(last);
    }
    last.events += events;
    last.leaving.push({ group, left });
  }
  return moments;
}

/**
 * Sums over times of what depends on how many of each group are at risk. While a group's number stays, only running totals
 * have to grow: a group is brought up to date when its number is about to change.
 */
class RiskSums {
  /** Σ d·n_i/n. */
  readonly expected: Float64Array;
  readonly #atRisk: Float64Array;
  /** Running Σ d/n, and Σ w with w = f/n². */
  #hazard = 0;
  #weight = 0;
  /** Both as they were when each group was last brought up to date. */
  readonly #hazardAt: Float64Array;
  readonly #weightAt: Float64Array;
  /** Σ w·n_j up to then; the same as row i last saw it; Σ w·n_i·n_j. */
  readonly #own: Float64Array;
  readonly #seen: Float64Array;
  readonly #pairs: Float64Array;

  constructor(atRisk: Float64Array) {
    const size = atRisk.length;
    this.#atRisk = atRisk;
    this.expected = new Float64Array(size);
    this.#hazardAt = new Float64Array(size);
    this.#weightAt = new Float64Array(size);
    this.#own = new Float64Array(size);
    this.#seen = new Float64Array(size * size);
    this.#pairs = new Float64Array(size * size);
  }

  addTime(events: number, total: number): void {
    if (events === 0) return;
    this.#hazard += events / total;
    if (total > 1) this.#weight += (events * (total - events)) / (total - 1) / (total * total);
  }

  settle(group: number): void {
    const size = this.#atRisk.length;
    const n = this.#atRisk[group] as number;
    this.expected[group] =
      (this.expected[group] as number) + n * (this.#hazard - (this.#hazardAt[group] as number));
    for (let other = 0, place = group * size; other < size; other++, place++) {
      const now = this.#upToNow(other);
      this.#pairs[place] = (this.#pairs[place] as number) + n * (now - (this.#seen[place] as number));
      this.#seen[place] = now;
    }
    this.#own[group] = this.#upToNow(group);
    this.#hazardAt[group] = this.#hazard;
    this.#weightAt[group] = this.#weight;
  }

  #upToNow(group: number): number {
    const since = this.#weight - (this.#weightAt[group] as number);
    return (this.#own[group] as number) + since * (this.#atRisk[group] as number);
  }

  /** −Σ w·n_i·n_j beside the diagonal; on it what makes every row add up to zero, since Σ_j n_j = n. */
  covariance(): Float64Array {
    const size = this.#atRisk.length;
    const full = new Float64Array(size * size);
    for (let i = 0; i < size; i++)
      for (let j = i + 1; j < size; j++) {
        const pair = this.#pairs[i * size + j] as number;
        full[i * size + j] = -pair;
        full[j * size + i] = -pair;
        full[i * size + i] = (full[i * size + i] as number) + pair;
        full[j * size + j] = (full[j * size + j] as number) + pair;
      }
    return full;
  }
}

/** u′V⁻u and the rank of V, whose rows add up to zero. */
function quadraticForm(u: Float64Array, v: Float64Array): { chiSquare: number; df: number } {
  const size = u.length;
  const gram = new Float64Array((size + 1) ** 2);
  for (let i = 0; i < size; i++) {
    gram[i + 1] = u[i] as number;
    gram[(i + 1) * (size + 1)] = u[i] as number;
    for (let j = 0; j < size; j++) gram[(i + 1) * (size + 1) + j + 1] = v[i * size + j] as number;
  }
  const { coefficients, rank } = leastSquares(
    gram,
    u.map((_, i) => v[i * size + i] as number),
  );
  let chiSquare = 0;
  for (let i = 0; i < size; i++)
    if (!Number.isNaN(coefficients[i])) chiSquare += (coefficients[i] as number) * (u[i] as number);
  return { chiSquare, df: rank };
}
