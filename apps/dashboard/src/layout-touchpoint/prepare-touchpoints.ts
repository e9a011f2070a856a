import type { FigurePartsFragment } from "../api/documents.generated.ts";
import type { LosGrade } from "../layout/paint-crowding.ts";
import type { Spot } from "../layout/plane.ts";
import type { PlanShapes } from "../layout/prepare-plan.ts";
import type { LinkedTouchpoint, LinkedTouchpoints, MomentClass, Setting } from "./linked.ts";

/** How well a touchpoint is known: with a value, with few answers, or why there is none. */
export type Knowledge = "measured" | "indicative" | "too-few" | "not-asked" | "withheld";

/** A touchpoint with what guests say, what kind of moment it is and the fullest path beside it. */
export interface TouchpointReading {
  code: string;
  name: string;
  units: readonly string[];
  zones: readonly string[];
  /** Units and zones of the link that this plan does not have. */
  missing: readonly string[];
  /** 0–100; `null` where there is no figure. */
  value: number | null;
  knowledge: Knowledge;
  satisfaction: FigurePartsFragment;
  satisfiedShare: FigurePartsFragment;
  moment: MomentClass;
  /** The fullest path beside it at its fullest; `null` where nobody walks. */
  worst: { edge: string; name: string | null; los: LosGrade; vc: number; minute: number } | null;
  /** Every path beside it that somebody walks, by its worst level of the day. */
  levels: readonly { edge: string; los: LosGrade }[];
  /** Minutes of the longest mean wait at one of its units; `null` where nobody joined one. */
  waitMin: number | null;
}

/** The touchpoints of a setting, those beside the fullest paths first. */
export function readingsOfSetting(
  { touchpoints }: Pick<Setting, "touchpoints">,
  classes: LinkedTouchpoints["classes"],
): TouchpointReading[] {
  return touchpoints
    .map((one) => readingOf(one, classes.get(one.touchpoint.code) ?? null))
    .toSorted((a, b) => (b.worst?.vc ?? -1) - (a.worst?.vc ?? -1));
}

function readingOf(linked: LinkedTouchpoint, moment: MomentClass): TouchpointReading {
  const { touchpoint, units, zones, missing, satisfaction, satisfiedShare, paths, waits } = linked;
  const walked = paths.flatMap(({ edge, name, peak }) =>
    peak === null ? [] : [{ edge, name, los: peak.los, vc: peak.vc, minute: peak.minuteOfDay }],
  );
  const [worst = null] = walked.toSorted((a, b) => b.vc - a.vc);
  const waited = waits.flatMap(({ meanWaitMin }) => (meanWaitMin === null ? [] : [meanWaitMin]));
  return {
    code: touchpoint.code,
    name: touchpoint.name,
    units,
    zones,
    missing,
    value: satisfaction.status === "MEASURED" ? satisfaction.value : null,
    knowledge: knowledgeOf(satisfaction),
    satisfaction,
    satisfiedShare,
    moment,
    worst,
    levels: walked.map(({ edge, los }) => ({ edge, los })),
    waitMin: waited.length === 0 ? null : Math.max(...waited),
  };
}

function knowledgeOf({ status, indicative }: Pick<FigurePartsFragment, "status" | "indicative">): Knowledge {
  if (status === "MEASURED") return indicative ? "indicative" : "measured";
  return status === "TOO_FEW" ? "too-few" : status === "NOT_ASKED" ? "not-asked" : "withheld";
}

/** A touchpoint at one of its places on the drawing. */
export interface TouchpointMark {
  key: string;
  /** The unit it stands at; `null` for a zone. */
  unit: string | null;
  at: Spot;
  /** How many marks stand at the same place below it. */
  above: number;
  name: string;
  value: number | null;
  knowledge: Knowledge;
  moment: MomentClass;
}

/** One mark per touchpoint and place that the drawing has. */
export function touchpointMarks(
  readings: readonly TouchpointReading[],
  { units, zones }: Pick<PlanShapes, "units" | "zones">,
): TouchpointMark[] {
  const spots = new Map<string, Spot>([
    ...zones.map(({ id, label }): [string, Spot] => [`zone:${id}`, label]),
    ...units.map(({ id, at }): [string, Spot] => [`unit:${id}`, at]),
  ]);
  const taken = new Map<string, number>();
  return readings.flatMap((reading) =>
    [
      ...reading.units.map((id) => ({ place: `unit:${id}`, unit: id })),
      ...reading.zones.map((id) => ({ place: `zone:${id}`, unit: null })),
    ].flatMap(({ place, unit }): TouchpointMark[] => {
      const at = spots.get(place);
      if (at === undefined) return [];
      const above = taken.get(place) ?? 0;
      taken.set(place, above + 1);
      const { name, value, knowledge, moment } = reading;
      return [{ key: `${reading.code} ${place} ${above}`, unit, at, above, name, value, knowledge, moment }];
    }),
  );
}
