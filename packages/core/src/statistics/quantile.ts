/**
 * Quantile by linear interpolation between the ordered values (type 7 of Hyndman and Fan, the usual default).
 *
 * @param ascending values in ascending order
 * @param share 0–1
 * @throws {RangeError} where there are no values
 * @see Hyndman & Fan 1996, The American Statistician 50
 */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  if (ascending.length === 0) throw new RangeError("quantile requires at least one value");
  const at = share * (ascending.length - 1);
  const below = Math.floor(at);
  const low = ascending[below] as number;
  const high = ascending[Math.min(below + 1, ascending.length - 1)] as number;
  return low + (at - below) * (high - low);
}
