import { mondayOf } from "../calendar/week.ts";
import { emptyHistogram, sameScale } from "../indicator/histogram.ts";
import type { Estimate } from "../indicator/indicator.ts";
import type { NoteCode } from "../indicator/note.ts";
import { tally } from "../indicator/tally.ts";
import type { Scale } from "../scale/scale.ts";

/**
 * A figure day by day, as sums: the days with answers in ascending order, counted since 1970-01-01 in the venue's own
 * calendar, with the number of answers and the sum of their values and squared values. A share counts values of 0 and 1.
 */
export interface DailySeries {
  kind: "share" | "mean";
  /** Least and largest value there can be. */
  range: readonly [number, number];
  day: Int32Array;
  n: Float64Array;
  sum: Float64Array;
  squares: Float64Array;
}

/** One venue's answers to one item on one scale, day by day. */
export interface DailyAnswers {
  scale: Scale;
  /** Days since 1970-01-01, in any order; one may occur several times. */
  day: Int32Array;
  /** Answers per day and code, from the scale's low end up: `day.length × codes`. */
  counts: Int32Array;
}

/**
 * The daily series of an estimate; answers on several scales are put together where the estimate does not depend on the
 * scale.
 *
 * @returns the code of a note where the estimate does not exist for these answers
 */
export function dailySeries(estimate: Estimate, answers: readonly DailyAnswers[]): DailySeries | NoteCode {
  if (estimate.kind === "reach" || estimate.kind === "skipped")
    throw new RangeError(
      `dailySeries needs the answers to a question, found an estimate of ${estimate.kind}`,
    );
  const first = answers[0];
  if (first && estimate.kind === "mean" && estimate.on === "scale")
    if (answers.some(({ scale }) => !sameScale(scale, first.scale))) return "different-scales";
  const sums = new Map<number, [n: number, sum: number, squares: number]>();
  for (const { scale, day, counts } of answers) {
    const values = valuesOfCodes(estimate, scale);
    if (typeof values === "string") return values;
    for (let d = 0; d < day.length; d++) {
      const of = sums.get(day[d] as number) ?? [0, 0, 0];
      for (let code = 0; code < values.length; code++) {
        const count = counts[d * values.length + code] as number;
        const value = values[code] as number;
        of[0] += count;
        of[1] += count * value;
        of[2] += count * value * value;
      }
      if (of[0] > 0) sums.set(day[d] as number, of);
    }
  }
  return fromSums(estimate.kind === "share" ? "share" : "mean", rangeOf(estimate, first?.scale), sums);
}

/** A series of counts that somebody else made; days on which nobody was counted are left out. */
export function countedSeries(rows: readonly { day: number; n: number; count: number }[]): DailySeries {
  const sums = new Map<number, [number, number, number]>();
  for (const { day, n, count } of rows) {
    const [known = 0, counted = 0] = sums.get(day) ?? [];
    if (n > 0) sums.set(day, [known + n, counted + count, counted + count]);
  }
  return fromSums("share", [0, 1], sums);
}

/** The same series by weeks, each named by its Monday. */
export function weekly({ kind, range, day, n, sum, squares }: DailySeries): DailySeries {
  const weeks = new Map<number, [number, number, number]>();
  for (let i = 0; i < day.length; i++) {
    const monday = mondayOf(day[i] as number);
    const [a, b, c] = weeks.get(monday) ?? [0, 0, 0];
    weeks.set(monday, [a + (n[i] as number), b + (sum[i] as number), c + (squares[i] as number)]);
  }
  return fromSums(kind, range, weeks);
}

function fromSums(
  kind: DailySeries["kind"],
  range: DailySeries["range"],
  sums: ReadonlyMap<number, readonly [number, number, number]>,
): DailySeries {
  const days = [...sums].sort(([a], [b]) => a - b);
  return {
    kind,
    range,
    day: Int32Array.from(days, ([day]) => day),
    n: Float64Array.from(days, ([, [n]]) => n),
    sum: Float64Array.from(days, ([, [, sum]]) => sum),
    squares: Float64Array.from(days, ([, [, , squares]]) => squares),
  };
}

/** What each code of a scale stands for, from its low end up. A net promoter score counts ±100. */
function valuesOfCodes(estimate: Estimate, scale: Scale): number[] | NoteCode {
  const each = emptyHistogram(scale);
  each.counts.fill(1);
  const tallied = tally(estimate, [each], false);
  if (typeof tallied === "string") return tallied;
  return estimate.kind === "net-promoter" ? tallied.values.map((value) => 100 * value) : tallied.values;
}

function rangeOf(estimate: Estimate, scale: Scale | undefined): [number, number] {
  if (estimate.kind === "share") return [0, 1];
  if (estimate.kind === "net-promoter") return [-100, 100];
  return estimate.kind === "mean" && estimate.on === "scale" && scale ? [scale.low, scale.high] : [0, 100];
}
