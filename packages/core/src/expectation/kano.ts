import { type Figure, SHOWN_FROM } from "../indicator/figure.ts";
import { analysisBasis } from "../moment/figures.ts";
import { shareFigure } from "../risk/share-figure.ts";
import { KANO_POINTS, type KanoCategory, kanoCategories, kanoCategory } from "./kano-table.ts";
import type { KanoSum } from "./paired-sums.ts";

/** What a touchpoint is to guests, by Kano's questionnaire. */
export interface KanoResult {
  /** Place in the journey's touchpoints, and its code. */
  touchpoint: number;
  code: string;
  /** Guests who answered both questions, and those who answered one of them only. */
  n: number;
  half: number;
  counts: Readonly<Record<KanoCategory, number>>;
  /** The category most guests see in it; `null` below {@link SHOWN_FROM} answers. */
  category: KanoCategory | null;
  /** Is it ahead of the next category by more than chance (Fong 1996, 90 %)? */
  clear: boolean;
  /** Share of guests whom its presence would satisfy: (A + O) / (A + O + M + I). */
  better: Figure;
  /** Share of guests whom its absence would dissatisfy, with a minus: −(O + M) / (A + O + M + I). */
  worse: Figure;
}

/** Standard normal quantile of Fong's test. */
const FONG = 1.65;

/** Categories, their test, and the coefficients of satisfaction and dissatisfaction (Berger et al. 1993). */
export function kanoResult(sum: KanoSum, code: string, asOf: string | null): KanoResult {
  const counts = Object.fromEntries(kanoCategories.map((category) => [category, 0])) as Record<
    KanoCategory,
    number
  >;
  let n = 0;
  for (const [cell, times] of sum.cells.entries()) {
    counts[kanoCategory(Math.floor(cell / KANO_POINTS), cell % KANO_POINTS)] += times;
    n += times;
  }
  const [first, second] = [...kanoCategories].sort((a, b) => counts[b] - counts[a]) as [
    KanoCategory,
    KanoCategory,
  ];
  const { attractive, indifferent } = counts;
  const [oneDimensional, mustBe] = [counts["one-dimensional"], counts["must-be"]];
  const base = attractive + oneDimensional + mustBe + indifferent;
  const figure = (id: "kano-better" | "kano-worse", of: number) =>
    shareFigure(analysisBasis(id, base, { asOf }), of, base);
  return {
    touchpoint: sum.touchpoint,
    code,
    n,
    half: sum.half,
    counts,
    category: n < SHOWN_FROM ? null : first,
    clear: n >= SHOWN_FROM && isAhead(counts[first], counts[second], n),
    better: figure("kano-better", attractive + oneDimensional),
    worse: negative(figure("kano-worse", oneDimensional + mustBe)),
  };
}

/** |a − b| ≥ 1.65·√((a + b)(2n − a − b) / 2n) */
const isAhead = (a: number, b: number, n: number): boolean =>
  a - b >= FONG * Math.sqrt(((a + b) * (2 * n - a - b)) / (2 * n));

/** The figure with its sign turned round. Zero stays zero. */
function negative(figure: Figure): Figure {
  if (figure.status !== "measured") return figure;
  const { value, interval } = figure;
  return {
    ...figure,
    value: 0 - value,
    interval: { ...interval, low: 0 - interval.high, high: 0 - interval.low },
  };
}
