import { poolingSentence } from "@touchstone/core/comparison/fair-sentence";
import type { Pooling } from "@touchstone/core/comparison/pooling";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import type { Heterogeneity } from "@touchstone/core/statistics/heterogeneity";
import { builder, enumOf, localised } from "./builder.ts";

const SpreadStatusEnum = enumOf<Pooling["status"]>("SpreadStatus", "Whether a spread could be estimated.", {
  ok: "It could.",
  "one-venue": "There is one venue only.",
  "no-variance": "No answers vary.",
  "no-venues": "No venue has answers.",
});

const HeterogeneityType = builder.objectRef<Heterogeneity>("Heterogeneity").implement({
  description: "Test whether venues differ by more than chance (Cochran's Q).",
  fields: (t) => ({
    q: t.exposeFloat("q", { description: "Q, the weighted squares around the common mean." }),
    df: t.exposeInt("df", { description: "Degrees of freedom: venues less one." }),
    p: t.exposeFloat("p", { description: "p value of no differences at all." }),
    i2: t.exposeFloat("i2", { description: "Part of the differences that chance does not explain, 0 to 1." }),
  }),
});

/** How far venues spread around their common mean. */
export const SpreadType = builder.objectRef<Pooling & { indicator: PlainIndicator }>("Spread").implement({
  description: "How far the true values of venues spread around their common mean.",
  fields: (t) => ({
    status: t.field({
      type: SpreadStatusEnum,
      description: "Whether it could be estimated.",
      resolve: ({ status }) => status,
    }),
    venues: t.exposeInt("venues", { description: "Venues that took part: all with any answers." }),
    variance: t.float({
      nullable: true,
      description: "Variance between true values, τ² by Paule–Mandel, in the square of the figures' unit.",
      resolve: ({ tau2 }) => tau2,
    }),
    mean: t.float({
      nullable: true,
      description: "Common mean toward which estimates are pulled, in the figures' unit.",
      resolve: ({ mean }) => mean,
    }),
    meanStandardError: t.float({
      nullable: true,
      description: "Its standard error.",
      resolve: ({ meanStandardError }) => meanStandardError,
    }),
    heterogeneity: t.field({
      type: HeterogeneityType,
      nullable: true,
      description: "Test of no differences; null for fewer than two venues.",
      resolve: ({ heterogeneity }) => heterogeneity,
    }),
    sentence: localised(t, "What may be concluded.", ({ indicator, ...pooling }) => ({
      en: poolingSentence(pooling, indicator, "en"),
      zh: poolingSentence(pooling, indicator, "zh"),
    })),
  }),
});
