import { DEFAULT_TARGET, type DriverTouchpoint } from "@touchstone/core/driver";
import type { Journey } from "@touchstone/core/journey";
import { DEFAULT_EFFORT, MOST_EFFORT } from "@touchstone/core/strategy/action";
import {
  type PriorityList,
  type PriorityRow,
  priorityList,
  type Swap,
} from "@touchstone/core/strategy/priority";
import { prioritiesSentence, swapSentence } from "@touchstone/core/strategy/priority/sentence";
import { builder, localised } from "../builder.ts";
import { InputError } from "../error.ts";
import { FigureType } from "../figure.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import { SlopeOutcomeEnum } from "../segment-difference.ts";
import { journeyOf, readSlice, SliceInput } from "../slice.ts";
import { isShown, subjectOf } from "../subject.ts";
import { SlopeMethodEnum } from "../what-if/lift.ts";

interface Listed {
  journey: Journey;
  list: PriorityList;
}

const EffortInput = builder.inputType("EffortInput", {
  description: "What improving a touchpoint takes.",
  fields: (t) => ({
    touchpoint: t.string({ required: true, description: "Code of the touchpoint." }),
    effort: t.float({
      required: true,
      description: "On a scale of the caller's own, above 0; twice as much halves the score.",
    }),
  }),
});

const SwapType = builder.objectRef<Swap & { journey: Journey }>("PrioritySwap").implement({
  description: "The smallest change that lifts a touchpoint above the one before; each alone.",
  fields: (t) => ({
    with: t.field({
      type: TouchpointType,
      description: "The touchpoint before it.",
      resolve: (swap) => touchpointOf(swap.journey, swap.with),
    }),
    effort: t.exposeFloat("effort", { description: "Effort below which it would stand above." }),
    factor: t.exposeFloat("factor", { description: "How many times as much it would have to matter." }),
    gap: t.float({
      nullable: true,
      description:
        "Points by which its gap would have to be wider; null where worth does not follow the gap alone.",
      resolve: ({ gap }) => gap,
    }),
    beyondChance: t.exposeBoolean("beyondChance", {
      description: "Whether the two differ by more than chance explains.",
    }),
  }),
});

const RowType = builder.objectRef<{ journey: Journey; row: PriorityRow }>("Priority").implement({
  description: "A touchpoint by importance × gap × reach ÷ effort.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, row }) => touchpointOf(journey, row.touchpoint.code),
    }),
    rank: t.int({ description: "Its rank.", resolve: ({ row }) => row.rank }),
    rankLow: t.int({ description: "Best rank that chance leaves open.", resolve: ({ row }) => row.rankLow }),
    rankHigh: t.int({
      description: "Worst rank that chance leaves open.",
      resolve: ({ row }) => row.rankHigh,
    }),
    importance: t.field({
      type: FigureType,
      description: "Its share of what is explained.",
      resolve: ({ row }) => row.touchpoint.importance.share,
    }),
    performance: t.field({
      type: FigureType,
      description: "Mean rating, 0 to 100.",
      resolve: ({ row }) => row.touchpoint.performance,
    }),
    gap: t.float({
      nullable: true,
      description: "Points below the target.",
      resolve: ({ row }) => row.touchpoint.gap,
    }),
    reach: t.float({
      description: "Share of guests who rated it.",
      resolve: ({ row }) => row.touchpoint.reach,
    }),
    worth: t.field({
      type: FigureType,
      description: "Points of the outcome over all guests: importance × gap × reach.",
      resolve: ({ row }) => row.worth,
    }),
    effort: t.float({
      description: `Effort it was divided by; ${DEFAULT_EFFORT} where none was given.`,
      resolve: ({ row }) => row.effort,
    }),
    score: t.field({
      type: FigureType,
      description: "Worth per unit of effort.",
      resolve: ({ row }) => row.score,
    }),
    swap: t.field({
      type: SwapType,
      nullable: true,
      description: "What would change its place; null of the first.",
      resolve: ({ journey, row }) => (row.swap ? { ...row.swap, journey } : null),
    }),
    swapSentence: localised(t, "The same in words.", ({ journey, row }) => ({
      en: swapSentence(row, journey, "en"),
      zh: swapSentence(row, journey, "zh"),
    })),
  }),
});

