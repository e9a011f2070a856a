import type { LocalisedText } from "../../text/text.ts";
import { degreeOf, kanoOf, yesNoOf } from "./answer-words.ts";
import type { Battery } from "./battery.ts";
import { codeMeaning, warningOf } from "./code-meaning.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { type PointCounts, pointCounts } from "./point-counts.ts";
import { guessRange, mayBeCode, onStatedRange, type PointRange } from "./point-range.ts";
import type { ScaleGuess, ScaleKind } from "./scale-guess.ts";
import { statedScale } from "./stated-scale.ts";
import { ladderOf } from "./word-ladders.ts";

export type KindOfScale = ScaleGuess & { kind: ScaleKind };

/** The scale that a column's answers were given on, with the codes that are no answers; `null` where it holds none. */
export function guessScale(profile: ColumnProfile, battery: Battery | undefined): KindOfScale | null {
  const found = pointCounts(profile);
  const filled = profile.rows - profile.blank;
  if (filled === 0) return null;
  let others = 0;
  for (const times of found.others.values()) others += times;
  if (found.total > 0 && others <= 0.05 * filled)
    return hundredths(found, profile.column) ?? halves(found) ?? points(found, profile, battery);
  return yesNo(found) ?? kano(found) ?? words(found);
}

function points(
  found: PointCounts,
  profile: ColumnProfile,
  battery: Battery | undefined,
): KindOfScale | null {
  const stated =
    statedScale(profile.column, Math.min(...found.counts.keys())) ??
    (inPercent(found) ? { low: 0, high: 100, better: "higher" as const } : null);
  const onStated = stated && onStatedRange(found.counts, stated);
  const range = onStated ?? guessRange(found.counts, battery?.continuity);
  if (range === null) return null;
  const better = (onStated && stated?.better) ?? "higher";
  const { low, high } = range;
  const skipped = [...found.skipped];
  const notMet = [...found.notMet];
  const strays = [...found.others].map(([value, rows]) => ({ value, rows }));
  const reasons: LocalisedText[] = [onScale(low, high, range.inside)];
  if (onStated) reasons.unshift(saysSo(low, high, better));
  const warnings: LocalisedText[] = [];
  const mixed = otherScaleOf(found, range);
  const codes = [...found.counts.keys()]
    .filter((code) => mayBeCode(code, range) && !(mixed && code > high && code <= mixed.high))
    .sort((a, b) => a - b);
  const spellings = (code: number) => spellingsOf(code, found, profile);
  for (const code of codes) {
    const meaning = codeMeaning(code, codes, range);
    (meaning === "skipped" ? skipped : notMet).push(...spellings(code));
    const told = { code, meaning, share: (found.counts.get(code) ?? 0) / found.total, range };
    warnings.push(warningOf(told, battery?.evidence.get(code)));
  }
  const beyond = [...found.counts].filter(
    ([code]) => (code < low || code > high || !Number.isInteger(code)) && !codes.includes(code),
  );
  for (const [code, rows] of beyond) strays.push({ value: String(code), rows });
  if (beyond.length > 0) warnings.push(mixedScale(beyond, low, high));
  const recode = found.labelled.size > 0 ? labelledRecode(found, low, high) : undefined;
  return {
    kind: low === 0 && high === 1 ? "yes-no" : "points",
    scale: { low, high, better },
    ...(recode && { recode }),
    ...(mixed && { otherScale: { ...mixed, better: "higher" as const } }),
    skipped,
    notMet,
    strays,
    fit: Math.max(0, range.inside + range.codes - range.strays) * (onStated ? 1 : likelihood(found, range)),
    reasons,
    warnings,
  };
}

