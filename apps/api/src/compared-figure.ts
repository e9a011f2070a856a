import type { Period } from "@touchstone/core/calendar";
import type { ComparedFigure } from "@touchstone/core/comparison/compared-figure";
import { comparedSentence } from "@touchstone/core/comparison/compared-sentence";
import { noteText } from "@touchstone/core/indicator/note";
import { builder, enumOf, LocaleEnum, localised } from "./builder.ts";
import { ComparandEnum, type Compared } from "./compare.ts";
import { FigureType } from "./figure.ts";
import { VenueType, venueNode } from "./venue.ts";

const VerdictEnum = enumOf<NonNullable<ComparedFigure["verdict"]>>(
  "ComparisonVerdict",
  "Where a figure stands against what it is compared with.",
  {
    above: "Above it, by more than chance explains.",
    below: "Below it, by more than chance explains.",
    "cannot-tell": "Which of the two cannot be told.",
  },
);

export const PeriodType = builder.objectRef<Period>("Period").implement({
  description: "A stretch of days.",
  fields: (t) => ({
    from: t.field({ type: "Date", description: "First day.", resolve: ({ from }) => from }),
    to: t.field({ type: "Date", description: "The day after the last.", resolve: ({ to }) => to }),
  }),
});

const ComparedFigureType = builder.objectRef<Compared>("ComparedFigure").implement({
  description:
    "A figure beside what it is compared with: both figures, what lies between them, and how sure that is.",
  fields: (t) => ({
    with: t.field({
      type: ComparandEnum,
      description: "What it is compared with.",
      resolve: ({ compared }) => compared.with,
    }),
    figure: t.field({
      type: FigureType,
      description: "The figure itself; of a period that still runs, of the days that have passed.",
      resolve: ({ compared }) => compared.figure,
    }),
    reference: t.field({
      type: FigureType,
      nullable: true,
      description: "The figure it is compared with; null for a target.",
      resolve: ({ compared }) => compared.reference,
    }),
    target: t.float({
      nullable: true,
      description: "The target it is compared with.",
      resolve: ({ compared }) => compared.target,
    }),
    difference: t.field({
      type: FigureType,
      description: "Figure minus reference or target, with its interval.",
      resolve: ({ compared }) => compared.difference,
    }),
    p: t.float({
      nullable: true,
      description: "Two-sided p value of no difference; null where there is no number or nothing varies.",
      resolve: ({ compared }) => compared.p,
    }),
    significant: t.boolean({
      nullable: true,
      description: "Whether it is more than chance explains at 5 %; null where that cannot be said.",
      resolve: ({ compared: { verdict } }) => (verdict === null ? null : verdict !== "cannot-tell"),
    }),
    verdict: t.field({
      type: VerdictEnum,
      nullable: true,
      description: "Where the figure stands; null where there is no difference to judge.",
      resolve: ({ compared }) => compared.verdict,
    }),
    period: t.field({
      type: PeriodType,
      nullable: true,
      description: "Of a comparison of periods: the days of this one that are compared.",
      resolve: ({ own }) => own,
    }),
    referencePeriod: t.field({
      type: PeriodType,
      nullable: true,
      description: "Of a comparison of periods: the days they are compared with.",
      resolve: ({ reference }) => reference,
    }),
    running: t.boolean({
      description: "Whether the period still runs, so that only the days that have passed are compared.",
      resolve: ({ running }) => running,
    }),
    peers: t.field({
      type: [VenueType],
      description: "Of a comparison with peers: the venues that are taken together.",
      extensions: { size: 50 },
      resolve: ({ peers }) => peers.map(venueNode),
    }),
    warnings: t.stringList({
      description: "What to keep in mind when reading the comparison.",
      args: {
        locale: t.arg({
          type: LocaleEnum,
          required: true,
          defaultValue: "en",
          description: "Language of the texts.",
        }),
      },
      resolve: ({ compared }, { locale }) =>
        compared.warnings.map((code) => noteText(code)?.[locale] ?? code),
    }),
    sentence: localised(t, "What may be concluded.", ({ compared, indicator, names }) => ({
      en: comparedSentence(compared, indicator, names, "en"),
      zh: comparedSentence(compared, indicator, names, "zh"),
    })),
  }),
});

builder.objectField(FigureType, "compared", (t) =>
  t.field({
    type: ComparedFigureType,
    nullable: true,
    description: "The figure beside what `compare` named; null where nothing was named.",
    extensions: { cost: 20 },
    resolve: ({ compared }) => compared ?? null,
  }),
);
