import { contrastMoments, contrastOf } from "../../statistics/contrast.ts";
import { normalQuantile } from "../../statistics/distributions.ts";
import { shockRegression } from "../../statistics/shock-regression.ts";
import type { ShockGroup } from "../../statistics/whitened-fit.ts";
import { mean } from "./difference.ts";
import type { Effect } from "./effect.ts";
import { isBefore, type Panel } from "./panel.ts";

/** What a venue's own past says of an action. */
export interface SeriesBreak {
  estimate: NonNullable<Effect["estimate"]>;
  /** P of a break in the middle of the time before: where it is small the series was moving anyway. */
  earlierBreakP: number;
  points: Effect["points"];
}

const MONTHS = 12;

/**
 * Interrupted series of one venue: a trend, a yearly wave (two harmonics), a level and a slope that change at the start;
 * the estimate is the change in the middle of what came after. Errors as in `shockRegression`.
 * A season can only be told from an action after two full years, so months are required.
 *
 * @see Wagner, Soumerai, Zhang & Ross-Degnan 2002; Bernal, Cummins & Gasparrini 2017
 */
export function seriesBreak(panel: Panel): SeriesBreak {
  const { own, within, before, after, question } = panel;
  const centre = mean(before);
  const past = own.cells.filter(isBefore(question.start));
  const change = (start: number, middle: number) => (period: number) =>
    period >= start ? [1, period - middle] : [0, 0];
  const rows = (of: (period: number) => number[]) => (period: number) => [
    ...of(period),
    1,
    period - centre,
    ...harmonics(period),
  ];
  const group = (cells: Panel["own"]["cells"], row: (period: number) => number[]): ShockGroup => ({
    time: cells.map(({ period }) => period),
    y: cells.map((cell) => cell.mean),
    noise: cells.map(({ n }) => within / n),
    rows: cells.map(({ period }) => row(period)),
  });
  const row = rows(change(question.start, mean(after)));
  const nodes = shockRegression([group(own.cells, row)]);
  const weights = Array.from({ length: row(0).length }, (_, k) => (k === 0 ? 1 : 0));
  const { estimate: value, ...rest } = contrastOf(nodes, weights, own.cells.length - weights.length);
  const middle = before[Math.floor(before.length / 2)] as number;
  const earlier = shockRegression([
    group(
      past,
      rows((period) => [period >= middle ? 1 : 0]),
    ),
  ]);
  const z = normalQuantile(0.975);
  return {
    estimate: { value, ...rest },
    earlierBreakP: contrastOf(earlier, [1, ...Array(row(0).length - 2).fill(0)]).p,
    points: own.cells.map(({ period, n, mean: found }) => {
      const untouched = [0, 0, ...row(period).slice(2)];
      const { estimate: expected, standardError } = contrastMoments(nodes, untouched);
      const half = z * Math.sqrt(within / n);
      return {
        period,
        after: period >= question.start,
        own: { n, value: found, low: found - half, high: found + half },
        expected: { value: expected, low: expected - z * standardError, high: expected + z * standardError },
      };
    }),
  };
}

function harmonics(month: number): number[] {
  return [1, 2].flatMap((k) => {
    const angle = (2 * Math.PI * k * month) / MONTHS;
    return [Math.sin(angle), Math.cos(angle)];
  });
}
