import type { Asymmetry, AsymmetryClass } from "@touchstone/core/moment";
import { builder, enumOf } from "../builder.ts";
import { FigureType } from "../figure.ts";

export const AsymmetryClassEnum = enumOf<AsymmetryClass>(
  "AsymmetryClass",
  "What a low and a high score of a touchpoint go with.",
  {
    basic: "Can only disappoint: a low score costs, a high one brings nothing.",
    performance: "Both: a low score costs and a high one brings.",
    excitement: "Can only delight: a high score brings, a low one costs nothing.",
    inverse: "A low score goes with more, or a high one with less: look at it again.",
    "non-monotone": "Both ends go the same way: look at it again.",
    "no-clear-effect": "No more than chance explains.",
    insufficient: "Too few low or high scores to say.",
  },
);

export const AsymmetryType = builder.objectRef<Asymmetry>("Asymmetry").implement({
  description:
    "What low and high scores of a touchpoint go with, other touchpoints held equal. An association, not a cause.",
  fields: (t) => ({
    class: t.field({
      type: AsymmetryClassEnum,
      description: "What that makes it.",
      resolve: (asymmetry) => asymmetry.class,
    }),
    penalty: t.field({
      type: FigureType,
      description: "Points that go with a low score.",
      resolve: ({ penalty }) => penalty,
    }),
    reward: t.field({
      type: FigureType,
      description: "Points that go with a high score.",
      resolve: ({ reward }) => reward,
    }),
    impactRange: t.field({
      type: FigureType,
      description: "Points between a low and a high score.",
      resolve: ({ impactRange }) => impactRange,
    }),
    index: t.field({
      type: FigureType,
      description: "From −1, all penalty, to 1, all reward.",
      resolve: ({ index }) => index,
    }),
    nLow: t.exposeInt("nLow", { description: "Visits with a low score." }),
    nHigh: t.exposeInt("nHigh", { description: "Visits with a high score." }),
    nMissing: t.exposeInt("nMissing", { description: "Visits that gave no score." }),
    qJoint: t.float({
      nullable: true,
      description:
        "p value of no effect at all, corrected for the number of touchpoints (Benjamini–Hochberg).",
      resolve: ({ qJoint }) => qJoint,
    }),
    qAsymmetry: t.float({
      nullable: true,
      description: "p value of penalty and reward being equal, corrected in the same way.",
      resolve: ({ qAsymmetry }) => qAsymmetry,
    }),
  }),
});
