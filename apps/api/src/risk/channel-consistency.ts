import {
  type ChannelConsistency,
  type ChannelPair,
  type ChannelVerdict,
  channelConsistency,
  channelSentence,
} from "@touchstone/core/risk";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import { builder, enumOf, localised } from "../builder.ts";
import type { Context } from "../context.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import { isShown } from "../subject.ts";
import { type RiskQuestion, segmentName, visitSlice } from "./question.ts";
import { figureField, reportFields } from "./report.ts";

/** The segment dimension that says through which channel guests came. */
const CHANNEL = "channel";

const ChannelVerdictEnum = enumOf<ChannelVerdict>("ChannelVerdict", "Whether two channels offer the same.", {
  consistent: "Shown to be the same within the margin.",
  different: "Shown to differ.",
  inconclusive: "Neither is shown. That is not the same as consistent.",
});

const ChannelPairType = builder.objectRef<RiskQuestion & { pair: ChannelPair }>("ChannelPair").implement({
  description: "One touchpoint in two channels.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, pair }) => touchpointOf(journey, pair.code),
    }),
    a: t.string({ description: "Code of the first channel.", resolve: ({ pair }) => pair.a }),
    b: t.string({ description: "Code of the second channel.", resolve: ({ pair }) => pair.b }),
    aName: localised(t, "Name of the first channel.", ({ catalogue, pair }) =>
      segmentName(catalogue, CHANNEL, pair.a),
    ),
    bName: localised(t, "Name of the second channel.", ({ catalogue, pair }) =>
      segmentName(catalogue, CHANNEL, pair.b),
    ),
    nA: t.int({ description: "Ratings in the first channel.", resolve: ({ pair }) => pair.nA }),
    nB: t.int({ description: "Ratings in the second channel.", resolve: ({ pair }) => pair.nB }),
    difference: figureField(
      t,
      "First minus second, points, with a 90 % interval.",
      ({ pair }) => pair.difference,
    ),
    pDifference: t.float({
      nullable: true,
      description: "p value of no difference.",
      resolve: ({ pair }) => pair.pDifference,
    }),
    qDifference: t.float({
      nullable: true,
      description: "The same, corrected for the number of comparisons (Benjamini–Hochberg).",
      resolve: ({ pair }) => pair.qDifference,
    }),
    pEquivalence: t.float({
      nullable: true,
      description: "p value of a difference of the margin or more (two one-sided tests).",
      resolve: ({ pair }) => pair.pEquivalence,
    }),
    verdict: t.field({
      type: ChannelVerdictEnum,
      description: "What the two tests allow to be said.",
      resolve: ({ pair }) => pair.verdict,
    }),
  }),
});

export const ChannelConsistencyType = builder
  .objectRef<RiskQuestion & { found: ChannelConsistency }>("ChannelConsistency")
  .implement({
    description: "Whether guests of different channels find the same quality at a touchpoint.",
    fields: (t) => ({
      ...reportFields(
        t,
        ({ found }) => found,
        ({ found, journey, catalogue }) =>
          channelSentence(found, journey, (dimension, value) => segmentName(catalogue, dimension, value)),
      ),
      margin: t.float({
        description: "Points either way within which two channels count as the same.",
        resolve: ({ found }) => found.margin,
      }),
      pairs: t.field({
        type: [ChannelPairType],
        description: "Each touchpoint and pair of channels, in the order of the journey.",
        extensions: { size: 60 },
        resolve: ({ found, ...question }) =>
          found.pairs.filter(({ code }) => isShown(question, code)).map((pair) => ({ ...question, pair })),
      }),
    }),
  });

/** Compares the channels of a slice from the histograms of its touchpoints. */
export async function readChannelConsistency(
  context: Context,
  question: RiskQuestion,
): Promise<ChannelConsistency> {
  const { journey, catalogue, subject } = question;
  const options = { asOf: subject.asOf };
  const dimension = catalogue.segments.find(({ code }) => code === CHANNEL);
  if (!dimension) return channelConsistency([], null, journey, options);
  const items = journey.touchpoints.map(({ code }) => ({ touchpoint: code }));
  const rows = await context.read((transaction) =>
    sumHistograms(transaction, {
      slice: visitSlice(question),
      items,
      by: { venue: false, grain: null, segment: CHANNEL },
    }),
  );
  const ratings = rows.flatMap(({ segment, items: summed }) =>
    segment === null
      ? []
      : summed.map(({ histograms }, touchpoint) => ({ touchpoint, channel: segment, histograms })),
  );
  return channelConsistency(
    ratings,
    dimension.values.map(({ code }) => code),
    journey,
    options,
  );
}
