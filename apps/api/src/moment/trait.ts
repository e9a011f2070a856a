import type { Trait, Traits } from "@touchstone/core/moment";
import { builder } from "../builder.ts";
import { InputError } from "../error.ts";
import { FigureType } from "../figure.ts";

const traitWeights = {
  emotion: "Weight of emotional connection.",
  decision: "Weight of instant decision.",
  longTerm: "Weight of long-term impact.",
} as const;

export const TraitWeightsInput = builder.inputType("TraitWeights", {
  description:
    "How much each of the three traits counts. Only their proportions matter; the default is equal.",
  fields: (t) => ({
    emotion: t.float({ required: true, description: traitWeights.emotion }),
    decision: t.float({ required: true, description: traitWeights.decision }),
    longTerm: t.float({ required: true, description: traitWeights.longTerm }),
  }),
});

export const TraitWeightsUsed = builder.objectRef<Traits<number>>("TraitWeightsUsed").implement({
  description: "The weights that were used; they sum to 1.",
  fields: (t) => ({
    emotion: t.exposeFloat("emotion", { description: traitWeights.emotion }),
    decision: t.exposeFloat("decision", { description: traitWeights.decision }),
    longTerm: t.exposeFloat("longTerm", { description: traitWeights.longTerm }),
  }),
});

export const TraitType = builder.objectRef<Trait>("Trait").implement({
  description: "One of the three things that make a moment of truth.",
  fields: (t) => ({
    figure: t.field({
      type: FigureType,
      description: "The trait as measured.",
      resolve: ({ figure }) => figure,
    }),
    goalpost: t.exposeFloat("goalpost", {
      description: "Value from which it counts in full: a convention of ours.",
    }),
    score: t.float({
      nullable: true,
      description: "Its part of the score, 0.01 to 1.",
      resolve: ({ score }) => score,
    }),
    atLimit: t.exposeBoolean("atLimit", {
      description:
        "At the floor or ceiling of its part: the score's interval then understates the uncertainty.",
    }),
  }),
});

type Weights = typeof TraitWeightsInput.$inferInput | null | undefined;

/** @throws InputError unless the weights are three numbers ≥ 0, not all 0 */
export function readWeights(weights: Weights): Traits<number> | null {
  if (weights == null) return null;
  for (const name of ["emotion", "decision", "longTerm"] as const)
    if (!(weights[name] >= 0))
      throw new InputError(["weights", name], {
        en: `"${name}" is ${weights[name]}; expected 0 or more.`,
        zh: `“${name}”为 ${weights[name]}，应不小于 0。`,
      });
  if (weights.emotion + weights.decision + weights.longTerm <= 0)
    throw new InputError(["weights"], {
      en: "All weights are 0; at least one has to count.",
      zh: "各项权重均为 0，至少应有一项计入。",
    });
  return { emotion: weights.emotion, decision: weights.decision, longTerm: weights.longTerm };
}
