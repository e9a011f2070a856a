import { setImmediate } from "node:timers/promises";
import type { Period } from "@touchstone/core/calendar";
import { periodLabel } from "@touchstone/core/calendar/label";
import {
  type Change,
  type ChangeQuestion,
  type Changes,
  changeOf,
  FALSE_DISCOVERIES,
  judgeChanges,
} from "@touchstone/core/comparison/change";
import {
  type ChangeNames,
  changeSentence,
  changesMethod,
  changesSentence,
} from "@touchstone/core/comparison/change-sentence";
import type { Split, SplitPart } from "@touchstone/core/comparison/change-split";
import { noteText } from "@touchstone/core/indicator/note";
import type { StoredSegmentDimension } from "@touchstone/db/catalogue/read-segments";
import { builder, enumOf, LocaleEnum, localised, localisedOrNull } from "./builder.ts";
import type { Catalogue } from "./catalogue.ts";
import { readChanges } from "./changed-answers.ts";
import { PeriodType } from "./compared-figure.ts";
import type { Context } from "./context.ts";
import { InputError } from "./error.ts";
import { FigureType } from "./figure.ts";
import { IndicatorIdEnum, IndicatorType, plainIndicator, type Question, questionOf } from "./indicator.ts";
import { TouchpointType, touchpointOf } from "./journey.ts";
import { subjectOf } from "./league.ts";
import { keyOf } from "./memory.ts";
import { journeyOf, readSlice, type SliceArgument, SliceInput, venuesOf } from "./slice.ts";
import { type VenueNode, VenueType, venueNode } from "./venue.ts";

const ChangeByEnum = enumOf<ChangeBy>("ChangeBy", "What changes are told apart by.", {
  venue: "Venue by venue; of a touchpoint indicator, at the touchpoint that the slice names.",
  touchpoint: "Touchpoint by touchpoint, all venues of the slice together.",
  both: "Every touchpoint of every venue.",
});
export type ChangeBy = "venue" | "touchpoint" | "both";

export const PeriodInput = builder.inputType("PeriodInput", {
  description: "A stretch of days.",
  fields: (t) => ({
    from: t.field({ type: "Date", required: true, description: "First day." }),
    to: t.field({ type: "Date", required: true, description: "The day after the last." }),
  }),
});

/** Changes with the names of what they speak of. */
interface Told {
  changes: Changes;
  names: ChangeNames;
  /** All venues together, where venues are told apart at one item; judged by itself. */
  together: Changes | null;
  before: Period;
  after: Period;
  dimension: StoredSegmentDimension | null;
  venues: ReadonlyMap<string, VenueNode>;
  question: Question;
  catalogue: Catalogue;
}
interface ToldChange extends Told {
  change: Change;
  family: Changes;
}
type ToldSplit = Split & Pick<Told, "dimension">;
type ToldPart = SplitPart & Pick<Told, "dimension">;

const SplitPartType = builder.objectRef<ToldPart>("ChangeSplitPart").implement({
  description: "One kind of guest in a split.",
  fields: (t) => ({
    code: t.string({
      nullable: true,
      description: "Code of the value; null for guests who gave no answer.",
      resolve: ({ segment }) => segment,
    }),
    name: localised(t, "Name of the value.", ({ segment, dimension }) =>
      segment === null
        ? { en: "No answer", zh: "未作答" }
        : (dimension?.values.find(({ code }) => code === segment)?.name ?? { en: segment, zh: segment }),
    ),
    shareBefore: t.exposeFloat("shareBefore", { description: "Share of all answers before, 0–1." }),
    shareAfter: t.exposeFloat("shareAfter", { description: "Share of all answers after, 0–1." }),
    before: t.field({
      type: FigureType,
      description: "Their figure before.",
      resolve: ({ before }) => before,
    }),
    after: t.field({ type: FigureType, description: "Their figure after.", resolve: ({ after }) => after }),
  }),
});