/** Labels of reviews: −1 bad, 0 middling, 1 good, and −2 where nothing is said, however often that is. */
export function labelScale(profile: ColumnProfile): KindOfScale {
  const { skipped, notMet } = pointCounts(profile);
  return {
    kind: "points",
    scale: { low: -1, high: 1, better: "higher" },
    skipped,
    notMet: [...notMet, "-2"],
    strays: [],
    fit: 0.97,
    reasons: [onScale(-1, 1, 1)],
    warnings: [
      {
        en: "labels of reviews: -1 bad, 0 in the middle, 1 good; -2 is read as not mentioned",
        zh: "评论标签：-1 负面、0 中性、1 正面；-2 按“未提及”读取",
      },
    ],
  };
}

/** The scale that a few answers were given on instead: several numbers of a scale of ten among those of a shorter one. */
function otherScaleOf({ counts }: PointCounts, { low, high }: PointRange): PointRange | null {
  if (low < 0 || high > 7) return null;
  const beyond = [...counts.keys()].filter((point) => point > high && point <= 10);
  return beyond.length >= 2 && beyond.some((point) => point === 10 || point === 7) ? { low, high: 10 } : null;
}

/** Numbers up to 100 are mostly counts and codes; given as ratings they are multiples of five. */
function likelihood({ counts, total }: PointCounts, { high }: { high: number }): number {
  if (high < 100) return 1;
  let round = 0;
  for (const [point, times] of counts) if (point % 5 === 0) round += times;
  return round > 0.9 * total ? 0.8 : 0.3;
}

/** Every spelling that a code has in the file: `6`, `6.0`, `6 - never used`. */
function spellingsOf(code: number, found: PointCounts, { values }: ColumnProfile): string[] {
  const labelled = [...found.labelled].filter(([, point]) => point === code).map(([value]) => value);
  return labelled.length > 0 && !values.has(String(code)) ? labelled : [String(code), ...labelled];
}

function labelledRecode(found: PointCounts, low: number, high: number): Record<string, number> {
  const recode: Record<string, number> = {};
  for (const [value, point] of found.labelled) if (point >= low && point <= high) recode[value] = point;
  const percent = inPercent(found);
  for (let point = low; point <= high; point++) {
    recode[String(point)] ??= point;
    if (percent) recode[`${point}%`] ??= point;
  }
  return recode;
}

/** Do all answers have a percent sign? */
const inPercent = ({ labelled, counts }: PointCounts): boolean =>
  labelled.size >= Math.max(2, counts.size) && [...labelled.keys()].every((value) => /[%％]\s*$/.test(value));

/** Percentages as a spreadsheet holds them: 0.85. */
function hundredths(found: PointCounts, column: string): KindOfScale | null {
  const all = [...found.counts.keys()];
  const stated = statedScale(column, 0);
  const parts = all.every(
    (point) => point >= 0 && point <= 1 && Number.isInteger(Math.round(1e8 * point) / 1e6),
  );
  if (stated?.high !== 100 || !parts || all.every(Number.isInteger)) return null;
  const recode = Object.fromEntries(Array.from({ length: 101 }, (_, point) => [String(point / 100), point]));
  const reasons = [saysSo(0, 100, "higher")];
  return base("points", { low: 0, high: 100 }, recode, found, 0.95, reasons);
}

/** Ratings in half points lie on a scale with twice as many. */
function halves(found: PointCounts): KindOfScale | null {
  const all = [...found.counts.keys()];
  let broken = 0;
  for (const [point, times] of found.counts) if (!Number.isInteger(point)) broken += times;
  // A few decimals among whole points are no half points: they are said to lie beside the scale.
  if (broken < 0.02 * found.total) return null;
  if (!all.every((point) => Number.isInteger(2 * point))) return tenths(found);
  const doubled = new Map([...found.counts].map(([point, times]) => [2 * point, times] as const));
  const max = Math.max(...all);
  if (max > 10 || Math.min(...all) < 0 || all.length > 21) return null;
  const [low, high] = [doubled.has(0) && max > 5 ? 0 : max <= 5 ? 2 : 0, max <= 5 ? 10 : 20];
  const recode: Record<string, number> = {};
  for (let point = low; point <= high; point++) {
    recode[String(point / 2)] = point;
    if (point % 2 === 0) recode[`${point / 2}.0`] = point;
  }
  for (const [value, point] of found.labelled) recode[value] = 2 * point;
  const zero = doubled.has(0) && low > 0;
  const below = all.filter((point) => 2 * point < low && point !== 0);
  return {
    kind: "points",
    scale: { low, high, better: "higher" },
    recode,
    skipped: found.skipped,
    notMet: zero ? [...found.notMet, "0", "0.0"] : found.notMet,
    strays: below.map((point) => ({ value: String(point), rows: found.counts.get(point) ?? 0 })),
    fit: 0.95,
    reasons: [
      {
        en: `half points up to ${high / 2}, read as ${low}–${high}`,
        zh: `最高 ${high / 2} 分、含半分，按 ${low}–${high} 读取`,
      },
    ],
    warnings: [],
  };
}

