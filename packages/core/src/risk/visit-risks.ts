import type { NoteCode } from "../indicator/note.ts";
import type { Journey } from "../journey/journey.ts";
import { asymmetry } from "../moment/asymmetry.ts";
import type { CentredSums } from "../moment/centred-sums.ts";
import type { AnalysisStatus } from "../moment/moment.ts";
import { WEAK_BELOW } from "../moment/moment-analysis.ts";
import type { MomentItems } from "../moment/moment-items.ts";
import type { Scale } from "../scale/scale.ts";
import type { VisitBlock } from "../visit/block.ts";
import type { ItemScales } from "../visit/visit.ts";
import { type ClosedLoop, closedLoop } from "./closed-loop.ts";
import { GapSums } from "./gap-sums.ts";
import { type Inconsistency, inconsistency } from "./inconsistency.ts";
import { type OverPromise, overPromise } from "./over-promise.ts";
import { PassageSums } from "./passage-sums.ts";
import type { RiskOptions } from "./report.ts";
import { ServiceVisits } from "./service-visits.ts";
import {
  type ImportanceShares,
  type TechnologyDependence,
  type TechnologyEvidence,
  technologyDependence,
} from "./technology.ts";
import { WarmthSums } from "./warmth-sums.ts";

/** Importance of touchpoints for overall satisfaction, as far as the risks read it. */
export interface KnownImportance extends ImportanceShares {
  status: string;
  /** R². */
  explained: number;
}

/** The visits of a slice. */
export interface RiskVisits {
  journey: Journey;
  scales: ItemScales;
  /** Scale of the rating after a complaint; `null` where no survey records what became of complaints. */
  caseScale: Scale | null;
  blocks: readonly VisitBlock[];
}

/** The risks that are read from whole visits with their employees and cases. */
export interface VisitRisks {
  /** All visits that were read. */
  visits: number;
  inconsistency: Inconsistency;
  overPromise: OverPromise;
  closedLoop: ClosedLoop;
}

/**
 * Reads the visits once and says what each risk amounts to.
 * @param venues codes, in the order that `block.venue` counts in
 */
export function visitRisks(
  { journey, scales, caseScale, blocks }: RiskVisits,
  venues: readonly string[],
  options: RiskOptions,
): VisitRisks {
  const service = new ServiceVisits(journey, scales);
  const gaps = new GapSums(scales);
  const passage = new PassageSums(journey, scales);
  for (const block of blocks) for (const sums of [service, gaps, passage]) sums.add(block);
  return {
    visits: passage.visits,
    inconsistency: inconsistency(service, venues, options),
    overPromise: overPromise(gaps, venues, options),
    closedLoop: closedLoop(passage, journey, { ...options, casesAsked: caseScale !== null }),
  };
}

/** What other analyses have found about the same visits. */
export interface KnownOfVisits {
  items: MomentItems;
  centred: CentredSums;
  /** `null` where too few visits answered, or overall satisfaction was not asked. */
  importance: KnownImportance | null;
  /** Visits with an overall answer that importance needs. */
  neededVisits: number;
}

/** Technology dependence of the visits of a slice. */
export function technologyRisk(
  { journey, scales, blocks }: RiskVisits,
  known: KnownOfVisits,
  options: RiskOptions,
): TechnologyDependence {
  const passage = new PassageSums(journey, scales);
  const warmth = {
    others: new WarmthSums(journey, scales, "others"),
    people: new WarmthSums(journey, scales, "people"),
  };
  for (const block of blocks) for (const sums of [passage, warmth.others, warmth.people]) sums.add(block);
  return technologyDependence({ ...technologyOf(journey, known), warmth, passage }, options);
}

function technologyOf(
  journey: Journey,
  known: KnownOfVisits,
): Omit<TechnologyEvidence, "warmth" | "passage"> {
  const { centred, items, importance } = known;
  const { overall } = items;
  const used = importance?.used ?? [];
  return {
    sums: centred,
    items,
    journey,
    importance: usable(importance) ?? obstacleTo(known),
    asymmetry:
      overall === null || used.length === 0
        ? []
        : asymmetry(centred, "overall", used, overall.scale.high - overall.scale.low).touchpoints,
  };
}

/** Importance where it may be shown. */
function usable(importance: KnownImportance | null): ImportanceShares | null {
  if (importance === null || reasonAgainst(importance) !== null) return null;
  return importance;
}

function reasonAgainst({ status, explained, touchpoints }: KnownImportance): NoteCode | null {
  if (status === "refused") return "contradictory-ratings";
  if (status === "too-many" || touchpoints.length === 0) return "too-many-touchpoints";
  return explained >= WEAK_BELOW ? null : "hardly-explained";
}

function obstacleTo({ items, importance, neededVisits }: KnownOfVisits): {
  status: AnalysisStatus;
  needed: number;
  reason: NoteCode | null;
} {
  if (items.overall === null) return { status: "not-asked", needed: neededVisits, reason: null };
  if (importance === null) return { status: "too-few", needed: neededVisits, reason: null };
  const reason = reasonAgainst(importance);
  return { status: reason === "hardly-explained" ? "weak" : "repaired", needed: neededVisits, reason };
}