const SplitType = builder.objectRef<ToldSplit>("ChangeSplit").implement({
  description: "A change told apart into performance and mix; the two add up to it (Kitagawa 1955).",
  fields: (t) => ({
    performance: t.field({
      type: FigureType,
      description: "What guests of the same kinds answered differently.",
      resolve: ({ performance }) => performance,
    }),
    mix: t.field({
      type: FigureType,
      description: "What comes from other kinds of guests having come.",
      resolve: ({ mix }) => mix,
    }),
    parts: t.field({
      type: [SplitPartType],
      description:
        "The kinds of guests, in the order of the dimension. Small ones are hidden, with a second one.",
      extensions: { size: 8 },
      resolve: ({ parts, dimension }) => parts.map((part) => ({ ...part, dimension })),
    }),
    warnings: t.stringList({
      description: "What to keep in mind when reading the split.",
      args: {
        locale: t.arg({
          type: LocaleEnum,
          required: true,
          defaultValue: "en",
          description: "Language of the texts.",
        }),
      },
      resolve: ({ warnings }, { locale }) => warnings.map((code) => noteText(code)?.[locale] ?? code),
    }),
  }),
});

const ChangeType = builder.objectRef<ToldChange>("Change").implement({
  description: "How one figure changed between two periods, and every test that was made of it.",
  fields: (t) => ({
    venue: t.field({
      type: VenueType,
      nullable: true,
      description: "The venue; null for all venues of the slice together.",
      resolve: ({ change, venues }) => (change.venue === null ? null : (venues.get(change.venue) ?? null)),
    }),
    touchpoint: t.field({
      type: TouchpointType,
      nullable: true,
      description: "The touchpoint; null where the figure is about whole visits.",
      resolve: ({ change, catalogue, question }) =>
        change.touchpoint === null
          ? null
          : touchpointOf(journeyOf(catalogue, question.slice), change.touchpoint),
    }),
    before: t.field({ type: FigureType, description: "Before.", resolve: ({ change }) => change.before }),
    after: t.field({ type: FigureType, description: "After.", resolve: ({ change }) => change.after }),
    difference: t.field({
      type: FigureType,
      description: "After minus before, with its interval.",
      resolve: ({ change }) => change.difference,
    }),
    p: t.float({
      nullable: true,
      description: "Two-sided p value of no change, taken alone; null where nothing can be tested.",
      resolve: ({ change }) => change.p,
    }),
    q: t.float({
      nullable: true,
      description: "The same, corrected over all changes of this answer (Benjamini–Hochberg).",
      resolve: ({ change }) => change.q,
    }),
    significant: t.boolean({
      nullable: true,
      description: "Whether q is at most 0.05; null where nothing can be tested.",
      resolve: ({ change }) => (change.q === null ? null : change.significant),
    }),
    effect: t.float({
      nullable: true,
      description: "Hedges’ g: the change in standard deviations; of means only.",
      resolve: ({ change }) => change.effect,
    }),
    superiority: t.float({
      nullable: true,
      description:
        "Chance that an answer after is better than one before, ties counting half; unweighted only.",
      resolve: ({ change }) => change.order?.superiority ?? null,
    }),
    orderP: t.float({
      nullable: true,
      description: "Two-sided p value of the Mann–Whitney test, a check that takes answers as an order only.",
      resolve: ({ change }) => change.order?.p ?? null,
    }),
    split: t.field({
      type: SplitType,
      nullable: true,
      description: "Performance and mix; null unless `splitBy` was given and there is a change to split.",
      resolve: ({ change, dimension }) => change.split && { ...change.split, dimension },
    }),
    warnings: t.stringList({
      description: "What to keep in mind when reading the change.",
      args: {
        locale: t.arg({
          type: LocaleEnum,
          required: true,
          defaultValue: "en",
          description: "Language of the texts.",
        }),
      },
      resolve: ({ change }, { locale }) => change.warnings.map((code) => noteText(code)?.[locale] ?? code),
    }),
    sentence: localised(t, "What may be concluded.", ({ change, family, names }) => ({
      en: changeSentence(change, family, names, "en"),
      zh: changeSentence(change, family, names, "zh"),
    })),
  }),
});

