import { weekdayOf } from "../calendar/week.ts";
import { RANKED_FROM } from "../indicator/figure.ts";
import { studentTTwoSided } from "../statistics/distributions.ts";
import { sideRuns } from "../statistics/side-runs.ts";
import type { ControlChart } from "./control-chart.ts";
import { alertThresholds } from "./thresholds.ts";

/** Rules that look at each point; the smallest of their p-values is multiplied by their number (Bonferroni). */
const RULES = 3;

/** Degrees of freedom that each moving range adds to an estimate of spread, as they overlap (Wheeler 1995: 0.62). */
const FREEDOM_A_RANGE = 0.62;

/** How surprising a point is if nothing has changed. */
export interface Surprise {
  /** Place of the point in its chart. */
  point: number;
  p: number;
}

/**
 * The judged points whose p-value is at most `most`, two-sided, with all three rules taken into account: the point by
 * itself (from 30 answers on), the moving average, and so many in a row on one side (2·½^r).
 *
 * A chart's own limits take the expectation as known. Here it has the error of its eight weeks, which all points of a
 * weekday share: var = 1 + n_t/N_w of a point; of the average, that of independent points plus Σ_w a_w²/N_w, where a_w is
 * the average of √n_t over the points of the weekday alone. Where σ_z was estimated (and not its floor of 1 taken), the tails are Student's. Many charts together would raise too
 * many alarms otherwise.
 */
export function surprises(chart: ControlChart, most: number): Surprise[] {
  const { usual } = chart;
  if (usual === null) return [];
  const { ewmaWeight, ewmaWidth } = alertThresholds;
  const { day, n, z, ewma, ewmaLimit } = chart.points;
  const runs = sideRuns(z);
  const freedom = chart.sigmaRaw > 1 ? FREEDOM_A_RANGE * (chart.judgedFrom - 1) : Number.POSITIVE_INFINITY;
  const shared = new Float64Array(7);
  const found: Surprise[] = [];
  for (let point = 0; point < z.length; point++) {
    const weekday = chart.grain === "day" ? weekdayOf(day[point] as number) : 0;
    const size = n[point] as number;
    for (let w = 0; w < 7; w++) shared[w] = (1 - ewmaWeight) * (shared[w] as number);
    shared[weekday] = (shared[weekday] as number) + ewmaWeight * Math.sqrt(size);
    if (point < chart.judgedFrom) continue;
    const alone =
      size < RANKED_FROM
        ? 0
        : Math.abs(z[point] as number) / Math.sqrt(1 + size / (usual.weekdayAnswers[weekday] as number));
    let variance = ((ewmaLimit[point] as number) / ewmaWidth) ** 2;
    for (let w = 0; w < 7; w++)
      if (shared[w] !== 0) variance += (shared[w] as number) ** 2 / (usual.weekdayAnswers[w] as number);
    const farthest = Math.max(alone, Math.abs(ewma[point] as number) / Math.sqrt(variance));
    const inARow = Math.abs(runs[point] as number);
    // Most points are near their expectation: their p-value would not be looked at.
    if (farthest < 1.5 && inARow < 5) continue;
    const p = RULES * Math.min(studentTTwoSided(farthest, freedom), 2 * 0.5 ** inARow);
    if (p <= most) found.push({ point, p });
  }
  return found;
}
