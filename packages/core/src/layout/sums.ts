/** The sum of some numbers, from the first to the last. */
export function sum(values: ArrayLike<number>): number {
  return sumOfPart(values, 0, values.length);
}

/** The sum of the numbers from one place up to another. Plain loops: arrays of a day have 100,000 numbers, and a call each adds up. */
export function sumOfPart(values: ArrayLike<number>, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += values[at] as number;
  return total;
}

/** A share or a mean; `null` of nothing. */
export function over(amount: number, by: number): number | null {
  return by > 0 ? amount / by : null;
}
