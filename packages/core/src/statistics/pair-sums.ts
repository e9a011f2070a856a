/**
 * Sums of every pair of items over the visits that answered both (S2): all that means, correlations and paired
 * differences need. Integer sums of integer codes: adding them up in any order gives the same bits.
 */

/** Sums of one pair (a, b), as they lie in an array of pair sums. */
export const pairFields = { n: 0, a: 1, b: 2, aa: 3, bb: 4, ab: 5 } as const;
export const PAIR_FIELDS = 6;

/** Number of pairs of `items` items, each with itself included. */
export function pairCount(items: number): number {
  return (items * (items + 1)) / 2;
}

/** Place of the pair a ≤ b among {@link pairCount} pairs. */
export function pairIndex(a: number, b: number, items: number): number {
  return a * items - (a * (a - 1)) / 2 + (b - a);
}

/**
 * One item of many visits: 256 + code where there is an answer, 0 where there is none. One array instead of two (whether,
 * and what) makes the loop over pairs a quarter faster.
 */
export type AnswerColumn = Uint16Array;

/** What an answer's code becomes in an {@link AnswerColumn}. */
export const ANSWERED = 256;

/** So many products of two codes (at most 200 each) stay within 32 bits. */
const SAFE_VISITS = 50_000;

/** Adds visits `from` up to before `to` to the pair sums that begin at `into[at]`. */
export function addPairSums(
  columns: readonly AnswerColumn[],
  from: number,
  to: number,
  into: Float64Array,
  at: number,
): void {
  for (let start = from; start < to; start += SAFE_VISITS) {
    const end = Math.min(to, start + SAFE_VISITS);
    let place = at;
    for (let a = 0; a < columns.length; a++) {
      const first = columns[a] as AnswerColumn;
      for (let b = a; b < columns.length; b++) {
        addPair(first, columns[b] as AnswerColumn, start, end, into, place);
        place += PAIR_FIELDS;
      }
    }
  }
}

function addPair(
  first: AnswerColumn,
  second: AnswerColumn,
  from: number,
  to: number,
  into: Float64Array,
  at: number,
): void {
  let n = 0;
  let sumA = 0;
  let sumB = 0;
  let sumAA = 0;
  let sumBB = 0;
  let sumAB = 0;
  for (let i = from; i < to; i++) {
    const u = first[i] as number;
    const v = second[i] as number;
    const hasA = u >> 8;
    const hasB = v >> 8;
    const a = u & 255;
    const b = v & 255;
    const aSeen = Math.imul(a, hasB);
    const bSeen = Math.imul(b, hasA);
    n = (n + (hasA & hasB)) | 0;
    sumA = (sumA + aSeen) | 0;
    sumB = (sumB + bSeen) | 0;
    sumAA = (sumAA + Math.imul(aSeen, a)) | 0;
    sumBB = (sumBB + Math.imul(bSeen, b)) | 0;
    sumAB = (sumAB + Math.imul(a, b)) | 0;
  }
  into[at] = (into[at] as number) + n;
  into[at + 1] = (into[at + 1] as number) + sumA;
  into[at + 2] = (into[at + 2] as number) + sumB;
  into[at + 3] = (into[at + 3] as number) + sumAA;
  into[at + 4] = (into[at + 4] as number) + sumBB;
  into[at + 5] = (into[at + 5] as number) + sumAB;
}
