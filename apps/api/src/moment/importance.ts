import type { Importance, Quadrant } from "@touchstone/core/moment";
import { builder, enumOf } from "../builder.ts";
import { FigureType } from "../figure.ts";
import { number, whole } from "./nullable-number.ts";

export const QuadrantEnum = enumOf<Quadrant>("Quadrant", "Place on the map of importance and performance.", {
  "concentrate-here": "Important and below the others.",
  "keep-up": "Important and above the others.",
  "low-priority": "Less important and below the others.",
  "possible-overkill": "Less important and above the others.",
});

export const ImportanceType = builder.objectRef<Importance>("Importance").implement({
  description:
    "A touchpoint's part of what all touchpoints explain of overall satisfaction. An association, not a cause.",
  fields: (t) => ({
    share: t.field({
      type: FigureType,
      description: "Its share of all that is explained.",
      resolve: ({ share }) => share,
    }),
    rank: whole(t, "Place by share, 1 is most important.", ({ rank }) => rank),
    rankLow: whole(
      t,
      "Best place that its true place may have, at 95 % for all touchpoints together.",
      ({ rankLow }) => rankLow,
    ),
    rankHigh: whole(t, "Worst place that its true place may have.", ({ rankHigh }) => rankHigh),
    correlation: number(
      t,
      "Correlation with overall satisfaction, within venues.",
      ({ correlation }) => correlation,
    ),
    coefficient: t.field({
      type: FigureType,
      description: "Points of overall satisfaction that go with one point of the rating, others held equal.",
      resolve: ({ coefficient }) => coefficient,
    }),
    vif: number(
      t,
      "Variance inflation: how far it can be told from the other touchpoints; above 10 it hardly can.",
      ({ vif }) => vif,
    ),
    qAnyLink: number(
      t,
      "p value of no link at all, corrected for the number of touchpoints.",
      ({ qAnyLink }) => qAnyLink,
    ),
    qUniqueEffect: number(
      t,
      "p value of no link beyond the other touchpoints, corrected.",
      ({ qUniqueEffect }) => qUniqueEffect,
    ),
    inverse: t.exposeBoolean("inverse", {
      description: "Whether a higher rating goes with lower satisfaction: look at it again.",
    }),
  }),
});