/** Ratings with one decimal, as review sites average them: 4.3 of 5. Only a name can tell them from other numbers. */
function tenths({ counts, skipped, notMet }: PointCounts): KindOfScale | null {
  const all = [...counts.keys()];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (least < 0 || most > 10 || !all.every((point) => Number.isInteger(Math.round(1e6 * point) / 1e5)))
    return null;
  const [low, high] = most <= 5 ? [least < 1 ? 0 : 10, 50] : [0, 100];
  const recode: Record<string, number> = {};
  for (let point = low; point <= high; point++) {
    recode[String(point / 10)] = point;
    if (point % 10 === 0) recode[`${point / 10}.0`] = point;
  }
  return {
    kind: "points",
    scale: { low, high, better: "higher" },
    recode,
    skipped: [...skipped],
    notMet: [...notMet],
    strays: [],
    fit: 0.86,
    reasons: [
      {
        en: `one decimal, up to ${high / 10}; read in tenths as ${low}–${high}`,
        zh: `一位小数、最高 ${high / 10} 分，按十分之一分读作 ${low}–${high}`,
      },
    ],
    warnings: [],
  };
}

function yesNo(found: PointCounts): KindOfScale | null {
  const recode: Record<string, number> = {};
  for (const value of found.others.keys()) {
    const meaning = yesNoOf(value);
    if (meaning === null) return null;
    recode[value] = meaning ? 1 : 0;
  }
  if (found.counts.size > 0 || Object.keys(recode).length === 0) return null;
  const reasons = [{ en: "answers are yes and no", zh: "答案为“是”与“否”" }];
  return base("yes-no", { low: 0, high: 1 }, recode, found, 1, reasons);
}

/** The same column read as one of Kano's, which its name says that it is: few of the five answers are enough then. */
export function kanoScale(profile: ColumnProfile): KindOfScale | null {
  const found = pointCounts(profile);
  return found.total === 0 ? kano(found, 1) : null;
}

function kano(found: PointCounts, fewest = 3): KindOfScale | null {
  const recode: Record<string, number> = {};
  for (const value of found.others.keys()) {
    const place = kanoOf(value);
    if (place === null) return null;
    recode[value] = place;
  }
  const used = new Set(Object.values(recode));
  if (used.size < fewest || (fewest > 1 && !used.has(2) && !used.has(4))) return null;
  const reasons = [{ en: "answers are those of a Kano questionnaire", zh: "答案是 KANO 问卷的五种态度" }];
  return base("kano", { low: 1, high: 5 }, recode, found, 0.95, reasons);
}

/** No scale has more words, whatever their spelling: these are sentences in which one may stand. */
const MOST_WORDS = 20;

