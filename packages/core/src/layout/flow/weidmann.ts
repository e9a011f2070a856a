/**
 * Weidmann's fundamental diagram of walking, v(k) = v0 · (1 − exp(−γ · (1/k − 1/k_jam))): how crowding slows people.
 * Everything is for a free speed of 1 m/s; speeds and flows of a surface are these times its own free speed.
 * Source: Weidmann 1993, Transporttechnik der Fussgänger; the speed on stairs is a recalled value.
 */
const GAMMA = 1.913;
/** Persons per m² at which nobody moves any more. */
export const jamDensity = 5.4;
/** Metres per second of people who walk freely. */
export const freeSpeed = { walk: 1.34, bridge: 1.34, stairs: 0.65 } as const;

/** Share of the free speed that is left at a density, persons per m². */
export function speedShare(density: number): number {
  if (density <= 0) return 1;
  return density >= jamDensity ? 0 : 1 - Math.exp(-GAMMA * (1 / density - 1 / jamDensity));
}

/** Change of the specific flow k · v(k) with density. */
function slope(density: number): number {
  const slowed = Math.exp(-GAMMA * (1 / density - 1 / jamDensity));
  return 1 - slowed * (1 + GAMMA / density);
}

/** Density at which most people pass: there the slope of the flow is 0, found by halving an interval. */
export const criticalDensity = (() => {
  let low = 0.5;
  let high = jamDensity;
  for (let round = 0; round < 80; round++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
})();

/** Share of the free speed at that density, and the greatest specific flow, persons per (m · s) at 1 m/s. */
export const criticalSpeedShare = speedShare(criticalDensity);
export const greatestFlow = criticalDensity * criticalSpeedShare;

const POINTS = 4096;

/** One density by bisection, for the table. */
function densityBySearch(flow: number): number {
  let low = 0;
  let high = criticalDensity;
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (middle * speedShare(middle) < flow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Densities of the free branch at 4,096 flows. The table runs over √(1 − flow / greatest), in which density is smooth up
 * to the greatest flow; over flow itself it would rise there without bound. Made when first asked for.
 */
let table: Float64Array | null = null;
function densities(): Float64Array {
  table ??= Float64Array.from({ length: POINTS + 1 }, (_, at) =>
    densityBySearch(greatestFlow * (1 - (at / POINTS) ** 2)),
  );
  return table;
}

/**
 * Below one person on 20 m² nobody slows anybody: e^(−γ/k) is less than what rounding takes off 1, so that density equals
 * flow to the last digit. Most edges are like that most of the day.
 */
const FREE_FLOW = 0.05;

/**
 * The density of people who walk freely at a specific flow (persons per m · s, at 1 m/s): the smaller of the two that
 * give this flow. Straight between table points, then two steps of Newton, which leaves rounding only.
 * @returns `null` from the greatest flow on: more people come than can pass
 */
export function freeDensity(flow: number): number | null {
  if (flow <= FREE_FLOW) return Math.max(0, flow);
  if (flow >= greatestFlow) return null;
  const place = Math.sqrt(1 - flow / greatestFlow) * POINTS;
  const at = Math.min(POINTS - 1, Math.floor(place));
  const known = densities();
  const low = known[at] as number;
  let density = low + (place - at) * ((known[at + 1] as number) - low);
  for (let step = 0; step < 2; step++) {
    // One exponential serves both the flow and its slope; this line is most of what grading a day costs.
    const slowed = Math.exp(-GAMMA * (1 / density - 1 / jamDensity));
    const rise = 1 - slowed * (1 + GAMMA / density);
    if (rise <= 0) break;
    density -= (density * (1 - slowed) - flow) / rise;
  }
  return density;
}
