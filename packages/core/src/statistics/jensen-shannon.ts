/**
 * Jensen–Shannon divergence of two lists of shares, in nats: the mean information of one draw about which list it came
 * from. 0 for equal lists, ln 2 for lists that have nothing in common; shares of 0 are no trouble.
 *
 * @throws {RangeError} for lists of unequal length
 * @see Lin 1991, IEEE Transactions on Information Theory 37
 */
export function jensenShannon(p: ArrayLike<number>, q: ArrayLike<number>): number {
  if (p.length !== q.length)
    throw new RangeError(`jensenShannon requires lists of equal length, found ${p.length} and ${q.length}`);
  let twice = 0;
  for (let i = 0; i < p.length; i++) {
    const [a, b] = [p[i] as number, q[i] as number];
    const middle = (a + b) / 2;
    if (a > 0) twice += a * Math.log(a / middle);
    if (b > 0) twice += b * Math.log(b / middle);
  }
  return Math.max(0, twice / 2);
}
