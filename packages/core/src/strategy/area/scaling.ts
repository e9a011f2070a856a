import type { LocalisedText } from "../../text/text.ts";

/** How a raw figure becomes 0–100: straight lines between points, level beyond the ends. */
export interface Scaling {
  /** [raw, score], raw ascending, score 0–100 and all in one direction. */
  points: readonly (readonly [number, number])[];
  /** The same in words, and where it comes from. */
  source: LocalisedText;
}

/** A raw figure on 0–100. @throws {RangeError} for a figure that is no number */
export function scaled(raw: number, { points }: Pick<Scaling, "points">): number {
  if (Number.isNaN(raw)) throw new RangeError("scaled requires a number, found NaN");
  const [first, last] = [points[0], points.at(-1)] as [Point, Point];
  if (raw <= first[0]) return first[1];
  if (raw >= last[0]) return last[1];
  const after = points.findIndex(([x]) => x >= raw);
  const [x0, y0] = points[after - 1] as Point;
  const [x1, y1] = points[after] as Point;
  return y0 + ((raw - x0) / (x1 - x0)) * (y1 - y0);
}

/** An interval on 0–100: its ends change places where less is better. */
export function scaledInterval(
  { low, high }: { low: number; high: number },
  scaling: Pick<Scaling, "points">,
): { low: number; high: number } {
  const ends = [scaled(low, scaling), scaled(high, scaling)] as const;
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

type Point = readonly [number, number];