const ChangesType = builder.objectRef<Told>("Changes").implement({
  description: "What changed between two periods: every change tested, all of them judged as one family.",
  fields: (t) => ({
    indicator: t.field({
      type: IndicatorType,
      description: "What is compared.",
      resolve: ({ changes }) => changes.indicator,
    }),
    before: t.field({
      type: PeriodType,
      description: "The earlier period.",
      resolve: ({ before }) => before,
    }),
    after: t.field({ type: PeriodType, description: "The later period.", resolve: ({ after }) => after }),
    splitBy: localisedOrNull(
      t,
      "Name of the dimension that changes are split by.",
      ({ dimension }) => dimension?.name,
    ),
    rows: t.field({
      type: [ChangeType],
      description: "The changes, in the order of venues and of the journey.",
      extensions: { size: 100 },
      resolve: (told) => told.changes.rows.map((change) => ({ ...told, change, family: told.changes })),
    }),
    together: t.field({
      type: ChangeType,
      nullable: true,
      description:
        "All venues of the slice together, a test of its own; null where touchpoints are told apart.",
      resolve: (told) => {
        const change = told.together?.rows[0];
        return told.together && change ? { ...told, change, family: told.together } : null;
      },
    }),
    tests: t.int({ description: "Changes that were tested.", resolve: ({ changes }) => changes.tests }),
    falseDiscoveries: t.float({
      description: "Share of false discoveries allowed among the changes that are called significant.",
      resolve: () => FALSE_DISCOVERIES,
    }),
    sentence: localised(t, "What may be concluded.", ({ changes, names }) => ({
      en: changesSentence(changes, names, "en"),
      zh: changesSentence(changes, names, "zh"),
    })),
    method: localised(t, "How changes were tested.", ({ changes }) => ({
      en: changesMethod(changes, "en"),
      zh: changesMethod(changes, "zh"),
    })),
  }),
});

/** Longest time that tests are made without letting other requests have their turn. */
const TURN_MS = 15;

/** Tests many changes, a few at a time. */
async function testAll(
  { indicator }: Question,
  asked: readonly ChangeQuestion[],
  reading: { weighted: boolean; asOf: string | null },
): Promise<Change[]> {
  const changes: Change[] = [];
  let turn = performance.now();
  for (const question of asked) {
    changes.push(changeOf(indicator, question, reading));
    if (performance.now() - turn < TURN_MS) continue;
    await setImmediate();
    turn = performance.now();
  }
  return changes;
}

interface Arguments {
  question: Question;
  touchpoints: readonly string[] | null;
  before: Period;
  after: Period;
  by: ChangeBy;
  dimension: StoredSegmentDimension | null;
  weighted: boolean;
}

async function compute(context: Context, catalogue: Catalogue, asked: Arguments): Promise<Told> {
  const { question, before, after, by, dimension, weighted, touchpoints } = asked;
  const reading = { weighted, asOf: catalogue.status.asOf };
  const { rows, together } = await readChanges(context, { ...asked, touchpoints: touchpoints ?? [] });
  const changes = judgeChanges(
    question.indicator,
    await testAll(question, rows, reading),
    by !== "touchpoint",
  );
  const all =
    together && judgeChanges(question.indicator, await testAll(question, [together], reading), false);
  const venues = new Map(catalogue.venues.map((venue) => [venue.code, venueNode(venue)]));
  const label = (period: Period) => ({ en: periodLabel(period, "en"), zh: periodLabel(period, "zh") });
  return {
    changes,
    together: all,
    names: {
      subject: touchpoints ? question.indicator.title : subjectOf(catalogue, question),
      before: label(before),
      after: label(after),
      dimension: dimension?.name ?? null,
      row: (change) => rowName(catalogue, question, change),
    },
    before,
    after,
    dimension,
    venues,
    question,
    catalogue,
  };
}

function rowName(
  catalogue: Catalogue,
  { slice }: Question,
  { venue, touchpoint }: Pick<Change, "venue" | "touchpoint">,
) {
  const parts = [
    venue === null ? null : catalogue.venueByCode.get(venue)?.name,
    touchpoint === null ? null : touchpointOf(journeyOf(catalogue, slice), touchpoint).touchpoint.name,
  ].flatMap((name) => name ?? []);
  if (parts.length === 0) return { en: "All venues together", zh: "全部场所合计" };
  return { en: parts.map(({ en }) => en).join(", "), zh: parts.map(({ zh }) => zh).join("·") };
}

