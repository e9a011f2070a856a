import {
  type ChannelConsistency,
  type ChannelPair,
  type ChannelRatings,
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
  const { journey, subject } = question;
  const channels = channelsOf(question);
  if (channels === null) return channelConsistency([], null, journey, { asOf: subject.asOf });
  const rows = await readChannels(context, question, false);
  return channelConsistency(ratingsIn(rows), channels, journey, { asOf: subject.asOf });
}

/** The same of each of some venues by itself. */
export async function readVenueChannels(
  context: Context,
  question: RiskQuestion,
  venues: readonly string[],
): Promise<Map<string, ChannelConsistency>> {
  const { journey, subject } = question;
  const channels = channelsOf(question);
  const rows = channels === null ? [] : await readChannels(context, question, true);
  return new Map(
    venues.map((venue) => {
      const own = ratingsIn(rows.filter((row) => row.venue === venue));
      return [venue, channelConsistency(own, channels, journey, { asOf: subject.asOf })];
    }),
  );
}

/** Codes of the channels; `null` where no survey tells them. */
const channelsOf = ({ catalogue }: RiskQuestion): string[] | null =>
  catalogue.segments.find(({ code }) => code === CHANNEL)?.values.map(({ code }) => code) ?? null;

const readChannels = (context: Context, question: RiskQuestion, venue: boolean) =>
  context.read((transaction) =>
    sumHistograms(transaction, {
      slice: visitSlice(question),
      items: question.journey.touchpoints.map(({ code }) => ({ touchpoint: code })),
      by: { venue, grain: null, segment: CHANNEL },
    }),
  );

const ratingsIn = (rows: Awaited<ReturnType<typeof readChannels>>): ChannelRatings[] =>
  rows.flatMap(({ segment, items }) =>
    segment === null
      ? []
      : items.map(({ histograms }, touchpoint) => ({ touchpoint, channel: segment, histograms })),
  );
