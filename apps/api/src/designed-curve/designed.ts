import type { Journey } from "@touchstone/core/journey";
import { type Belief, hypothesis } from "@touchstone/core/journey/designed-curve";
import type { BeliefSource } from "@touchstone/core/journey/designed-sentence";
import type { DesignedCurve } from "@touchstone/db/designed-curve/read-designed-curves";
import { readDesignedCurves } from "@touchstone/db/designed-curve/read-designed-curves";
import { builder, enumOf } from "../builder.ts";
import type { Context } from "../context.ts";
import { JourneyType, journeyNode } from "../journey.ts";
import { BeliefType, inOrder } from "./belief.ts";

const BeliefSourceEnum = enumOf<BeliefSource>("BeliefSource", "Whose belief a designed curve is.", {
  hypothesis: "Nobody has said anything yet: the hypothesis of the journey template’s planners.",
  recorded: "Management’s own, as it was recorded.",
});

/** A journey's designed curve: what was recorded last, or the template's hypothesis. */
export interface Designed {
  journey: Journey;
  source: BeliefSource;
  beliefs: readonly Belief[];
  recorded: DesignedCurve | null;
}

/** The designed curve that holds for a journey. */
export async function designedOf(context: Context, journey: Journey): Promise<Designed> {
  const [recorded] = await context.read((transaction) => readDesignedCurves(transaction, journey, 1));
  return recorded
    ? { journey, source: "recorded", beliefs: recorded.beliefs, recorded }
    : { journey, source: "hypothesis", beliefs: hypothesis(journey), recorded: null };
}

const RevisionType = builder
  .objectRef<{ journey: Journey; curve: DesignedCurve }>("DesignedCurveRevision")
  .implement({
    description: "A designed curve as it was set once. Revisions are added and never changed.",
    fields: (t) => ({
      revision: t.int({ description: "1 for the first one.", resolve: ({ curve }) => curve.revision }),
      who: t.string({
        description: "Who set it, as they call themselves.",
        resolve: ({ curve }) => curve.author,
      }),
      when: t.field({
        type: "DateTime",
        description: "When it was set.",
        resolve: ({ curve }) => curve.recordedAt,
      }),
      beliefs: t.field({
        type: [BeliefType],
        description: "What was believed, in the order of the journey.",
        extensions: { size: 30 },
        resolve: ({ journey, curve }) =>
          inOrder(journey, curve.beliefs).map((belief) => ({ journey, belief })),
      }),
    }),
  });

/** Most revisions of the history that are given. */
const HISTORY = 20;

export const DesignedCurveType = builder.objectRef<Designed>("DesignedCurve").implement({
  description: "What management believes guests feel along a journey: a belief, not a finding.",
  fields: (t) => ({
    journey: t.field({
      type: JourneyType,
      description: "The journey.",
      resolve: ({ journey }) => journeyNode(journey),
    }),
    source: t.field({
      type: BeliefSourceEnum,
      description: "Whose belief it is.",
      resolve: ({ source }) => source,
    }),
    revision: t.int({
      description: "Number of the revision that holds; 0 where nothing was recorded.",
      resolve: ({ recorded }) => recorded?.revision ?? 0,
    }),
    who: t.string({
      nullable: true,
      description: "Who recorded it, as they call themselves; null of a hypothesis.",
      resolve: ({ recorded }) => recorded?.author ?? null,
    }),
    when: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it was recorded; null of a hypothesis.",
      resolve: ({ recorded }) => recorded?.recordedAt ?? null,
    }),
    beliefs: t.field({
      type: [BeliefType],
      description: "What is believed, in the order of the journey.",
      extensions: { size: 30 },
      resolve: ({ journey, beliefs }) => inOrder(journey, beliefs).map((belief) => ({ journey, belief })),
    }),
    history: t.field({
      type: [RevisionType],
      description: `What was recorded, the newest first; at most ${HISTORY}.`,
      extensions: { size: 5, cost: 5 },
      resolve: async ({ journey }, _, context) => {
        const curves = await context.read((transaction) => readDesignedCurves(transaction, journey, HISTORY));
        return curves.map((curve) => ({ journey, curve }));
      },
    }),
  }),
});