/** More rows than this are no list to read. */
const MOST_ROWS = 2_000;

function readArguments(
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
): Arguments {
  const { before, after, by, splitBy, weighted } = given;
  for (const [name, period] of Object.entries({ before, after }))
    if (period.from >= period.to)
      throw new InputError(
        [name, "to"],
        `The period ends on ${period.to}, not after its first day ${period.from}.`,
      );
  if (before.to > after.from)
    throw new InputError(["after", "from"], "The later period begins before the earlier one has ended.");
  const slice = readSlice(catalogue, given.slice);
  for (const name of ["from", "to"] as const)
    if (slice[name] !== undefined)
      throw new InputError(["slice", name], "The periods are named by `before` and `after`.");
  const dimension = splitBy == null ? null : catalogue.segments.find(({ code }) => code === splitBy);
  if (dimension === undefined)
    throw new InputError(
      ["splitBy"],
      `There is no segment dimension "${splitBy}"; expected one of ${catalogue.segments.map(({ code }) => code).join(", ")}.`,
    );
  const indicator = plainIndicator(given.indicator);
  const base = { before: { ...before }, after: { ...after }, by, dimension, weighted };
  if (by === "venue") {
    if (given.touchpoints != null)
      throw new InputError(
        ["touchpoints"],
        "Venue by venue one touchpoint is compared: name it in the slice.",
      );
    return { ...base, question: questionOf(catalogue, indicator, slice), touchpoints: null };
  }
  if (indicator.appliesTo !== "touchpoint")
    throw new InputError(["by"], `${indicator.title.en} is about whole visits, not about touchpoints.`);
  const journey = journeyOf(catalogue, slice);
  for (const [place, code] of (given.touchpoints ?? []).entries())
    if (!journey.touchpoints.some((touchpoint) => touchpoint.code === code))
      throw new InputError(["touchpoints", place], `Journey "${journey.code}" has no touchpoint "${code}".`);
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
    throw new InputError(
      ["by"],
      `This would be ${rows} changes; at most ${MOST_ROWS}. Name fewer venues or touchpoints.`,
    );
  const own = { ...rest, journey: journey.code, journeyVersion: journey.version };
  const item = { touchpoint: touchpoints[0] ?? "" };
  return { ...base, question: { indicator, slice: own, item }, touchpoints };
}

builder.queryField("changes", (t) =>
  t.field({
    type: ChangesType,
    description: "What changed between two periods, by venue or by touchpoint, split by kinds of guests.",
    extensions: { cost: 200 },
    args: {
      indicator: t.arg({ type: IndicatorIdEnum, required: true, description: "Which indicator." }),
      slice: t.arg({ type: SliceInput, description: "Which part of the data, without its period." }),
      before: t.arg({ type: PeriodInput, required: true, description: "The earlier period." }),
      after: t.arg({ type: PeriodInput, required: true, description: "The later period." }),
      by: t.arg({
        type: ChangeByEnum,
        required: true,
        defaultValue: "venue",
        description: "What changes are told apart by.",
      }),
      touchpoints: t.arg.stringList({
        description:
          "Codes of touchpoints, where touchpoints are told apart; all of the journey when left out.",
      }),
      splitBy: t.arg.string({
        description: "Code of a segment dimension: splits each change into performance and mix.",
      }),
      weighted: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: "Count answers by their survey weight.",
      }),
    },
    resolve: async (_, given, context) => {
      const catalogue = await context.known();
      const asked = readArguments(catalogue, given);
      const { dimension, question, ...rest } = asked;
      const key = keyOf([
        "changes",
        context.organisationId,
        catalogue.status.version,
        question.indicator.id,
        question.slice,
        question.item,
        dimension?.code ?? null,
        rest,
      ]);
      return context.comparisons.get(key, () => compute(context, catalogue, asked));
    },
  }),
);
