import { numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";

/** One item as the API gives it: an indicator through its value function. */
export interface ItemInput {
  code: string;
  title: string;
  /** What x counts in, as the API names it. */
  unit: string;
  x: number | null;
  /** `x` as people write it; `null` where there is none. */
  text: string | null;
  value: number | null;
  weight: number;
  contribution: number | null;
  points: readonly (readonly number[])[];
}

export interface SubInput {
  code: string;
  title: string;
  weight: number;
  score: number | null;
  contribution: number | null;
  items: readonly ItemInput[];
}

export interface ScoreInput {
  total: number;
  uncapped: number;
  caps: readonly { code: string; cap: number; reason: string }[];
  subs: readonly SubInput[];
  hints: readonly HintInput[];
  assumedShare: number;
}

/** What would raise one item to its next better point, in words, and what that adds to the total. */
export interface HintInput {
  item: string;
  points: number;
  text: string;
}

export interface ItemRow {
  code: string;
  title: string;
  x: string;
  value: string;
  weight: string;
  contribution: string;
  /** The value function: corners in words, and as a drawing 100 wide and 40 high, with where this plan stands on it. */
  corners: string;
  curve: { path: string; at: { x: number; y: number } | null };
  /** `null` where there is nothing more to gain, or no data. */
  hint: string | null;
}

export interface SubRow {
  code: string;
  title: string;
  score: number | null;
  scoreText: string;
  weight: string;
  contribution: string;
  items: ItemRow[];
}

/** A sub-score's rows, the items of one, and what would raise the total most. */
export interface PreparedScore {
  total: string;
  uncapped: string;
  subs: SubRow[];
  /** What would raise the total most, the largest first. */
  hints: readonly string[];
}

/** Every point of a score: rows for the page, and what would raise it most. */
export function prepareScore(
  score: ScoreInput,
  locale: Locale,
  words: { text: (x: number, unit: string) => string; none: string; point: (x: string, y: string) => string },
): PreparedScore {
  const number = (value: number | null, digits = 1) =>
    value === null ? words.none : numberText(value, "COUNT", locale, digits);
  const share = (value: number) => numberText(value, "SHARE", locale, 0);
  const hints = new Map(score.hints.map(({ item, text }) => [item, text]));
  const subs = score.subs.map(
    (sub): SubRow => ({
      code: sub.code.toLowerCase(),
      title: sub.title,
      score: sub.score,
      scoreText: number(sub.score, 0),
      weight: share(sub.weight),
      contribution: number(sub.contribution),
      items: sub.items.map((item): ItemRow => {
        const text = (x: number) => words.text(x, item.unit);
        return {
          code: item.code,
          title: item.title,
          x: item.text ?? words.none,
          value: number(item.value, 0),
          weight: share(item.weight),
          contribution: number(item.contribution),
          corners: item.points.map(([x = 0, y = 0]) => words.point(text(x), number(y, 0))).join(" · "),
          curve: curveOf(item),
          hint: hints.get(item.code) ?? null,
        };
      }),
    }),
  );
  return {
    total: number(score.total, 0),
    uncapped: number(score.uncapped, 0),
    subs,
    hints: score.hints
      .toSorted((a, b) => b.points - a.points)
      .slice(0, HINTS)
      .map(({ text }) => text),
  };
}

const HINTS = 3;
const WIDTH = 100;
const HEIGHT = 40;

function curveOf({ x, value, points }: ItemInput): ItemRow["curve"] {
  const all = [...points.map(([at = 0]) => at), ...(x === null ? [] : [x])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const place = (at: number, y: number) => ({
    x: high > low ? round((WIDTH * (at - low)) / (high - low)) : 0,
    y: round(HEIGHT - (HEIGHT * y) / 100),
  });
  const first = points[0]?.[1] ?? 0;
  const last = points.at(-1)?.[1] ?? 0;
  const corners = [[low, first], ...points, [high, last]].map(([at = 0, y = 0]) => place(at, y));
  return {
    path: corners.map((spot, i) => `${i === 0 ? "M" : "L"}${spot.x} ${spot.y}`).join(""),
    at: x === null || value === null ? null : place(x, value),
  };
}

const round = (value: number): number => Math.round(10 * value) / 10;
