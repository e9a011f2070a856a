import type { Change, Changes } from "@touchstone/core/comparison/change";
import { changeSentence } from "@touchstone/core/comparison/change-sentence";
import { noteText } from "@touchstone/core/indicator/note";
import { builder, LocaleEnum, localised } from "./builder.ts";
import { SplitType } from "./change-split.ts";
import { FigureType } from "./figure.ts";
import { TouchpointType, touchpointOf } from "./journey.ts";
import type { Told } from "./told-changes.ts";
import { VenueType } from "./venue.ts";

/** One change among those it was judged with. */
interface ToldChange {
  told: Told;
  change: Change;
  family: Changes;
}

export const ChangeType = builder.objectRef<ToldChange>("Change").implement({
  description: "How one figure changed between two periods, and every test that was made of it.",
  fields: (t) => ({
    venue: t.field({
      type: VenueType,
      nullable: true,
      description: "The venue; null for all venues of the slice together.",
      resolve: ({ change, told }) => (change.venue === null ? null : (told.venues.get(change.venue) ?? null)),
    }),
    touchpoint: t.field({
      type: TouchpointType,
      nullable: true,
      description: "The touchpoint; null where the figure is about whole visits.",
      resolve: ({ change: { touchpoint }, told: { journey } }) =>
        touchpoint === null || journey === null ? null : touchpointOf(journey, touchpoint),
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
      resolve: ({ change, told }) => change.split && { ...change.split, dimension: told.dimension },
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
    sentence: localised(t, "What may be concluded.", ({ change, family, told }) => ({
      en: changeSentence(change, family, told.names, "en"),
      zh: changeSentence(change, family, told.names, "zh"),
    })),
  }),
});
