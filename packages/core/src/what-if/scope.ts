import type { AskedItem, MomentItems } from "../moment/moment-items.ts";
import type { VisitBlock } from "../visit/block.ts";
import { JACKKNIFE_GROUPS, SKIPPED } from "../visit/visit.ts";

/** How the answers to one question are spread over a scope: counts by jackknife group and answer, worst answer first. */
export interface Spread {
  answers: number;
  /** `JACKKNIFE_GROUPS × answers`, group by group. */
  counts: Float64Array;
}

/** The visits that a scenario is about. All counts are whole numbers, so shards add up in any order. */
export interface Scope {
  /** Visits per jackknife group. */
  visits: Float64Array;
  overall: Spread | null;
  recommend: Spread | null;
  /** In the order of the asked touchpoints. */
  touchpoints: Spread[];
}

/** Which visits belong: of these venues (numbers in the blocks), with one of these values in each dimension. */
export interface ScopeFilter {
  venues: ReadonlySet<number> | null;
  /** Place of the dimension in `VisitBlock.segments`, and the values' numbers there. */
  segments: readonly { dimension: number; values: ReadonlySet<number> }[];
}

export function emptyScope(items: MomentItems): Scope {
  return {
    visits: new Float64Array(JACKKNIFE_GROUPS),
    overall: items.overall && emptySpread(items.overall),
    recommend: items.recommend && emptySpread(items.recommend),
    touchpoints: items.touchpoints.map(emptySpread),
  };
}

function emptySpread({ scale }: AskedItem): Spread {
  const answers = scale.high - scale.low + 1;
  return { answers, counts: new Float64Array(JACKKNIFE_GROUPS * answers) };
}

/** Adds those visits of a block that belong. */
export function addToScope(scope: Scope, items: MomentItems, block: VisitBlock, filter: ScopeFilter): void {
  const belongs = membership(block, filter);
  for (let i = 0; i < block.count; i++) if (belongs[i] === 1) bump(scope.visits, block.group[i] as number);
  if (items.overall && scope.overall) addSpread(scope.overall, items.overall.item, block, belongs);
  if (items.recommend && scope.recommend) addSpread(scope.recommend, items.recommend.item, block, belongs);
  for (const [j, { item }] of items.touchpoints.entries())
    addSpread(scope.touchpoints[j] as Spread, item, block, belongs);
}

/** @throws when the block lacks a column that the filter reads */
function membership(block: VisitBlock, { venues, segments }: ScopeFilter): Uint8Array {
  const belongs = new Uint8Array(block.count).fill(1);
  if (venues !== null)
    for (let i = 0; i < block.count; i++) if (!venues.has(block.venue[i] as number)) belongs[i] = 0;
  for (const { dimension, values } of segments) {
    const column = block.segments?.[dimension];
    if (column === undefined) throw new RangeError(`membership: found no column of segment ${dimension}`);
    for (let i = 0; i < block.count; i++) if (!values.has(column[i] as number)) belongs[i] = 0;
  }
  return belongs;
}

function addSpread({ answers, counts }: Spread, item: number, block: VisitBlock, belongs: Uint8Array): void {
  if (item >= block.items) return;
  for (let i = 0; i < block.count; i++) {
    const answer = block.answers[i * block.items + item] as number;
    if (belongs[i] === 1 && answer < SKIPPED) bump(counts, (block.group[i] as number) * answers + answer);
  }
}

function bump(counts: Float64Array, place: number): void {
  counts[place] = (counts[place] as number) + 1;
}

/** Counts per answer over all groups but one. @param without group left out; `null` for none */
export function countsWithout({ answers, counts }: Spread, without: number | null): Float64Array {
  const sums = new Float64Array(answers);
  for (let g = 0; g < JACKKNIFE_GROUPS; g++) {
    if (g === without) continue;
    for (let a = 0; a < answers; a++) sums[a] = (sums[a] as number) + (counts[g * answers + a] as number);
  }
  return sums;
}

export function visitsWithout({ visits }: Scope, without: number | null): number {
  let n = 0;
  for (let g = 0; g < JACKKNIFE_GROUPS; g++) if (g !== without) n += visits[g] as number;
  return n;
}
