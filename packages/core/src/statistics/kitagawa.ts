import type { Sample } from "./mean.ts";

/** One kind of guest in one period: how many answered and how, and its part of all answers of the period. */
export interface SegmentSample extends Sample {
  /** 0..1; the shares of a period add up to 1. */
  share: number;
}

/** A difference of two means a − b, split in two parts that add up to it, each with its standard error. */
export interface Kitagawa {
  crude: number;
  /** The same kinds of guests answered otherwise: Σ (w_A + w_B)/2 · (ȳ_A − ȳ_B). */
  performance: number;
  /** Other kinds of guests came: Σ (ȳ_A + ȳ_B)/2 · (w_A − w_B). */
  mix: number;
  standardErrors: { crude: number; performance: number; mix: number };
}

/**
 * Kitagawa's decomposition of a difference of two means into performance and mix.
 *
 * A kind of guest that is there in one period only has no mean in the other: it is given the mean it has, so that its
 * coming or going counts as mix alone, and the parts still add up.
 *
 * Standard errors by the delta method: segment means vary with their variance over n, shares as a multinomial of all
 * answers of their period; both periods are independent of each other.
 *
 * @param a and b: segment by segment in the same order; null where a period has no answers of it
 * @throws if the lists differ in length or a period has no answers at all
 * @see Kitagawa 1955, Components of a difference between two rates
 */
export function kitagawa(
  a: readonly (SegmentSample | null)[],
  b: readonly (SegmentSample | null)[],
): Kitagawa {
  if (a.length !== b.length)
    throw new RangeError(`kitagawa requires the same segments, found ${a.length} and ${b.length}`);
  const cells = a.map((own, s) => cellOf(own, b[s] ?? null));
  if (![a, b].every((side) => side.some((sample) => sample !== null)))
    throw new RangeError("kitagawa requires answers in both periods");
  const performance = cells.reduce((sum, c) => sum + ((c.shareA + c.shareB) / 2) * c.gap, 0);
  const mix = cells.reduce((sum, c) => sum + c.level * (c.shareA - c.shareB), 0);
  const parts = [
    (c: Cell) => ({ meanA: weightOfGap(c), meanB: -weightOfGap(c), shareA: c.gap / 2, shareB: c.gap / 2 }),
    (c: Cell) => ({ ...weightsOfLevel(c), shareA: c.level, shareB: -c.level }),
  ] as const;
  const variances = variancesOf(a, b, cells, parts);
  return {
    crude: performance + mix,
    performance,
    mix,
    standardErrors: {
      crude: Math.sqrt(variances.both),
      performance: Math.sqrt(variances.first),
      mix: Math.sqrt(variances.second),
    },
  };
}

interface Cell {
  shareA: number;
  shareB: number;
  /** ȳ_A − ȳ_B; 0 where one is missing. */
  gap: number;
  /** (ȳ_A + ȳ_B)/2; the one there is where the other is missing. */
  level: number;
  /** Whether the segment is there in both periods. */
  both: boolean;
}

function cellOf(a: SegmentSample | null, b: SegmentSample | null): Cell {
  const meanA = a?.mean ?? b?.mean ?? 0;
  const meanB = b?.mean ?? meanA;
  return {
    shareA: a?.share ?? 0,
    shareB: b?.share ?? 0,
    gap: meanA - meanB,
    level: (meanA + meanB) / 2,
    both: a !== null && b !== null,
  };
}

/** How a part moves with each input of a segment: its partial derivatives. */
interface Gradient {
  meanA: number;
  meanB: number;
  shareA: number;
  shareB: number;
}

const weightOfGap = ({ both, shareA, shareB }: Cell) => (both ? (shareA + shareB) / 2 : 0);

function weightsOfLevel({ both, shareA, shareB }: Cell): { meanA: number; meanB: number } {
  if (both) return { meanA: (shareA - shareB) / 2, meanB: (shareA - shareB) / 2 };
  return { meanA: shareA, meanB: -shareB };
}

/** Variances of both parts and of their sum. */
function variancesOf(
  a: readonly (SegmentSample | null)[],
  b: readonly (SegmentSample | null)[],
  cells: readonly Cell[],
  [first, second]: readonly [(cell: Cell) => Gradient, (cell: Cell) => Gradient],
): { first: number; second: number; both: number } {
  const gradients = [
    first,
    second,
    (cell: Cell): Gradient => {
      const [one, other] = [first(cell), second(cell)];
      return {
        meanA: one.meanA + other.meanA,
        meanB: one.meanB + other.meanB,
        shareA: one.shareA + other.shareA,
        shareB: one.shareB + other.shareB,
      };
    },
  ];
  const [one, other, both] = gradients.map((gradient) => {
    const all = cells.map(gradient);
    return (
      varianceOfSide(
        a,
        all.map(({ meanA }) => meanA),
        all.map(({ shareA }) => shareA),
      ) +
      varianceOfSide(
        b,
        all.map(({ meanB }) => meanB),
        all.map(({ shareB }) => shareB),
      )
    );
  }) as [number, number, number];
  return { first: one, second: other, both };
}

/** Σ g²·s²/n of the means, and (Σ w·g² − (Σ w·g)²)/N of the shares. */
function varianceOfSide(
  side: readonly (SegmentSample | null)[],
  meanWeights: readonly number[],
  shareWeights: readonly number[],
): number {
  let [ofMeans, first, second, answers] = [0, 0, 0, 0];
  for (const [s, sample] of side.entries()) {
    if (sample === null) continue;
    const weight = shareWeights[s] as number;
    ofMeans += (meanWeights[s] as number) ** 2 * (sample.variance / sample.n);
    first += sample.share * weight;
    second += sample.share * weight * weight;
    answers += sample.n;
  }
  return ofMeans + Math.max(0, second - first * first) / answers;
}
