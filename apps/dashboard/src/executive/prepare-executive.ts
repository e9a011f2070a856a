import { periodLabel } from "@touchstone/core/calendar/label";
import { type Unit as CoreUnit, formatDifference, formatInterval } from "@touchstone/core/unit";
import type {
  ExecutiveMomentPartsFragment,
  ExecutiveMomentsQuery,
  ExecutiveQuery,
  ExplainedPartsFragment,
  SincePartsFragment,
} from "../api/documents.generated.ts";
import type { FrameState } from "../chart/frame-state.ts";
import { valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

/** A touchpoint that accounts for part of the gap: both means on 0–100, and what it makes. */
export interface GapRow {
  code: string;
  name: string;
  own: { value: number; text: string };
  others: { value: number; text: string };
  part: string;
  reach: string;
}

export function prepareGap({ named }: ExplainedPartsFragment, locale: Locale): GapRow[] {
  return named.map(({ touchpoint, own, others, part, reach }) => ({
    code: touchpoint.code,
    name: touchpoint.name,
    own: { value: own, text: valueText(own, "POMP", locale) },
    others: { value: others, text: valueText(others, "POMP", locale) },
    part: part.text,
    reach: valueText(reach, "SHARE", locale),
  }));
}

/** What a figure did since another time. */
export interface SinceRow {
  key: "previous" | "yearAgo" | "holiday";
  label: string;
  /** The days compared with; `null` where there are none to compare with. */
  reference: string | null;
  text: string;
  range: string;
  verdict: "above" | "below" | "same" | null;
  /** In the direction that is good; `null` where no direction is, or nothing changed. */
  good: boolean | null;
}

/** The figure against the period before, a year ago where that is another one, and the holiday where there is one. */
export function prepareSince(
  data: Pick<ExecutiveQuery, "previous" | "yearAgo" | "holiday">,
  better: "HIGHER" | "LOWER" | "NEITHER",
  labels: Record<SinceRow["key"], string>,
  locale: Locale,
): SinceRow[] {
  const before = data.previous?.compared?.referencePeriod?.from;
  const same = before !== undefined && before === data.yearAgo?.compared?.referencePeriod?.from;
  const rows = (["previous", "yearAgo", "holiday"] as const).flatMap((key): SinceRow[] => {
    const figure = data[key];
    if (!figure?.compared || (key === "yearAgo" && same)) return [];
    // A period on no holiday, or on several, has nothing to say here.
    if (key === "holiday" && figure.compared.referencePeriod === null) return [];
    const label = key === "previous" && same ? labels.yearAgo : labels[key];
    return [{ key, label, ...sinceOf(figure, figure.compared, better, locale) }];
  });
  return rows;
}

function sinceOf(
  { unit }: SincePartsFragment,
  { difference, verdict, referencePeriod }: NonNullable<SincePartsFragment["compared"]>,
  better: "HIGHER" | "LOWER" | "NEITHER",
  locale: Locale,
): Omit<SinceRow, "key" | "label"> {
  const reference = referencePeriod === null ? null : periodLabel(referencePeriod, locale);
  if (difference.value === null || difference.interval === null)
    return { reference, text: difference.text, range: "", verdict: null, good: null };
  const told = verdict === "ABOVE" ? "above" : verdict === "BELOW" ? "below" : "same";
  return {
    reference,
    text: formatDifference(difference.value, unit.toLowerCase() as CoreUnit, locale),
    range: formatInterval(difference.interval, difference.unit.toLowerCase() as CoreUnit, locale),
    verdict: told,
    good: told === "same" || better === "NEITHER" ? null : (told === "above") === (better === "HIGHER"),
  };
}

/** The moments to act on: those whose place on the map is beyond chance, the more important first. */
export interface MomentChoice {
  repair: MomentRow[];
  protect: MomentRow[];
}

export interface MomentRow {
  code: string;
  name: string;
  performance: string;
  share: string;
  isMoment: boolean;
}

const SHOWN = 3;

/**
 * To repair: matters more than an equal share and does worse than the others. To protect: matters more and does better.
 * Those whose interval reaches into a neighbouring field are in neither.
 */
export function prepareMomentChoice(moments: readonly ExecutiveMomentPartsFragment[]): MomentChoice {
  const of = (quadrant: NonNullable<ExecutiveMomentPartsFragment["quadrant"]>): MomentRow[] =>
    moments
      .filter((moment) => moment.quadrant === quadrant && moment.borderline === false)
      .toSorted((a, b) => (b.importance.share.value ?? 0) - (a.importance.share.value ?? 0))
      .slice(0, SHOWN)
      .map(({ touchpoint, performance, importance, isMoment }) => ({
        code: touchpoint.code,
        name: touchpoint.name,
        performance: performance.text,
        share: importance.share.text,
        isMoment,
      }));
  return { repair: of("CONCENTRATE_HERE"), protect: of("KEEP_UP") };
}

/** Whether an analysis of moments has anything to show, and if not, why. */
export function momentState({ status }: Pick<ExecutiveMomentsQuery["moments"], "status">): FrameState {
  const kinds = { NOT_ASKED: "notAsked", TOO_FEW: "tooFew", NO_VARIANCE: "withheld" } as const;
  return status in kinds ? { kind: kinds[status as keyof typeof kinds] } : { kind: "ready" };
}

/** A load beside the limit at which sales stop: 80 % of the carrying capacity. */
export interface LoadRow {
  code: string;
  name: string;
  plan: string;
  fictional: boolean;
  /** People at most over capacity; `null` where the plan has no capacity. */
  load: number | null;
  text: string | null;
  over: boolean;
}

/** From here on, visitors are told, the authority is reported to and sales stop. */
export const LOAD_LIMIT = 0.8;

export function prepareLoad(
  venues: readonly {
    code: string;
    name: string;
    plan: string;
    fictional: boolean;
    carryingUse: number | null;
  }[],
  locale: Locale,
): LoadRow[] {
  return venues
    .map(({ carryingUse, ...about }) => ({
      ...about,
      load: carryingUse,
      text: carryingUse === null ? null : valueText(carryingUse, "SHARE", locale),
      over: carryingUse !== null && carryingUse >= LOAD_LIMIT,
    }))
    .toSorted((a, b) => (b.load ?? -1) - (a.load ?? -1));
}

/** Rows as a table to read and to download. */
export function twinOf(columns: readonly string[], rows: readonly string[][]): TwinTable {
  return { columns: columns.map((label) => ({ label })), rows: rows.map((row) => [...row]) };
}
