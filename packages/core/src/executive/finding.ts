import { type Comparison, isRanked } from "../comparison/comparison.ts";
import type { Choice, LiftOutcome, OutcomeLift } from "../what-if/what-if.ts";
import { MAX_POINTS } from "../what-if/what-if.ts";
import type { GapPart, GapParts } from "./gap-parts.ts";
import type { VenueGap } from "./venue-gap.ts";

/**
 * What matters most among venues. `trails`, `leads`: one venue against all the others, by more than chance explains.
 * `level`: the venue that was asked about cannot be told from the others. `untold`: nothing can be said of it.
 * `league`: no venue stands out from the others together; what the comparison of all pairs says is all there is.
 */
export type Finding =
  | { kind: "trails" | "leads"; gap: VenueGap; alike: VenueGap[] }
  | { kind: "level"; gap: VenueGap }
  | { kind: "untold"; gap: VenueGap }
  | { kind: "league" };

/** What an executive is told first: a finding, what goes with it, and what closing half of it would be expected to bring. */
export interface Executive {
  comparison: Comparison;
  finding: Finding;
  /** `null` where the indicator is no outcome that ratings are known to go with, or nothing stands out. */
  parts: GapParts | null;
  /** `null` where no touchpoint accounts for the gap, or the venue leads. */
  lift: OutcomeLift | null;
}

/**
 * Chooses what to say: of the venue that was asked about, or else of the one farthest behind; only where none is behind, of
 * the one farthest ahead. Nobody trails because another one leads: unless it was asked about, a venue must differ from the
 * others together and from most of them one by one.
 */
export function findingOf(comparison: Comparison, gaps: readonly VenueGap[], named: string | null): Finding {
  if (named !== null) return ofNamed(gaps, named);
  if (comparison.rows.filter(({ figure }) => isRanked(figure)).length < 2) return { kind: "league" };
  for (const [verdict, kind] of [
    ["behind", "trails"],
    ["ahead", "leads"],
  ] as const) {
    const [first, ...alike] = gaps
      .filter((gap) => gap.verdict === verdict && standsOut(comparison, gap.venue, verdict))
      .sort(farthestFirst);
    if (first) return { kind, gap: first, alike };
  }
  return { kind: "league" };
}

/** Told apart from more than half of the other ranked venues, by the test of all pairs. */
function standsOut({ rows, order }: Comparison, venue: string, verdict: "behind" | "ahead"): boolean {
  const ranked = rows.filter(({ figure }) => isRanked(figure));
  const place = ranked.findIndex((row) => row.venue === venue);
  const sign = verdict === "ahead" ? 1 : -1;
  const apart = ranked.filter((_, other) => order[place * ranked.length + other] === sign).length;
  return 2 * apart > ranked.length - 1;
}

function ofNamed(gaps: readonly VenueGap[], named: string): Finding {
  const gap = gaps.find(({ venue }) => venue === named);
  if (!gap) throw new RangeError(`findingOf: found no gap of "${named}", expected one of those compared`);
  switch (gap.verdict) {
    case "behind":
      return { kind: "trails", gap, alike: [] };
    case "ahead":
      return { kind: "leads", gap, alike: [] };
    case "cannot-tell":
      return { kind: "level", gap };
    case null:
      return { kind: "untold", gap };
  }
}

function farthestFirst(a: VenueGap, b: VenueGap): number {
  return amountOf(b) - amountOf(a) || (a.venue < b.venue ? -1 : 1);
}

function amountOf({ against: { difference } }: VenueGap): number {
  return difference.status === "measured" ? Math.abs(difference.value) : 0;
}

/** The outcome of the what-if that an indicator is the level of; `null` for shares and others, whose gap is not split. */
export function outcomeOf(indicatorId: string): LiftOutcome | null {
  return outcomes.get(indicatorId) ?? null;
}

const outcomes: ReadonlyMap<string, LiftOutcome> = new Map([
  ["satisfaction", "overall"],
  ["overall-mean", "overall"],
  ["recommendation-mean", "recommend"],
  ["net-promoter-score", "net-promoter"],
]);

/** What closing a gap would be expected to lift: promoters where the gap is one of promoters, else recommendation. */
export function liftedOutcome(gap: LiftOutcome, known: readonly LiftOutcome[]): LiftOutcome | null {
  const wanted: readonly LiftOutcome[] = gap === "net-promoter" ? ["net-promoter"] : ["recommend", "overall"];
  return wanted.find((outcome) => known.includes(outcome)) ?? null;
}

/** Half of what the venue's ratings lie behind at the touchpoints that account for the gap, never beyond the what-if's limit. */
export function halfTheGap(named: readonly GapPart[]): Choice[] {
  return named.flatMap(({ code, own, others }) =>
    others > own
      ? [{ touchpoint: code, improvement: { points: Math.min(MAX_POINTS, (others - own) / 2) } }]
      : [],
  );
}
