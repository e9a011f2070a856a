import type { ComparisonRow } from "@touchstone/core/comparison";
import { pullSentence } from "@touchstone/core/comparison/fair-sentence";
import type { PooledRow } from "@touchstone/core/comparison/pooling";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import { builder, type Fields, localisedOrNull } from "./builder.ts";
import { FigureType } from "./figure.ts";

const RangeType = builder.objectRef<{ low: number; high: number }>("Range").implement({
  description: "From one value to another.",
  fields: (t) => ({
    low: t.exposeFloat("low", { description: "Lower end." }),
    high: t.exposeFloat("high", { description: "Upper end." }),
  }),
});

/** Place of a venue in a league, and how surely. */
export const placeFields = <Parent>(t: Fields<Parent>, read: (parent: Parent) => ComparisonRow) => ({
  rank: t.int({
    nullable: true,
    description: "Place, 1 is best; null where the venue has too few answers to be ranked.",
    resolve: (parent) => read(parent).rank,
  }),
  rankLow: t.int({
    nullable: true,
    description: "Best place that the true place may have, at 95 % for all venues together.",
    resolve: (parent) => read(parent).rankLow,
  }),
  rankHigh: t.int({
    nullable: true,
    description: "Worst place that the true place may have, at 95 % for all venues together.",
    resolve: (parent) => read(parent).rankHigh,
  }),
  group: t.int({
    nullable: true,
    description: "Rows with the same number cannot be told apart from the first row that has it.",
    resolve: (parent) => read(parent).group,
  }),
});

/** A venue's estimate seen beside those of all others. */
export const pooledFields = <Parent>(
  t: Fields<Parent>,
  read: (parent: Parent) => { pooled: PooledRow; indicator: PlainIndicator },
) => ({
  shrunken: t.field({
    type: FigureType,
    description: "Its figure pulled toward the common mean, as far as it is unsure.",
    resolve: (parent) => read(parent).pooled.shrunken,
  }),
  pull: t.float({
    nullable: true,
    description: "How far it was pulled, in the unit of the figure; null where it was not.",
    resolve: (parent) => read(parent).pooled.pull,
  }),
  pullSentence: localisedOrNull(t, "How far it was pulled, and why.", (parent) => {
    const { pooled, indicator } = read(parent);
    const en = pullSentence(pooled, indicator, "en");
    const zh = pullSentence(pooled, indicator, "zh");
    return en && zh ? { en, zh } : null;
  }),
  reliability: t.float({
    nullable: true,
    description:
      "Part of the differences between venues with as many answers that is real, 0 to 1. Below 0.7: not for rewards.",
    resolve: (parent) => read(parent).pooled.reliability,
  }),
  expectedRank: t.float({
    nullable: true,
    description: "One, plus how many ranked venues are probably better; null where the venue is not ranked.",
    resolve: (parent) => read(parent).pooled.expectedRank,
  }),
  bar: t.field({
    type: RangeType,
    nullable: true,
    description:
      "±1.39 standard errors: two venues whose bars do not overlap differ at 5 % (Goldstein & Healy 1995).",
    resolve: (parent) => read(parent).pooled.bar,
  }),
});
