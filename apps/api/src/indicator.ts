import { indicatorById, indicators } from "@touchstone/core/indicator";
import type { Indicator, PlainIndicator } from "@touchstone/core/indicator/definition";
import { estimateFigure } from "@touchstone/core/indicator/estimate";
import type { Figure } from "@touchstone/core/indicator/figure";
import type { Slice } from "@touchstone/core/slice";
import type { Answered, Item } from "./answers.ts";
import { builder, enumName, enumOf, localised } from "./builder.ts";
import type { Catalogue } from "./catalogue.ts";
import { askCompared, CompareInput } from "./compare.ts";
import type { Context } from "./context.ts";
import { InputError } from "./error.ts";
import { FigureType, FormulaType, UnitEnum } from "./figure.ts";
import { journeyOf, readSlice, SliceInput } from "./slice.ts";

export const IndicatorIdEnum = enumOf<string>(
  "IndicatorId",
  "The indicators there are; `indicators` says more of each.",
  Object.fromEntries(
    (indicators as readonly Indicator[]).map(({ id, title, meaning }) => [id, `${title.en}: ${meaning.en}`]),
  ),
);

const DirectionEnum = enumOf<Indicator["better"]>("Direction", "Which direction is good.", {
  higher: "Higher is better.",
  lower: "Lower is better.",
  neither: "It describes without judging.",
});

const IndicatorScopeEnum = enumOf<Indicator["appliesTo"]>("IndicatorScope", "What an indicator is about.", {
  visit: "The visit as a whole.",
  touchpoint: "One touchpoint, which `slice.touchpoint` has to name.",
});

const IndicatorKindEnum = enumOf<Indicator["kind"]>(
  "IndicatorKind",
  "Where an indicator's figures come from.",
  {
    plain:
      "From the answers to one question: ask for it by `figure`, `series`, `comparison` or `difference`.",
    analysis: "From an analysis of whole visits: it stands in the results of `curve` and `moments`.",
  },
);

export const IndicatorType = builder.objectRef<Indicator>("Indicator").implement({
  description: "A definition of a figure: what it says, how it is made and where it comes from.",
  fields: (t) => ({
    id: t.field({ type: IndicatorIdEnum, description: "Its name in queries.", resolve: ({ id }) => id }),
    slug: t.string({ description: "Its name in addresses and files.", resolve: ({ id }) => id }),
    title: localised(t, "Short name.", ({ title }) => title),
    meaning: localised(t, "What it says, in one sentence.", ({ meaning }) => meaning),
    unit: t.field({
      type: UnitEnum,
      description: "What its values are measured in.",
      resolve: ({ unit }) => unit,
    }),
    better: t.field({
      type: DirectionEnum,
      description: "Which direction is good.",
      resolve: ({ better }) => better,
    }),
    minimumN: t.exposeInt("minimumN", { description: "Answers from which it is ranked and compared." }),
    formula: t.field({
      type: FormulaType,
      description: "How it is computed.",
      resolve: ({ id, formula }) => ({ id, version: formula.version }),
    }),
    source: t.exposeString("source", { description: "The publication or standard it follows." }),
    appliesTo: t.field({
      type: IndicatorScopeEnum,
      description: "What it is about.",
      resolve: ({ appliesTo }) => appliesTo,
    }),
    kind: t.field({
      type: IndicatorKindEnum,
      description: "Where its figures come from.",
      resolve: ({ kind }) => kind,
    }),
  }),
});

/**
 * The plain indicator of an argument.
 * @throws InputError for one that only an analysis of whole visits gives
 */
export function plainIndicator(id: string): PlainIndicator {
  const indicator = indicatorById(id);
  if (indicator?.kind === "plain") return indicator;
  throw new InputError(["indicator"], {
    en: `${enumName(id)} is a result of an analysis: ask for it in \`moments\` or \`curve\`.`,
    zh: `${enumName(id)} 是分析结果，请在 moments 或 curve 中查询。`,
  });
}

/** What an indicator reads in a slice: which item, in which part of the data. */
export interface Question {
  indicator: PlainIndicator;
  slice: Slice;
  item: Item;
}

/**
 * What has to be read for an indicator in a slice.
 * @throws InputError when the slice names a part that the indicator cannot be restricted to, or lacks one it needs
 */
export function questionOf(
  catalogue: Catalogue,
  indicator: PlainIndicator,
  given: Slice,
  path: readonly (string | number)[] = ["slice"],
): Question {
  const { touchpoint, stage, channel, ...rest } = given;
  for (const [name, value] of Object.entries({ stage, channel }))
    if (value !== undefined)
      throw new InputError([...path, name], {
        en: `${enumName(indicator.id)} cannot be restricted to a ${name}.`,
        zh: `${enumName(indicator.id)} 不能按 ${name} 限定。`,
      });
  if (indicator.item !== "touchpoint") {
    if (touchpoint !== undefined)
      throw new InputError([...path, "touchpoint"], {
        en: `${enumName(indicator.id)} is about whole visits, not about a touchpoint.`,
        zh: `${enumName(indicator.id)} 针对整次到访，而非触点。`,
      });
    return { indicator, slice: rest, item: indicator.item };
  }
  if (touchpoint === undefined)
    throw new InputError([...path, "touchpoint"], {
      en: `${enumName(indicator.id)} needs a touchpoint to be named.`,
      zh: `${enumName(indicator.id)} 须指定一个触点。`,
    });
  const journey = journeyOf(catalogue, given, path);
  const slice = { ...rest, journey: journey.code, journeyVersion: journey.version };
  return { indicator, slice, item: { touchpoint } };
}

/** The figure of a question from the answers that were read for it. */
export function figureOf(
  catalogue: Catalogue,
  question: Question,
  answered: Answered,
  weighted: boolean,
): Figure {
  return estimateFigure(question.indicator, answered.histograms, { weighted, asOf: catalogue.status.asOf });
}

/** Reads the answers to a question and makes its figure; for one venue when `venue` is given. */
export async function askFigure(
  context: Context,
  question: Question,
  venue: string | null,
  weighted: boolean,
): Promise<Figure> {
  const answered = await context.answers.load({ slice: question.slice, venue, item: question.item });
  return figureOf(await context.known(), question, answered, weighted);
}

builder.queryFields((t) => ({
  indicators: t.field({
    type: [IndicatorType],
    description: "All indicators in reading order: the glossary.",
    extensions: { size: 40 },
    resolve: () => [...indicators],
  }),
  figure: t.field({
    type: FigureType,
    description: "One indicator in one slice.",
    extensions: { cost: 10 },
    args: {
      indicator: t.arg({ type: IndicatorIdEnum, required: true, description: "Which indicator." }),
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
      weighted: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: "Count answers by their survey weight.",
      }),
      compare: t.arg({
        type: CompareInput,
        description: "What to compare it with; the result stands in `compared`.",
      }),
    },
    resolve: async (_, { indicator, slice, weighted, compare }, context) => {
      const catalogue = await context.known();
      const question = questionOf(catalogue, plainIndicator(indicator), readSlice(catalogue, slice));
      return compare == null
        ? askFigure(context, question, null, weighted)
        : askCompared(context, question, null, weighted, compare);
    },
  }),
}));
