import { type Answers, histogramsOf } from "../indicator/estimate.ts";
import { answersIn, gatherByScale } from "../indicator/histogram.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import { type Tally, tally } from "../indicator/tally.ts";
import { type CellSums, emptyCells } from "../statistics/cell-sums.ts";
import type { LocalisedText } from "../text/text.ts";

/** One kind of guests: a value of a segment dimension, or a pair of values of two. */
export interface GuestKind {
  code: string;
  name: LocalisedText;
}

/** The answers of the venues of a comparison, told apart by kinds of guests. */
export interface GuestMix {
  /** What tells the kinds apart, e.g. "purpose of the trip". */
  by: LocalisedText;
  kinds: readonly GuestKind[];
  /** Per venue, in the order of the comparison's venues, per kind; `null` where nobody was asked. */
  answers: readonly (readonly Answers[])[];
}

/** The kind that small ones are put together as. */
export const OTHER_KINDS: GuestKind = {
  code: "other-kinds",
  name: { en: "all smaller groups", zh: "其余各小类合计" },
};

/**
 * Leaves out kinds that nobody belongs to, and puts kinds with few answers over all venues together as one: where two
 * dimensions are crossed, many pairs are hardly ever met.
 *
 * @param fewest answers that a kind needs to stand on its own
 */
export function gatherSmallKinds({ by, kinds, answers }: GuestMix, fewest: number): GuestMix {
  const counts = kinds.map((_, s) =>
    answers.reduce(
      (sum, row) =>
        sum + histogramsOf(row[s] ?? null).reduce((inCell, histogram) => inCell + answersIn(histogram), 0),
      0,
    ),
  );
  const places = (keep: (n: number) => boolean) => counts.flatMap((n, s) => (n > 0 && keep(n) ? [s] : []));
  const [large, small] = [places((n) => n >= fewest), places((n) => n < fewest)];
  const kept = large.map((s) => kinds[s] as GuestKind);
  if (small.length === 0)
    return { by, kinds: kept, answers: answers.map((row) => large.map((s) => row[s] ?? null)) };
  return {
    by,
    kinds: [...kept, small.length === 1 ? (kinds[small[0] as number] as GuestKind) : OTHER_KINDS],
    answers: answers.map((row) => [
      ...large.map((s) => row[s] ?? null),
      gatherByScale(small.flatMap((s) => histogramsOf(row[s] ?? null))),
    ]),
  };
}

/** Answers of all venues and kinds as sums, and the mix of all of them together. */
export interface MixSums {
  cells: CellSums;
  /** Part of each kind in all answers of a known kind, by weight when weighted. Adds up to 1, or is all NaN for none. */
  mix: Float64Array;
}

/**
 * n, Σy and Σy² per venue and kind, in the unit of the indicator. By weight, the answers of a venue count as many as
 * their effective number, shared out over the kinds by weight: so the kinds add up to the venue.
 *
 * @returns the code of a note where the indicator does not exist for these answers
 */
export function mixSums(indicator: PlainIndicator, { kinds, answers }: GuestMix, weighted: boolean) {
  const cells = emptyCells(answers.length, kinds.length);
  const mix = new Float64Array(kinds.length);
  const unit = indicator.estimate.kind === "net-promoter" ? 100 : 1;
  for (const [v, row] of answers.entries()) {
    const whole = tallyOf(indicator, row.flatMap(histogramsOf), weighted);
    if (typeof whole === "string") return whole;
    if (whole.n === 0) continue;
    const tallies = row.map((cell) => tallyOf(indicator, histogramsOf(cell), weighted));
    const weights = row.map((cell, s) => (weighted ? weightIn(cell) : ((tallies[s] as Tally).n ?? 0)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (const [s, tallied] of tallies.entries()) {
      if (typeof tallied === "string") return tallied;
      const weight = weights[s] as number;
      mix[s] = (mix[s] as number) + weight;
      if (!(weight > 0)) continue;
      const factor = (whole.effectiveN * weight) / total / tallied.effectiveN;
      addTo(cells, v * kinds.length + s, tallied, factor, unit);
    }
  }
  const all = mix.reduce((sum, weight) => sum + weight, 0);
  return { cells, mix: mix.map((weight) => weight / all) } satisfies MixSums;
}

function tallyOf(indicator: PlainIndicator, histograms: ReturnType<typeof histogramsOf>, weighted: boolean) {
  return tally(indicator.estimate, gatherByScale(histograms), weighted);
}

function weightIn(answers: Answers): number {
  return histogramsOf(answers).reduce(
    (sum, { weights }) => sum + weights.reduce((total, weight) => total + weight, 0),
    0,
  );
}

function addTo(
  cells: CellSums,
  cell: number,
  { effectiveN, values, frequencies }: Tally,
  factor: number,
  unit: number,
): void {
  cells.n[cell] = factor * effectiveN;
  for (let i = 0; i < values.length; i++) {
    const value = unit * (values[i] as number);
    const frequency = factor * (frequencies[i] as number);
    cells.sum[cell] = (cells.sum[cell] as number) + frequency * value;
    cells.squares[cell] = (cells.squares[cell] as number) + frequency * value * value;
  }
}
