/*
 * Importance–performance map (Martilla & James 1977). The cross-hair is a convention of ours: the equal share of
 * importance, and the mean of the touchpoints' means.
 */

export const quadrants = ["concentrate-here", "keep-up", "low-priority", "possible-overkill"] as const;
export type Quadrant = (typeof quadrants)[number];

/** A value with its confidence interval. */
export interface Measured {
  value: number;
  low: number;
  high: number;
}

export interface MapPoint {
  quadrant: Quadrant;
  /** Either interval covers its cross-hair: the touchpoint could belong to a neighbouring quadrant. */
  borderline: boolean;
}

export interface PerformanceMap {
  crosshair: { importance: number; performance: number };
  points: MapPoint[];
}

/**
 * Places touchpoints on the map. `null` when there is nothing to place them against: no touchpoints, or all performing alike.
 * @param importance shares of importance, 0..1. @param performance mean ratings, 0..100.
 */
export function performanceMap(
  importance: readonly Measured[],
  performance: readonly Measured[],
): PerformanceMap | null {
  const means = performance.map((p) => p.value);
  if (means.length === 0 || Math.max(...means) === Math.min(...means)) return null;
  const crosshair = {
    importance: 1 / importance.length,
    performance: means.reduce((a, b) => a + b, 0) / means.length,
  };
  const points = importance.map((share, j): MapPoint => {
    const mean = performance[j] as Measured;
    return {
      quadrant: quadrant(share.value >= crosshair.importance, mean.value >= crosshair.performance),
      borderline: covers(share, crosshair.importance) || covers(mean, crosshair.performance),
    };
  });
  return { crosshair, points };
}

function quadrant(important: boolean, performing: boolean): Quadrant {
  if (important) return performing ? "keep-up" : "concentrate-here";
  return performing ? "possible-overkill" : "low-priority";
}

function covers({ low, high }: Measured, value: number): boolean {
  return low <= value && value <= high;
}

/** Points of overall satisfaction expected from closing the gap to a target: max(0, b)·max(0, target − mean). */
export function priority(coefficient: number, performance: number, target: number): number {
  return Math.max(0, coefficient) * Math.max(0, target - performance);
}
