/** What one value is of the widest of its chart: 0–1 to draw; `null` where there is no value. */
export const partOf = (value: number | null, widest: number): number | null =>
  value === null ? null : value / widest;

/**
 * The widest of values that share a chart, to draw all by.
 * @param least no chart is wider than this: where nothing is, nothing is drawn, and noise does not fill it
 */
export function widestOf(values: readonly (number | null)[], least: number): number {
  return values.reduce<number>((widest, value) => Math.max(widest, value ?? 0), least);
}
