import { mondayOf } from "../calendar/week.ts";
import { alertThresholds } from "./thresholds.ts";

/** The days that say what is usual, as far as they are there. Days since 1970-01-01. */
export interface BaselinePeriod {
  /** First day; `null` where there are no answers. */
  from: number | null;
  /** Weeks in a row with answers, up to the eight that are needed. */
  weeks: number;
  /** Whether all eight weeks are there and over. */
  complete: boolean;
}

const WEEKS = alertThresholds.baselineWeeks;

/**
 * The first eight weeks in a row of which none is without answers. A survey that pauses before they are full starts anew
 * after the pause. Days that come later never move them.
 *
 * @param day days with answers, ascending
 * @param wholeWeeks begin on a Monday
 */
export function baselinePeriod(day: Int32Array, wholeWeeks: boolean): BaselinePeriod {
  const last = day.at(-1);
  let at = 0;
  if (last === undefined) return { from: null, weeks: 0, complete: false };
  for (;;) {
    const first = day[at] as number;
    const from = wholeWeeks ? mondayOf(first) : first;
    let weeks = 0;
    let next = at;
    while (weeks < WEEKS && next < day.length && (day[next] as number) < from + 7 * (weeks + 1)) {
      weeks++;
      while (next < day.length && (day[next] as number) < from + 7 * weeks) next++;
    }
    if (weeks === WEEKS || next >= day.length)
      return { from, weeks, complete: weeks === WEEKS && last >= from + 7 * WEEKS - 1 };
    at = next;
  }
}