const PrioritiesType = builder.objectRef<Listed>("Priorities").implement({
  description: "What to do first. Associations, not causes; efforts are the caller's.",
  fields: (t) => ({
    sentence: localised(t, "What may be concluded.", ({ list, journey }) => ({
      en: prioritiesSentence(list, journey, "en"),
      zh: prioritiesSentence(list, journey, "zh"),
    })),
    rows: t.field({
      type: [RowType],
      description: "The touchpoints, the first to do first. Of the slice's stage and channel only.",
      extensions: { size: 30 },
      resolve: ({ list, journey }) => list.rows.map((row) => ({ row, journey })),
    }),
    others: t.field({
      type: [TouchpointType],
      description: "Touchpoints with nothing to gain (at the target, or without weight) or too few answers.",
      resolve: ({ list, journey }) => list.others.map(({ code }) => touchpointOf(journey, code)),
    }),
  }),
});

builder.queryField("priorities", (t) =>
  t.field({
    type: PrioritiesType,
    description:
      "Touchpoints by importance × gap × reach ÷ effort, with intervals, rank ranges and what would change the order.",
    extensions: { cost: 1_000 },
    args: {
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
      outcome: t.arg({
        type: SlopeOutcomeEnum,
        required: true,
        defaultValue: "overall",
        description: "What is to rise.",
      }),
      method: t.arg({
        type: SlopeMethodEnum,
        required: true,
        defaultValue: "em",
        description: "How importance is estimated.",
      }),
      target: t.arg.float({
        required: true,
        defaultValue: DEFAULT_TARGET,
        description: "Mean that every touchpoint is to reach, 0 to 100.",
      }),
      efforts: t.arg({ type: [EffortInput], description: `Efforts that differ from ${DEFAULT_EFFORT}.` }),
    },
    resolve: async (_, { slice, outcome, method, target, efforts }, context): Promise<Listed> => {
      const catalogue = await context.known();
      const own = readSlice(catalogue, slice);
      if (!(target >= 0 && target <= 100))
        throw new InputError(["target"], {
          en: `"target" is ${target}; expected 0 to 100.`,
          zh: `目标值为 ${target}，应在 0 至 100 之间。`,
        });
      const journey = journeyOf(catalogue, own);
      const weighed = readEfforts(journey, efforts ?? []);
      const about = subjectOf(context, catalogue, own, journey);
      const { result } = await context.analyses.run(
        "drivers",
        about.subject,
        { outcome, method, target },
        context.signal,
      );
      const shown = result.touchpoints.filter(({ code }: DriverTouchpoint) => isShown(about, code));
      return { journey, list: priorityList(shown, weighed) };
    },
  }),
);

/** @throws InputError for a touchpoint that is not of the journey, or an effort that is none */
function readEfforts(
  { code: journey, touchpoints }: Journey,
  efforts: readonly { touchpoint: string; effort: number }[],
): Map<string, number> {
  for (const [place, { touchpoint, effort }] of efforts.entries()) {
    if (!touchpoints.some(({ code }) => code === touchpoint))
      throw new InputError(["efforts", place, "touchpoint"], {
        en: `Journey "${journey}" has no touchpoint "${touchpoint}".`,
        zh: `旅程“${journey}”没有代码为“${touchpoint}”的触点。`,
      });
    if (!(effort > 0 && effort <= MOST_EFFORT))
      throw new InputError(["efforts", place, "effort"], {
        en: `The effort is ${effort}; expected more than 0 and at most ${MOST_EFFORT}.`,
        zh: `投入为 ${effort}，应大于 0 且不超过 ${MOST_EFFORT}。`,
      });
  }
  return new Map(efforts.map(({ touchpoint, effort }) => [touchpoint, effort]));
}
