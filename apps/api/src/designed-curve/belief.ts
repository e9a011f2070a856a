import type { Journey } from "@touchstone/core/journey";
import { asPercent, type Belief } from "@touchstone/core/journey/designed-curve";
import { builder } from "../builder.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";

interface BeliefOf {
  journey: Journey;
  belief: Belief;
}

export const BeliefType = builder.objectRef<BeliefOf>("Belief").implement({
  description: "What management believes guests feel at one touchpoint.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, belief }) => touchpointOf(journey, belief.touchpoint),
    }),
    valence: t.int({
      nullable: true,
      description: "−100 (dreadful) to 100 (wonderful), 0 neutral; null where no belief is held.",
      resolve: ({ belief }) => belief.valence,
    }),
    believed: t.float({
      nullable: true,
      description: "The same on the measured curve’s 0–100: 50 + valence / 2.",
      resolve: ({ belief }) => (belief.valence === null ? null : asPercent(belief.valence)),
    }),
  }),
});

export const BeliefInput = builder.inputType("BeliefInput", {
  description: "What is believed of one touchpoint.",
  fields: (t) => ({
    touchpoint: t.string({ required: true, description: "Code of the touchpoint." }),
    valence: t.int({ description: "−100 to 100; null where no belief is held." }),
  }),
});

/** Beliefs in the order of the journey; a touchpoint that is not named holds none. */
export function inOrder({ touchpoints }: Journey, beliefs: readonly Belief[]): Belief[] {
  const held = new Map(beliefs.map(({ touchpoint, valence }) => [touchpoint, valence]));
  return touchpoints.map(({ code }) => ({ touchpoint: code, valence: held.get(code) ?? null }));
}
