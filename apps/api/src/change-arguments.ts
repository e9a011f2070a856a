import type { Period } from "@touchstone/core/calendar";
import type { StoredSegmentDimension } from "@touchstone/db/catalogue/read-segments";
import { builder, enumOf } from "./builder.ts";
import type { Catalogue } from "./catalogue.ts";
import { InputError } from "./error.ts";
import { IndicatorIdEnum, plainIndicator, type Question, questionOf } from "./indicator.ts";
import { journeyOf, readSlice, type SliceArgument, SliceInput, venuesOf } from "./slice.ts";

const ChangeByEnum = enumOf<ChangeBy>("ChangeBy", "What changes are told apart by.", {
  venue: "Venue by venue; of a touchpoint indicator, at the touchpoint that the slice names.",
  touchpoint: "Touchpoint by touchpoint, all venues of the slice together.",
  both: "Every touchpoint of every venue.",
});
export type ChangeBy = "venue" | "touchpoint" | "both";

const PeriodInput = builder.inputType("PeriodInput", {
  description: "A stretch of days.",
  fields: (t) => ({
    from: t.field({ type: "Date", required: true, description: "First day." }),
    to: t.field({ type: "Date", required: true, description: "The day after the last." }),
  }),
});

/** What changes are asked of, looked up. */
export interface ChangesAsked {
  question: Question;
  /** The touchpoints that are told apart; `null` where venues are told apart at one item. */
  touchpoints: readonly string[] | null;
  before: Period;
  after: Period;
  by: ChangeBy;
  dimension: StoredSegmentDimension | null;
  weighted: boolean;
}

/** More rows than this are no list to read. */
const MOST_ROWS = 2_000;

/** @throws InputError for arguments that do not go together */
export function readArguments(
  catalogue: Catalogue,
  given: {
    indicator: string;
    slice?: SliceArgument;
    before: Period;
    after: Period;
    by: ChangeBy;
    touchpoints?: readonly string[] | null | undefined;
    splitBy?: string | null | undefined;
    weighted: boolean;
  },
): ChangesAsked {
  const { before, after, by, splitBy, weighted } = given;
  for (const [name, period] of Object.entries({ before, after }))
    if (period.from >= period.to)
      throw new InputError([name, "to"], {
        en: `The period ends on ${period.to}, not after its first day ${period.from}.`,
        zh: `时段止于 ${period.to}，没有晚于首日 ${period.from}。`,
      });
  if (before.to > after.from)
    throw new InputError(["after", "from"], {
      en: "The later period begins before the earlier one has ended.",
      zh: "后一时段开始时，前一时段尚未结束。",
    });
  const slice = readSlice(catalogue, given.slice);
  for (const name of ["from", "to"] as const)
    if (slice[name] !== undefined)
      throw new InputError(["slice", name], {
        en: "The periods are named by `before` and `after`.",
        zh: "时段由 before 和 after 指定。",
      });
  const dimension = splitBy == null ? null : catalogue.segments.find(({ code }) => code === splitBy);
  if (dimension === undefined)
    throw new InputError(["splitBy"], {
      en: `There is no segment dimension "${splitBy}"; expected one of ${catalogue.segments.map(({ code }) => code).join(", ")}.`,
      zh: `没有客群维度“${splitBy}”，应为以下之一：${catalogue.segments.map(({ code }) => code).join("、")}。`,
    });
  const indicator = plainIndicator(given.indicator);
  const base = { before: { ...before }, after: { ...after }, by, dimension, weighted };
  if (by === "venue") {
    if (given.touchpoints != null)
      throw new InputError(["touchpoints"], {
        en: "Venue by venue one touchpoint is compared: name it in the slice.",
        zh: "逐个场所对比时只比较一个触点，请在切片中指定。",
      });
    return { ...base, question: questionOf(catalogue, indicator, slice), touchpoints: null };
  }
  if (indicator.appliesTo !== "touchpoint")
    throw new InputError(["by"], {
      en: `${indicator.title.en} is about whole visits, not about touchpoints.`,
      zh: `${indicator.title.zh}针对整次到访，而非触点。`,
    });
  const journey = journeyOf(catalogue, slice);
  for (const [place, code] of (given.touchpoints ?? []).entries())
    if (!journey.touchpoints.some((touchpoint) => touchpoint.code === code))
      throw new InputError(["touchpoints", place], {
        en: `Journey "${journey.code}" has no touchpoint "${code}".`,
        zh: `旅程“${journey.code}”没有触点“${code}”。`,
      });
  const { stage, channel, touchpoint: one, ...rest } = slice;
  const touchpoints = journey.touchpoints
    .filter(
      (touchpoint) =>
        (given.touchpoints == null || given.touchpoints.includes(touchpoint.code)) &&
        (one === undefined || one === touchpoint.code) &&
        (stage === undefined || stage === touchpoint.stage) &&
        (channel === undefined || channel === touchpoint.channel),
    )
    .map(({ code }) => code);
  const rows = touchpoints.length * (by === "both" ? venuesOf(catalogue, slice).length : 1);
  if (rows > MOST_ROWS)
    throw new InputError(["by"], {
      en: `This would be ${rows} changes; at most ${MOST_ROWS}. Name fewer venues or touchpoints.`,
      zh: `共需 ${rows} 项变化，上限为 ${MOST_ROWS} 项。请减少场所或触点。`,
    });
  const own = { ...rest, journey: journey.code, journeyVersion: journey.version };
  const item = { touchpoint: touchpoints[0] ?? "" };
  return { ...base, question: { indicator, slice: own, item }, touchpoints };
}

/** Arguments that say which changes are meant. */
export const changeArguments = builder.args((t) => ({
  indicator: t.field({ type: IndicatorIdEnum, required: true, description: "Which indicator." }),
  slice: t.field({ type: SliceInput, description: "Which part of the data, without its period." }),
  before: t.field({ type: PeriodInput, required: true, description: "The earlier period." }),
  after: t.field({ type: PeriodInput, required: true, description: "The later period." }),
  by: t.field({
    type: ChangeByEnum,
    required: true,
    defaultValue: "venue",
    description: "What changes are told apart by.",
  }),
  touchpoints: t.stringList({
    description: "Codes of touchpoints, where touchpoints are told apart; all of the journey when left out.",
  }),
  splitBy: t.string({
    description: "Code of a segment dimension: splits each change into performance and mix.",
  }),
  weighted: t.boolean({
    required: true,
    defaultValue: false,
    description: "Count answers by their survey weight.",
  }),
}));
