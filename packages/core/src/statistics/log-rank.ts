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
  const size = groups.length;
  const atRisk = Float64Array.from(groups, (counts) =>
    counts.reduce((sum, { events, censored }) => sum + events + censored, 0),
  );
  const observed = groups.map((counts) => counts.reduce((sum, { events }) => sum + events, 0));
  const expected = new Float64Array(size);
  const covariance = new Covariance(size);
  let total = atRisk.reduce((sum, n) => sum + n, 0);
  for (const { events, changes } of byTime(groups)) {
    covariance.addTime(total, events);
    if (events > 0)
      for (let i = 0; i < size; i++)
        expected[i] = (expected[i] as number) + (events * (atRisk[i] as number)) / total;
    for (const { group, left } of changes) {
      covariance.settle(group, atRisk);
      atRisk[group] = (atRisk[group] as number) - left;
      total -= left;
    }
  }
  for (let i = 0; i < size; i++) covariance.settle(i, atRisk);
  const { chiSquare, df } = quadraticForm(
    Float64Array.from(observed, (o, i) => o - (expected[i] as number)),
    covariance.matrix(),
  );
  if (df === 0) return null;
  return { chiSquare, df, p: chiSquareUpper(chiSquare, df), observed, expected: [...expected] };
}

/** Who leaves at each time, ascending. */
function byTime(
  groups: readonly (readonly DurationCount[])[],
): { events: number; changes: { group: number; left: number }[] }[] {
  const all = groups.flatMap((counts, group) => counts.map((count) => ({ ...count, group })));
  all.sort((a, b) => a.time - b.time || a.group - b.group);
  const times: { time: number; events: number; changes: { group: number; left: number }[] }[] = [];
  for (const { time, group, events, censored } of all) {
    let last = times.at(-1);
    if (last?.time !== time) {
      last = { time, events: 0, changes: [] };
      times.push(last);
    }
    last.events += events;
    last.changes.push({ group, left: events + censored });
  }
  return times;
}

/**
 * Σ over times of w·n_i·n_j with w = f/n². While neither n_i nor n_j changes, only the running Σ w has to be known: a pair
 * is brought up to date when one of its two numbers is about to change.
 */
class Covariance {
  readonly #size: number;
  readonly #pairs: Float64Array;
  readonly #settledAt: Float64Array;
  #weight = 0;

  constructor(size: number) {
    this.#size = size;
    this.#pairs = new Float64Array(size * size);
    this.#settledAt = new Float64Array(size * size);
  }

  addTime(total: number, events: number): void {
    if (events > 0 && total > 1) this.#weight += (events * (total - events)) / (total - 1) / (total * total);
  }

  /** Brings every pair of one group up to date. */
  settle(group: number, atRisk: Float64Array): void {
    const own = atRisk[group] as number;
    for (let other = 0; other < this.#size; other++) {
      const place = group < other ? group * this.#size + other : other * this.#size + group;
      const since = this.#weight - (this.#settledAt[place] as number);
      this.#pairs[place] = (this.#pairs[place] as number) + since * own * (atRisk[other] as number);
      this.#settledAt[place] = this.#weight;
    }
  }

  /** −Σ w·n_i·n_j beside the diagonal; on it what makes every row add up to zero, since Σ_j n_j = n. */
  matrix(): Float64Array {
    const size = this.#size;
    const full = new Float64Array(size * size);
    for (let i = 0; i < size; i++)
      for (let j = i + 1; j < size; j++) {
        const shared = this.#pairs[i * size + j] as number;
        full[i * size + j] = -shared;
        full[j * size + i] = -shared;
        full[i * size + i] = (full[i * size + i] as number) + shared;
        full[j * size + j] = (full[j * size + j] as number) + shared;
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
