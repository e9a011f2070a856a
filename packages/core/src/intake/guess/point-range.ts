/** The ends of a scale of whole points. */
export interface PointRange {
  low: number;
  high: number;
}

/** Scales that are asked, and how much is in favour of each before any answer is seen. */
const known: readonly (PointRange & { favour: number })[] = [
  { low: 1, high: 5, favour: 0.1 },
  { low: 0, high: 10, favour: 0.08 },
  { low: 1, high: 7, favour: 0.07 },
  { low: 1, high: 10, favour: 0.05 },
  { low: -2, high: 2, favour: 0.05 },
  { low: -1, high: 1, favour: 0.04 },
  { low: -3, high: 3, favour: 0.03 },
  { low: 0, high: 1, favour: 0.03 },
  { low: 1, high: 4, favour: 0.02 },
  { low: 1, high: 3, favour: 0.02 },
  { low: 1, high: 9, favour: 0 },
  { low: 1, high: 6, favour: 0 },
  { low: 0, high: 4, favour: -0.02 },
  { low: 0, high: 5, favour: -0.25 },
  { low: 1, high: 2, favour: -0.2 },
  { low: 0, high: 6, favour: -0.25 },
  { low: 2, high: 10, favour: -0.1 },
  { low: 0, high: 100, favour: -0.1 },
];

/** Numbers that questionnaires use for "no answer" and "not applicable", whatever the scale. */
const far = [
  8, 9, 77, 88, 96, 97, 98, 99, 888, 996, 997, 998, 999, -1, -7, -8, -9, -66, -77, -88, -96, -97, -98, -99,
  -999, 9999,
];

/** Can a number next to a scale, or far from it, stand for no answer? */
export function mayBeCode(code: number, { low, high }: PointRange): boolean {
  if (code >= low && code <= high) return false;
  if (code === low - 1 || code === high + 1) return true;
  return far.includes(code) && (code > high + 1 || code < low - 1 || code < 0);
}

/** Whether numbers beside the usual scales go on the scale, as far as other answers show it. */
export interface Continuity {
  /** Number → does it go on the scale (`true`), break with it (`false`)? Absent where nothing shows it. */
  continues: ReadonlyMap<number, boolean>;
}

/** A scale that fits the numbers given, and how well. */
export interface RangeGuess extends PointRange {
  score: number;
  /** Share of the answers on it, of those that may be codes, and of those that are neither. */
  inside: number;
  codes: number;
  strays: number;
  /** Different numbers on it, and beside it. */
  used: number;
  different: number;
}

/** The scale that the numbers of a column were most probably asked on; `null` where none of the known ones fits. */
export function guessRange(
  counts: ReadonlyMap<number, number>,
  { continues }: Continuity = { continues: new Map() },
): RangeGuess | null {
  let total = 0;
  for (const times of counts.values()) total += times;
  if (total === 0) return null;
  let best: RangeGuess | null = null;
  for (const { low, high, favour } of known) {
    const found = judge(counts, { low, high }, total, continues);
    const score = found.score + favour;
    if (best === null || score > best.score) best = { low, high, ...found, score };
  }
  if (best === null || best.strays > 0.12) return null;
  // What few guests meet, such as a pool, most of them mark as not applicable.
  const seldom = best.strays < 0.01 && best.inside >= 0.02 && best.used >= 3 && best.used > best.different;
  return best.inside >= 0.3 || seldom ? best : null;
}

/** How the numbers lie on a scale that the question itself states; `null` where they are not on it. */
export function onStatedRange(counts: ReadonlyMap<number, number>, range: PointRange): RangeGuess | null {
  let total = 0;
  for (const times of counts.values()) total += times;
  if (total === 0) return null;
  const found = judge(counts, range, total, new Map());
  return found.inside + found.codes >= 0.9 && found.inside >= 0.3 && found.used >= 2
    ? { ...range, ...found }
    : null;
}

function judge(
  counts: ReadonlyMap<number, number>,
  range: PointRange,
  total: number,
  continues: ReadonlyMap<number, boolean>,
): Omit<RangeGuess, "low" | "high"> {
  const { low, high } = range;
  let [inside, codes, strays, upper, different, used, against] = [0, 0, 0, 0, 0, 0, 0];
  for (const [point, times] of counts) {
    const share = times / total;
    if (Number.isInteger(point) && point >= low && point <= high) {
      inside += share;
      used++;
      if (point > 5) upper += share;
      if (continues.get(point) === false) against += 0.5;
    } else if (mayBeCode(point, range)) {
      codes += share;
      different++;
      if (continues.get(point) === true) against += 0.5;
    } else strays += share;
  }
  const points = Math.min(high - low + 1, 11);
  const unused = Math.max(0, 1 - used / points);
  const ends = [low, high].filter((end) => !counts.has(end)).length;
  // Where a longer scale has hardly an answer above 5, it is one of five with a few answers of another.
  const negative = low < 0 && ![...counts.keys()].some((point) => point < 0 && point >= low) ? 0.5 : 0;
  // Five is the end of most scales: hardly anybody means "not applicable" by it.
  const five = high === 4 && counts.has(5) && (low === 0 || (low > 0 && counts.has(0))) ? 0.3 : 0;
  const lopsided = high >= 7 && low >= 0 && upper < 0.07 * inside ? 0.4 : 0;
  const score =
    inside +
    0.6 * codes -
    2 * strays -
    0.06 * different -
    0.3 * unused -
    0.12 * ends -
    lopsided -
    five -
    negative -
    against;
  return { score, inside, codes, strays, used, different };
}
