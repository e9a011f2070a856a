/**
 * Adjusted p-values when many hypotheses are tested at once. A `null` p-value is a test that could not be made: it stays
 * `null` and does not count among the tests.
 */
type PValues = readonly (number | null)[];

/**
 * Benjamini–Hochberg (1995) q-values: reject where q ≤ 0.05 to keep the expected share of false discoveries at 5 %.
 * q₍ᵢ₎ = min over k ≥ i of p₍ₖ₎·m/k.
 *
 * @param tests m, where p-values above some bound were left out: q-values up to that bound are still exact
 */
export function benjaminiHochberg(p: PValues, tests?: number): (number | null)[] {
  const order = ascending(p);
  const m = tests ?? order.length;
  const q: (number | null)[] = p.map(() => null);
  let smallest = 1;
  for (let k = order.length; k >= 1; k--) {
    const { index, value } = order[k - 1] as Tested;
    smallest = Math.min(smallest, (value * m) / k);
    q[index] = smallest;
  }
  return q;
}

/** Holm (1979) adjusted p-values: reject where ≤ 0.05 to keep the chance of any false rejection at 5 %. */
export function holm(p: PValues): (number | null)[] {
  const order = ascending(p);
  const adjusted: (number | null)[] = p.map(() => null);
  let largest = 0;
  for (const [position, { index, value }] of order.entries()) {
    largest = Math.max(largest, Math.min(1, value * (order.length - position)));
    adjusted[index] = largest;
  }
  return adjusted;
}

interface Tested {
  index: number;
  value: number;
}

function ascending(p: PValues): Tested[] {
  const tested: Tested[] = [];
  for (const [index, value] of p.entries())
    if (value !== null && !Number.isNaN(value)) tested.push({ index, value });
  return tested.sort((a, b) => a.value - b.value);
}
