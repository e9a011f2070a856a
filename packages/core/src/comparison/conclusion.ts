import type { Comparison } from "./comparison.ts";
import { isRanked } from "./comparison.ts";

/** What a comparison allows to be said. Every member follows from the pairs that can be told apart. */
export type Conclusion =
  | { kind: "no-venues" }
  | { kind: "not-asked" }
  | { kind: "withheld"; reason: string }
  | { kind: "one-venue"; venue: string }
  /** No venue can be ranked. */
  | { kind: "too-few"; venues: number }
  | { kind: "one-ranked"; venue: string }
  | { kind: "none-apart"; ranked: number }
  /** Every pair differs; best first. */
  | { kind: "all-apart"; order: string[] }
  | {
      kind: "partly";
      ranked: number;
      /** The best value, several where they tie. */
      first: string[];
      /** Not significantly behind any of the first. */
      levelWithFirst: string[];
      /** Significantly behind each of the first. */
      behindFirst: string[];
      /** Significantly behind every other ranked venue. */
      last: string | null;
      /** The pair farthest apart in rank that differs, for when nobody is behind the first. */
      example: { ahead: string; behind: string };
    };

/** Draws the conclusion of a comparison. */
export function conclude(comparison: Comparison): Conclusion {
  const { rows, pairs, distinguishablePairs } = comparison;
  const ranked = rows.filter(({ figure }) => isRanked(figure)).map(({ venue }) => venue);
  if (ranked.length === 0) return withoutRanks(comparison);
  if (rows.length === 1) return { kind: "one-venue", venue: ranked[0] as string };
  if (ranked.length === 1) return { kind: "one-ranked", venue: ranked[0] as string };
  if (distinguishablePairs === 0) return { kind: "none-apart", ranked: ranked.length };
  if (distinguishablePairs === pairs) return { kind: "all-apart", order: ranked };
  return partly(comparison, ranked);
}

function withoutRanks({ rows }: Comparison): Conclusion {
  if (rows.length === 0) return { kind: "no-venues" };
  if (rows.every(({ figure }) => figure.status === "not-asked")) return { kind: "not-asked" };
  const reasons = rows.flatMap(({ figure }) => (figure.status === "withheld" ? [figure.reason] : []));
  const explained = rows.every(({ figure }) => figure.status === "withheld" || figure.status === "not-asked");
  if (explained && reasons[0]) return { kind: "withheld", reason: reasons[0] };
  return { kind: "too-few", venues: rows.length };
}

function partly({ rows, order }: Comparison, ranked: readonly string[]): Conclusion {
  const count = ranked.length;
  const isAhead = (a: number, b: number) => order[a * count + b] === 1;
  const places = ranked.map((_, place) => place);
  const names = (chosen: readonly number[]) => chosen.map((place) => ranked[place] as string);
  const first = places.filter((place) => rows[place]?.rank === 1);
  const others = places.filter((place) => !first.includes(place));
  const last = places.find((place) => places.every((other) => other === place || isAhead(other, place)));
  return {
    kind: "partly",
    ranked: count,
    first: names(first),
    levelWithFirst: names(others.filter((place) => !first.some((leader) => isAhead(leader, place)))),
    behindFirst: names(others.filter((place) => first.every((leader) => isAhead(leader, place)))),
    last: last === undefined ? null : (ranked[last] as string),
    example: farthestPair(ranked, isAhead),
  };
}

function farthestPair(
  ranked: readonly string[],
  isAhead: (a: number, b: number) => boolean,
): { ahead: string; behind: string } {
  for (let gap = ranked.length - 1; gap > 0; gap--)
    for (let a = 0; a + gap < ranked.length; a++)
      if (isAhead(a, a + gap)) return { ahead: ranked[a] as string, behind: ranked[a + gap] as string };
  throw new RangeError("farthestPair requires a pair that can be told apart");
}
