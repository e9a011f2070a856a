import { inseparableGroups } from "../../comparison/groups.ts";
import { tellApart } from "../../comparison/tell-apart.ts";
import {
  type Composite,
  composite,
  MEASURED_FROM,
  type Scorecard,
  type ScoredPart,
  standardErrorOf,
} from "./scorecard.ts";
import { band, drawnMeans, WEIGHT_DRAWS } from "./weight-draws.ts";
import { normalised } from "./weights.ts";

/** One venue's card of an area. */
export interface VenueCard {
  venue: string;
  card: Scorecard;
}

/** Where a venue stands on an area. */
export interface AreaRow extends VenueCard {
  /** The composite of the parts that all ranked venues have; `null` where it is not ranked. */
  common: Composite | null;
  /** Place by that composite, and the simultaneous 95 % range of the true place; `null` where it is not ranked. */
  rank: number | null;
  rankLow: number | null;
  rankHigh: number | null;
  /** 5th to 95th percentile of the place when weights vary; chance left aside. */
  weightRankLow: number | null;
  weightRankHigh: number | null;
}

/** Venues on one area. */
export interface AreaComparison {
  /** `different-parts`: the venues have less than half of the weight in common; `one-venue`: nobody to compare with. */
  status: "ranked" | "one-venue" | "different-parts";
  /** Codes of the parts that all ranked venues have: those they are compared on. */
  parts: string[];
  /** Best first; those that are not ranked last, in the order given. */
  rows: AreaRow[];
  /** Maximal sets of ranked venues in which no pair can be told apart, best first. */
  groups: string[][];
  pairs: number;
  distinguishablePairs: number;
}

/**
 * Compares venues on an area, on the parts that all of them have. Two are told apart when they differ by more than chance
 * explains (z test with the widest standard errors that dependent parts allow, Holm over all pairs) *and* the one leads in
 * 95 % of the draws of weights; ranks are ranges that follow from that.
 */
export function compareArea(cards: readonly VenueCard[]): AreaComparison {
  const able = cards.filter(({ card }) => card.composite !== null && !card.composite.indicative);
  const parts = commonParts(able);
  const share = able[0] ? partsOf(able[0].card, parts).reduce((sum, { share: own }) => sum + own, 0) : 0;
  const status = able.length < 2 ? "one-venue" : share < MEASURED_FROM - 1e-9 ? "different-parts" : "ranked";
  if (status !== "ranked")
    return {
      status,
      parts: [],
      rows: cards.map(unranked),
      groups: [],
      pairs: 0,
      distinguishablePairs: 0,
    };
  const standing = able
    .map((row) => ({ ...row, common: composite(partsOf(row.card, parts)), ...spreadOf(row.card, parts) }))
    .sort((a, b) => b.common.value - a.common.value || (a.venue < b.venue ? -1 : 1));
  const told = order(standing);
  const count = standing.length;
  const differs = (a: number, b: number) => told[a * count + b] !== 0;
  const places = placesUnderDraws(standing.map(({ draws }) => draws));
  const ranked = standing.map(({ venue, card, common }, a): AreaRow => {
    const own = [...told.subarray(a * count, (a + 1) * count)];
    return {
      venue,
      card,
      common,
      rank: 1 + standing.filter((other) => other.common.value > common.value).length,
      rankLow: 1 + own.filter((verdict) => verdict === -1).length,
      rankHigh: count - own.filter((verdict) => verdict === 1).length,
      weightRankLow: places[a]?.low ?? null,
      weightRankHigh: places[a]?.high ?? null,
    };
  });
  const listed = new Set(ranked.map(({ venue }) => venue));
  return {
    status,
    parts,
    rows: [...ranked, ...cards.filter(({ venue }) => !listed.has(venue)).map(unranked)],
    groups: inseparableGroups(count, differs).groups.map((group) =>
      group.map((i) => (ranked[i] as AreaRow).venue),
    ),
    pairs: (count * (count - 1)) / 2,
    distinguishablePairs: told.reduce((sum, verdict) => sum + (verdict === 1 ? 1 : 0), 0),
  };
}

/** The measured parts of a card with these codes. */
export function partsOf({ parts }: Scorecard, codes: readonly string[]): ScoredPart[] {
  return parts.filter(({ definition }) => codes.includes(definition.code));
}

/** Standard error of a composite of these parts, whatever they have to do with each other; and its draws of weights. */
export function spreadOf(card: Scorecard, codes: readonly string[]): { error: number; draws: Float64Array } {
  const parts = partsOf(card, codes);
  const weights = normalised(parts.map(({ share }) => share));
  return {
    error: parts.reduce((sum, part, i) => sum + (weights[i] as number) * standardErrorOf(part), 0),
    draws: drawnMeans(
      parts.map(({ score }) => score as number),
      weights,
    ),
  };
}

/** Does one of two lead in 95 % of the draws of weights? */
export function firmUnderDraws(a: Float64Array, b: Float64Array): boolean {
  const { low, high } = band(a.map((value, draw) => value - (b[draw] as number)));
  return low > 0 || high < 0;
}

function commonParts(cards: readonly VenueCard[]): string[] {
  const [first] = cards;
  if (!first) return [];
  const counts = ({ score, share }: ScoredPart) => score !== null && share > 0;
  return first.card.parts
    .filter(counts)
    .map(({ definition: { code } }) => code)
    .filter((code) => cards.every(({ card }) => partsOf(card, [code]).some(counts)));
}

/** `count × count`: 1 where the row's venue is told to be better than the column's, −1 worse, else 0. */
function order(standing: readonly { common: Composite; error: number; draws: Float64Array }[]): Int8Array {
  const told = tellApart(
    Float64Array.from(standing, ({ common }) => common.value),
    Float64Array.from(standing, ({ error }) => error ** 2),
  );
  return told.order.map((verdict, at) => {
    const [a, b] = [standing[Math.floor(at / standing.length)], standing[at % standing.length]];
    return verdict !== 0 && a && b && firmUnderDraws(a.draws, b.draws) ? verdict : 0;
  });
}

/** 5th to 95th percentile of the place of each, in whole places. */
function placesUnderDraws(draws: readonly Float64Array[]): { low: number; high: number }[] {
  const places = draws.map(() => new Float64Array(WEIGHT_DRAWS));
  for (let draw = 0; draw < WEIGHT_DRAWS; draw++)
    for (const [own, values] of draws.entries())
      (places[own] as Float64Array)[draw] =
        1 + draws.filter((other) => (other[draw] as number) > (values[draw] as number)).length;
  return places.map((own) => {
    const { low, high } = band(own);
    return { low: Math.floor(low), high: Math.ceil(high) };
  });
}

const unranked = (row: VenueCard): AreaRow => ({
  ...row,
  common: null,
  rank: null,
  rankLow: null,
  rankHigh: null,
  weightRankLow: null,
  weightRankHigh: null,
});
