/**
 * round(weight² · 10⁶), the weight given in millionths: an exact integer, halves rounded up.
 * The weight is at most 1,000 (10⁹ millionths), so the result is below 2⁵³.
 */
export function squaredWeight(millionths: number): number {
  const square = millionths * millionths;
  if (square < 2 ** 52) {
    const shifted = square + 500_000;
    return (shifted - (shifted % 1_000_000)) / 1_000_000;
  }
  const whole = BigInt(millionths);
  return Number((whole * whole + 500_000n) / 1_000_000n);
}
