import { type Absence, absenceOf } from "./answer-words.ts";
import { type ColumnProfile, numberOf } from "./column-profile.ts";

/** The answers of a column as numbers: how often each was given, and which spelling stands for it. */
export interface PointCounts {
  counts: ReadonlyMap<number, number>;
  /** Values with words around the number (`5 - very satisfied`, `4 stars`) → number; empty where all are plain. */
  labelled: ReadonlyMap<string, number>;
  /** Words for no answer, as the file writes them. */
  skipped: string[];
  notMet: string[];
  /** Values that are neither, with their rows. */
  others: ReadonlyMap<string, number>;
  /** Rows with a number. */
  total: number;
}

/** Reads a column's values as points; labelled points count where no two labels share a number. */
export function pointCounts({ values }: ColumnProfile): PointCounts {
  const counts = new Map<number, number>();
  const labelled = new Map<string, number>();
  const others = new Map<string, number>();
  const skipped: string[] = [];
  const notMet: string[] = [];
  let total = 0;
  for (const [value, times] of values) {
    const plain = numberOf(value);
    const absence = absenceOf(value) ?? (plain === null ? labelledAbsence(value) : null);
    const point = plain ?? labelledPoint(value);
    if (absence !== null && plain === null) (absence === "skipped" ? skipped : notMet).push(value);
    else if (point === null) others.set(value, times);
    else {
      counts.set(point, (counts.get(point) ?? 0) + times);
      total += times;
      if (plain === null) labelled.set(value, point);
    }
  }
  return { counts, labelled, skipped, notMet, others, total };
}

/** What a number with words behind it says that stands for no answer: `6 - N/A`, `9.不适用`. */
function labelledAbsence(value: string): Absence | null {
  const words = /^-?\d{1,3}\s*[-–—=:：、.．(（]\s*(\D.*?)[)）]?$/u.exec(value.normalize("NFKC").trim());
  return words?.[1] === undefined ? null : absenceOf(words[1]);
}

/** The number that a value with words around it begins or ends with: `5 = very good`, `4 stars`, `3分`, `★★★☆☆`, `4/5`. */
export function labelledPoint(value: string): number | null {
  const text = value.normalize("NFKC").trim();
  const stars = /^(★+)☆*$/u.exec(text)?.[1] ?? /^(?:⭐️?)+$/u.exec(text)?.[0].replaceAll("\ufe0f", "");
  if (stars !== undefined) return [...stars].length;
  if (/^\d{1,2}:\d\d/.test(text)) return null;
  const percent = /^(\d{1,3})(?:\.0+)?\s*%$/.exec(text)?.[1];
  if (percent !== undefined && Number(percent) <= 100) return Number(percent);
  const head =
    /^(-?\d{1,3}(?:\.5)?)\s*(?:分|星|점|点|pts?\.?|points?|stars?|级)?\s*(?:$|[-–—=:：、.(（)）/|,，\s](?!\d{2,}[-/.:]))/iu.exec(
      text,
    );
  if (head?.[1] !== undefined && !/^\d+[-/.:]\d+[-/.:]/.test(text)) {
    const rest = text.slice(head[1].length);
    // 18-24 and 1-2 times are ranges, 4/5 is four of five.
    if (/^\s*[-–—~]\s*\d/.test(rest) || /^\s*(?:to|至|到)\s*\d/i.test(rest)) return null;
    if (
      /^\s*(?:times?|次|회|回|years?|岁|세|歳|days?|nights?|people|persons?|人|명|名|小时|hours?|分钟|minutes?)/i.test(
        rest,
      )
    )
      return null;
    return Number(head[1]);
  }
  const tail = /[(（[]\s*(-?\d{1,2})\s*(?:分|점|点)?\s*[)）\]]$/u.exec(text);
  return tail?.[1] === undefined ? null : Number(tail[1]);
}
