import type { DriverAnalysis, DriverThresholds } from "@touchstone/core/driver";
import { builder } from "./builder.ts";

export const CrosshairType = builder
  .objectRef<{ importance: number; performance: number }>("Crosshair")
  .implement({
    description: "Where the fields of the map meet: an equal share, and the mean of the touchpoints' means.",
    fields: (t) => ({
      importance: t.exposeFloat("importance", { description: "Share of importance." }),
      performance: t.exposeFloat("performance", { description: "Mean rating." }),
    }),
  });

export const ThresholdsType = builder.objectRef<DriverThresholds>("DriverThresholds").implement({
  description: "What decides whether something is shown or flagged.",
  fields: (t) => ({
    minimumPairs: t.exposeInt("minimumPairs", {
      description: "Visits with both the rating and the outcome that a touchpoint needs.",
    }),
    neededVisits: t.exposeInt("neededVisits", { description: "Visits with the outcome that are needed." }),
    weakBelow: t.exposeFloat("weakBelow", { description: "Below this R² importance is not shown." }),
    highVif: t.exposeFloat("highVif", {
      description: "Above this variance inflation a touchpoint is flagged.",
    }),
    highCondition: t.exposeFloat("highCondition", {
      description: "Above this condition number all ratings are flagged.",
    }),
    notableDifference: t.exposeFloat("notableDifference", {
      description: "A difference of shares between methods above this is pointed out.",
    }),
    maximumShrinkage: t.exposeFloat("maximumShrinkage", {
      description: "Pairs that would have to be moved by more than this are not used.",
    }),
  }),
});

export const LikelihoodType = builder
  .objectRef<NonNullable<DriverAnalysis["likelihood"]>>("Likelihood")
  .implement({
    description: "What maximum likelihood worked on.",
    fields: (t) => ({
      patterns: t.exposeInt("patterns", { description: "Different sets of answered questions." }),
      replicateTolerance: t.exposeFloat("replicateTolerance", {
        description: "Relative change at which jackknife replicates stopped.",
      }),
    }),
  });
