import type { Split, SplitPart } from "@touchstone/core/comparison/change-split";
import { noteText } from "@touchstone/core/indicator/note";
import type { StoredSegmentDimension } from "@touchstone/db/catalogue/read-segments";
import { builder, LocaleEnum, localised } from "./builder.ts";
import { FigureType } from "./figure.ts";

interface OfDimension {
  dimension: StoredSegmentDimension | null;
}
type ToldSplit = Split & OfDimension;
type ToldPart = SplitPart & OfDimension;

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

export const SplitType = builder.objectRef<ToldSplit>("ChangeSplit").implement({
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
