import { type Difference, difference } from "@touchstone/core/comparison/difference";
import { differenceSentence } from "@touchstone/core/comparison/sentence";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import type { Slice } from "@touchstone/core/slice";
import type { LocalisedText } from "@touchstone/core/text";
import { builder, localised } from "./builder.ts";
import type { Catalogue } from "./catalogue.ts";
import { InputError } from "./error.ts";
import { FigureType } from "./figure.ts";
import { IndicatorIdEnum, plainIndicator, questionOf } from "./indicator.ts";
import { readSlice, SliceInput, venuesOf } from "./slice.ts";
import { sliceLabels } from "./slice-label.ts";

interface Told {
  indicator: PlainIndicator;
  difference: Difference;
  a: LocalisedText;
  b: LocalisedText;
}

const DifferenceType = builder.objectRef<Told>("Difference").implement({
  description: "What lies between one indicator in two slices that share no visits.",
  fields: (t) => ({
    a: t.field({ type: FigureType, description: "The first slice.", resolve: (told) => told.difference.a }),
    b: t.field({ type: FigureType, description: "The second slice.", resolve: (told) => told.difference.b }),
    difference: t.field({
      type: FigureType,
      description: "a minus b, with its interval.",
      resolve: (told) => told.difference.difference,
    }),
    p: t.float({
      nullable: true,
      description: "Two-sided p value of no difference; null where there is no number or nothing varies.",
      resolve: (told) => told.difference.p,
    }),
    significant: t.boolean({
      nullable: true,
      description: "Whether it is more than chance explains at 5 %; null where that cannot be said.",
      resolve: (told) => (told.difference.p === null ? null : told.difference.significant),
    }),
    sentence: localised(t, "What may be concluded.", ({ difference: gap, indicator, a, b }) => ({
      en: differenceSentence(gap, indicator, a, b, "en"),
      zh: differenceSentence(gap, indicator, a, b, "zh"),
    })),
  }),
});

builder.queryField("difference", (t) =>
  t.field({
    type: DifferenceType,
    description:
      "Compares one indicator between two slices that share no visits, such as two venues or two years.",
    extensions: { cost: 20 },
    args: {
      indicator: t.arg({ type: IndicatorIdEnum, required: true, description: "Which indicator." }),
      a: t.arg({ type: SliceInput, required: true, description: "The first slice." }),
      b: t.arg({
        type: SliceInput,
        required: true,
        description: "The second slice, subtracted from the first.",
      }),
      weighted: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: "Count answers by their survey weight.",
      }),
    },
    resolve: async (_, args, context): Promise<Told> => {
      const catalogue = await context.known();
      const indicator = plainIndicator(args.indicator);
      const [a, b] = (["a", "b"] as const).map((side) =>
        questionOf(catalogue, indicator, readSlice(catalogue, args[side], [side]), [side]),
      ) as [ReturnType<typeof questionOf>, ReturnType<typeof questionOf>];
      if (!apart(catalogue, a.slice, b.slice))
        throw new InputError(
          ["b"],
          "The slices share visits, so their difference cannot be tested. Name two that do not overlap.",
        );
      const [answersA, answersB] = await Promise.all(
        [a, b].map(({ slice, item }) => context.answers.load({ slice, item, venue: null })),
      );
      const reading = { weighted: args.weighted, asOf: catalogue.status.asOf };
      const gap = difference(indicator, answersA?.histograms ?? null, answersB?.histograms ?? null, reading);
      const [labelA, labelB] = sliceLabels(catalogue, a.slice, b.slice);
      return { indicator, difference: gap, a: labelA, b: labelB };
    },
  }),
);

/** Whether no visit can be in both slices. */
function apart(catalogue: Catalogue, a: Slice, b: Slice): boolean {
  const venues = new Set(venuesOf(catalogue, a));
  if (!venuesOf(catalogue, b).some((code) => venues.has(code))) return true;
  if (
    (a.to !== undefined && b.from !== undefined && a.to <= b.from) ||
    (b.to !== undefined && a.from !== undefined && b.to <= a.from)
  )
    return true;
  return (a.segments ?? []).some((one) =>
    (b.segments ?? []).some(
      ({ dimension, anyOf }) =>
        dimension === one.dimension && !anyOf.some((code) => one.anyOf.includes(code)),
    ),
  );
}