/** Words such as "satisfied" and "不太满意", ranked by how far each goes. */
function words(found: PointCounts): KindOfScale | null {
  if (found.others.size > MOST_WORDS) return null;
  const ladder = ladderOf([...found.others.keys()]);
  if (ladder !== null) {
    const recode = Object.fromEntries(ladder.points);
    const range = { low: 1, high: ladder.steps };
    return base("words", range, recode, found, 1, wordReasons(recode));
  }
  const degrees = new Map<string, number>();
  let [known, told] = [0, 0];
  const strays: { value: string; rows: number }[] = [];
  for (const [value, times] of found.others) {
    const degree = degreeOf(value);
    told += times;
    if (degree === null) strays.push({ value, rows: times });
    else {
      degrees.set(value, degree.degree);
      known += times;
    }
  }
  if (degrees.size < 2 || known < 0.9 * told) return null;
  const { sizes, rankOf } = ranks([...degrees.values()]);
  if (sizes === 0) return null;
  const middle = [...degrees.values()].includes(0) || known < 60 || sizes > 3;
  const top = 2 * sizes + (middle ? 1 : 0);
  const recode: Record<string, number> = {};
  for (const [value, degree] of degrees) {
    const rank = rankOf(degree);
    const centre = sizes + (middle ? 1 : 0.5);
    recode[value] =
      degree === 0 ? sizes + 1 : Math.round(centre + Math.sign(degree) * (rank - (middle ? 0 : 0.5)));
  }
  const result = base(
    "words",
    { low: 1, high: Math.max(top, 2) },
    recode,
    found,
    known / told,
    wordReasons(recode),
  );
  return { ...result, strays };
}

function wordReasons(recode: Readonly<Record<string, number>>): LocalisedText[] {
  const list = Object.entries(recode)
    .sort(([, a], [, b]) => a - b)
    .map(([value, point]) => `${value} = ${point}`);
  return [{ en: `words of a scale: ${list.join(", ")}`, zh: `文字等级：${list.join("，")}` }];
}

/**
 * How strong each degree is among those of its side. Where both sides know the same strengths they are ranked together, so
 * that one which nobody chose keeps its place; else each side by itself, as languages have other words for either.
 */
function ranks(degrees: readonly number[]): { sizes: number; rankOf: (degree: number) => number } {
  const sorted = (list: readonly number[]) => [...new Set(list.map(Math.abs))].sort((a, b) => a - b);
  const good = sorted(degrees.filter((degree) => degree > 0));
  const bad = sorted(degrees.filter((degree) => degree < 0));
  const all = sorted([...good, ...bad]);
  const most = Math.max(good.length, bad.length);
  const together =
    all.length <= most || (good.length !== bad.length && Math.min(good.length, bad.length) === 0);
  return {
    sizes: together ? all.length : most,
    rankOf: (degree) => (together ? all : degree > 0 ? good : bad).indexOf(Math.abs(degree)) + 1,
  };
}

const base = (
  kind: ScaleKind,
  { low, high }: { low: number; high: number },
  recode: Record<string, number>,
  { skipped, notMet }: PointCounts,
  fit: number,
  reasons: LocalisedText[],
): KindOfScale => ({
  kind,
  scale: { low, high, better: "higher" },
  recode,
  skipped: [...skipped],
  notMet: [...notMet],
  strays: [],
  fit,
  reasons,
  warnings: [],
});

const saysSo = (low: number, high: number, better: "higher" | "lower"): LocalisedText => ({
  en: `the question says ${low}…${high}${better === "lower" ? `, ${low} being the best` : ""}`,
  zh: `题目注明 ${low}～${high}${better === "lower" ? `，${low} 为最好` : ""}`,
});

const onScale = (low: number, high: number, inside: number): LocalisedText => {
  const percent = Math.floor(1000 * inside) / 10;
  return {
    en: `${percent}% of the values lie on ${low}…${high}`,
    zh: `${percent}% 的值落在 ${low}～${high}`,
  };
};

function mixedScale(
  beyond: readonly (readonly [code: number, rows: number])[],
  low: number,
  high: number,
): LocalisedText {
  const rows = beyond.reduce((sum, [, count]) => sum + count, 0);
  const values = beyond
    .map(([code]) => code)
    .sort((a, b) => a - b)
    .join(", ");
  return {
    en: `${rows} values (${values}) lie outside ${low}…${high}: they seem to have been given on another scale; their rows would be rejected, not averaged in`,
    zh: `有 ${rows} 个值（${values}）超出 ${low}～${high}，似乎采用了另一种量表；这些行将被拒收，不会混入平均`,
  };
}
