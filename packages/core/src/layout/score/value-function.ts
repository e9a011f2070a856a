/** Points of a value function: [x, score], x rising. */
export type ValuePoints = readonly (readonly [x: number, score: number])[];

/**
 * The score of a value: straight lines between the points, and the first and last point's score beyond them.
 * @throws {RangeError} without points
 */
export function valueAt(points: ValuePoints, x: number): number {
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) throw new RangeError("valueAt requires at least one point");
  if (x <= first[0]) return first[1];
  if (x >= last[0]) return last[1];
  const above = points.findIndex(([at]) => at >= x);
  const [x0, y0] = points[above - 1] as readonly [number, number];
  const [x1, y1] = points[above] as readonly [number, number];
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}

/**
 * The nearest point that scores more than x does, on whichever side; `null` where none does.
 * Between two equally near the higher score.
 */
export function nextBetterPoint(points: ValuePoints, x: number): readonly [x: number, score: number] | null {
  const now = valueAt(points, x);
  return points.reduce<readonly [number, number] | null>((best, point) => {
    if (point[1] <= now) return best;
    if (best === null) return point;
    const nearer = Math.abs(point[0] - x) - Math.abs(best[0] - x);
    return nearer < 0 || (nearer === 0 && point[1] > best[1]) ? point : best;
  }, null);
}
