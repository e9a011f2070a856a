import type { Journey } from "../journey/journey.ts";
import type { AskedItem, MomentItems } from "../moment/moment-items.ts";
import type { Scale } from "../scale/scale.ts";
import type { VisitBlock } from "../visit/block.ts";
import { JACKKNIFE_GROUPS, SKIPPED } from "../visit/visit.ts";

/** How the answers to one question are spread over a scope: counts by jackknife group and answer, worst answer first. */
export interface Spread {
  scale: Scale;
  /** `JACKKNIFE_GROUPS × answers`, group by group. */
  counts: Float64Array;
}

/** The visits that a scenario is about. All counts are whole numbers, so shards add up in any order. */
export interface Scope {
  /** Visits per jackknife group. */
  visits: Float64Array;
  /** `null`: not asked here. */
  overall: Spread | null;
  recommend: Spread | null;
  /** In the order of the journey. */
  touchpoints: (Spread | null)[];
}

/** The scope that some visits make. */
export function scopeOf(blocks: Iterable<VisitBlock>, items: MomentItems, journey: Journey): Scope {
  const scope: Scope = {
    visits: new Float64Array(JACKKNIFE_GROUPS),
    overall: items.overall && emptySpread(items.overall),
    recommend: items.recommend && emptySpread(items.recommend),
    touchpoints: journey.touchpoints.map(() => null),
  };
  for (const asked of items.touchpoints) scope.touchpoints[asked.touchpoint] = emptySpread(asked);
  for (const block of blocks) {
    for (let i = 0; i < block.count; i++) bump(scope.visits, block.group[i] as number);
    addSpread(scope.overall, items.overall, block);
    addSpread(scope.recommend, items.recommend, block);
    for (const asked of items.touchpoints)
      addSpread(scope.touchpoints[asked.touchpoint] ?? null, asked, block);
  }
  return scope;
}

function emptySpread({ scale }: AskedItem): Spread {
  return { scale, counts: new Float64Array(JACKKNIFE_GROUPS * answersOf(scale)) };
}

/** How many answers a scale offers. */
function answersOf({ low, high }: Scale): number {
  return high - low + 1;
}

function addSpread(spread: Spread | null, asked: AskedItem | null, block: VisitBlock): void {
  if (spread === null || asked === null || asked.item >= block.items) return;
  const answers = answersOf(spread.scale);
  for (let i = 0; i < block.count; i++) {
    const answer = block.answers[i * block.items + asked.item] as number;
    if (answer < SKIPPED) bump(spread.counts, (block.group[i] as number) * answers + answer);
  }
}

function bump(counts: Float64Array, place: number): void {
  counts[place] = (counts[place] as number) + 1;
}

/** Counts per answer over all groups but one. @param without group left out; `null` for none */
export function countsWithout({ scale, counts }: Spread, without: number | null): Float64Array {
  const answers = answersOf(scale);
  const sums = new Float64Array(answers);
  for (let g = 0; g < JACKKNIFE_GROUPS; g++) {
    if (g === without) continue;
    for (let a = 0; a < answers; a++) sums[a] = (sums[a] as number) + (counts[g * answers + a] as number);
  }
  return sums;
}

/** Visits of all groups but one. @param without group left out; `null` for none */
export function visitsWithout({ visits }: Scope, without: number | null): number {
  let n = 0;
  for (let g = 0; g < JACKKNIFE_GROUPS; g++) if (g !== without) n += visits[g] as number;
  return n;
}
