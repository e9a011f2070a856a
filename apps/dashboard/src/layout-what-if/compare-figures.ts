import { countText, numberText } from "../chart/number-text.ts";
import { clockText } from "../layout/layout-view.ts";
import type { Locale } from "../text/locale.ts";
import type { Figures, Headline } from "./protocol.ts";

export type Verdict = "better" | "worse" | "neither" | "same";

/** One figure of the plan as it is and with the edits. */
export interface ComparedRow {
  id: string;
  title: string;
  before: string;
  after: string;
  /** With its sign; "" where either is not defined or nothing changed. */
  difference: string;
  verdict: Verdict;
}

export interface Comparison {
  total: ComparedRow;
  subs: ComparedRow[];
  /** Headline figures that differ in the digits shown. */
  changed: ComparedRow[];
  unchanged: ComparedRow[];
  /** Reasons that hold a total down, before and after. */
  caps: { before: string[]; after: string[] };
  worst: { before: string; after: string };
  /** What the edits come to, in one sentence. */
  sentence: string;
}

export interface CompareWords {
  total: string;
  none: string;
  /** Writes a number in what it counts in; `points` of a share are percentage points. */
  inUnit: (text: string, unit: Headline["unit"], points: boolean) => string;
  worst: (name: string, time: string, grade: string) => string;
  nobody: string;
  outcome: (verdict: Verdict, before: string, after: string, difference: string) => string;
  worstNow: (before: string, after: string) => string;
}

const PLUS_MINUS = { "1": "+", "-1": "−", "0": "" } as const;

/** The plan with edits beside the plan without them, in words. */
export function compareFigures(
  before: Figures,
  after: Figures,
  locale: Locale,
  words: CompareWords,
): Comparison {
  const row = (
    id: string,
    title: string,
    [was, is]: readonly [number | null, number | null],
    unit: Headline["unit"],
    direction: Headline["direction"],
  ): ComparedRow => {
    const digits = digitsOf(Math.max(Math.abs(was ?? 0), Math.abs(is ?? 0)), unit);
    const text = (value: number | null) =>
      value === null ? words.none : words.inUnit(plain(value, unit, digits, locale), unit, false);
    const [wasText, isText] = [text(was), text(is)];
    const same = wasText === isText;
    const change = was === null || is === null || same ? null : is - was;
    return {
      id,
      title,
      before: wasText,
      after: isText,
      difference: change === null ? "" : signed(change, unit, digits, locale, words),
      verdict: same ? "same" : change === null ? "neither" : verdictOf(change, direction),
    };
  };
  const total = row("total", words.total, [before.score.total, after.score.total], "score", "higher");
  const subs = after.score.subs.map(({ code, title, score }) => {
    const was = before.score.subs.find((each) => each.code === code)?.score ?? null;
    return row(code, title[locale], [was, score], "score", "higher");
  });
  const headlines = after.headlines.map(({ id, title, unit, direction, value }) => {
    const was = before.headlines.find((each) => each.id === id)?.value ?? null;
    return row(id, title[locale], [was, value], unit, direction);
  });
  const worst = { before: worstText(before, words), after: worstText(after, words) };
  const outcome = words.outcome(total.verdict, total.before, total.after, total.difference);
  return {
    total,
    subs,
    changed: headlines.filter(({ verdict }) => verdict !== "same"),
    unchanged: headlines.filter(({ verdict }) => verdict === "same"),
    caps: { before: capsOf(before, locale), after: capsOf(after, locale) },
    worst,
    sentence:
      worst.before === worst.after ? outcome : `${outcome}${words.worstNow(worst.before, worst.after)}`,
  };
}

const capsOf = ({ score: { caps } }: Figures, locale: Locale) => caps.map(({ reason }) => reason[locale]);

function worstText({ worst }: Figures, words: CompareWords): string {
  return worst === null ? words.nobody : words.worst(worst.name, clockText(worst.minuteOfDay), worst.los);
}

/** Counted things have no decimals; small numbers as many as show what an edit does to them. */
function digitsOf(size: number, unit: Headline["unit"]): number {
  if (unit === "share" || unit === "minutes") return 1;
  if (unit === "m" || unit === "persons" || unit === "count") return 0;
  if (size < 0.1) return 4;
  return size < 10 ? 2 : 1;
}

function plain(value: number, unit: Headline["unit"], digits: number, locale: Locale): string {
  if (unit === "share") return numberText(value, "SHARE", locale, digits);
  return digits === 0 ? countText(Math.round(value), locale) : numberText(value, "COUNT", locale, digits);
}

/** Two figures may differ in their last digit by less than it counts: the difference takes digits until it is not 0. */
const MORE_DIGITS = [0, 1, 2, 3];

function signed(
  change: number,
  unit: Headline["unit"],
  digits: number,
  locale: Locale,
  words: CompareWords,
): string {
  const size = Math.abs(unit === "share" ? 100 * change : change);
  const sign = PLUS_MINUS[String(Math.sign(change)) as keyof typeof PLUS_MINUS];
  const shown = digits + MORE_DIGITS.findIndex((more) => Number(size.toFixed(digits + more)) !== 0);
  const text = plain(size, unit === "share" ? "score" : unit, Math.max(digits, shown), locale);
  return words.inUnit(`${sign}${text}`, unit, true);
}

function verdictOf(change: number, direction: Headline["direction"]): Verdict {
  if (direction === null) return "neither";
  return change > 0 === (direction === "higher") ? "better" : "worse";
}
