import {
  type MeanDifference,
  type SegmentDifferences,
  type SegmentSlope,
  segmentDifferencesSentence,
  segmentDifferenceText,
  type TouchpointDifferences,
} from "@touchstone/core/driver/segment-differences";
import type { MomentOutcome } from "@touchstone/core/importance";
import type { SegmentDimension } from "@touchstone/core/intake/survey-contents";
import { builder, enumOf, localised } from "./builder.ts";
import type { Catalogue } from "./catalogue.ts";
import { InputError } from "./error.ts";
import { FigureType } from "./figure.ts";
import { TouchpointType, touchpointOf } from "./journey.ts";
import { SegmentDimensionType, SegmentValueType } from "./segment.ts";
import { journeyOf, readSlice, SliceInput } from "./slice.ts";
import { type About, isShown, subjectOf } from "./subject.ts";

export const SlopeOutcomeEnum = enumOf<MomentOutcome>("SlopeOutcome", "What ratings are linked to.", {
  overall: "Overall satisfaction.",
  recommend: "Likelihood to recommend.",
});

const SegmentComparisonStatusEnum = enumOf<SegmentDifferences["status"]>(
  "SegmentComparisonStatus",
  "Whether segments can be compared.",
  {
    ok: "They can.",
    "not-asked": "The outcome or the touchpoints were not asked.",
    "too-few": "Fewer than two segments have enough visits.",
  },
);

export type FoundOf = About & { found: SegmentDifferences; dimension: SegmentDimension };

export function segmentOf({ values }: SegmentDimension, code: string): SegmentDimension["values"][number] {
  return values.find((value) => value.code === code) ?? { code, name: { en: code, zh: code } };
}

export const SegmentSlopeType = builder
  .objectRef<{ dimension: SegmentDimension; slope: SegmentSlope }>("SegmentSlope")
  .implement({
    description: "How much a touchpoint goes with the outcome among some guests.",
    fields: (t) => ({
      segment: t.field({
        type: SegmentValueType,
        description: "The guests.",
        resolve: ({ dimension, slope }) => segmentOf(dimension, slope.segment),
      }),
      own: t.field({
        type: FigureType,
        description: "Estimated from their own visits alone: evidence, not yet a statement.",
        resolve: ({ slope }) => slope.own,
      }),
      shown: t.field({
        type: FigureType,
        description:
          "What may be said: shrunken toward the common value where segments differ, the common value otherwise.",
        resolve: ({ slope }) => slope.shown,
      }),
      mean: t.field({
        type: FigureType,
        description: "Their mean rating, 0–100.",
        resolve: ({ slope }) => slope.mean,
      }),
    }),
  });

export const MeanDifferenceType = builder
  .objectRef<{ dimension: SegmentDimension; pair: MeanDifference }>("SegmentMeanDifference")
  .implement({
    description: "Two kinds of guests who rate a touchpoint differently, by more than chance.",
    fields: (t) => ({
      higher: t.field({
        type: SegmentValueType,
        description: "Who rates it higher.",
        resolve: ({ dimension, pair }) => segmentOf(dimension, pair.higher),
      }),
      lower: t.field({
        type: SegmentValueType,
        description: "Who rates it lower.",
        resolve: ({ dimension, pair }) => segmentOf(dimension, pair.lower),
      }),
      difference: t.float({ description: "Points of 0–100.", resolve: ({ pair }) => pair.difference }),
      low: t.float({ description: "Lower end of its 95 % interval.", resolve: ({ pair }) => pair.low }),
      high: t.float({ description: "Upper end.", resolve: ({ pair }) => pair.high }),
      q: t.float({
        description:
          "p value of Welch's test, corrected over all pairs and touchpoints (Benjamini–Hochberg).",
        resolve: ({ pair }) => pair.q,
      }),
    }),
  });

export const TouchpointDifferencesType = builder
  .objectRef<FoundOf & { row: TouchpointDifferences }>("TouchpointDifferences")
  .implement({
    description: "One touchpoint over the segments.",
    fields: (t) => ({
      touchpoint: t.field({
        type: TouchpointType,
        description: "The touchpoint.",
        resolve: ({ journey, row }) => touchpointOf(journey, row.code),
      }),
      differs: t.boolean({
        description: "Whether it may be said that it matters more to some: corrected p value at most 0.05.",
        resolve: ({ row }) => row.differs,
      }),
      common: t.field({
        type: FigureType,
        description: "Slope common to all segments.",
        resolve: ({ row }) => row.common,
      }),
      statistic: t.float({
        nullable: true,
        description: "Cochran's Q.",
        resolve: ({ row }) => row.test?.q ?? null,
      }),
      degreesOfFreedom: t.int({
        nullable: true,
        description: "Segments tested less one.",
        resolve: ({ row }) => row.test?.df ?? null,
      }),
      p: t.float({
        nullable: true,
        description: "p value of one common slope.",
        resolve: ({ row }) => row.test?.p ?? null,
      }),
      q: t.float({
        nullable: true,
        description: "The same corrected over touchpoints (Benjamini–Hochberg).",
        resolve: ({ row }) => row.test?.qValue ?? null,
      }),
      i2: t.float({
        nullable: true,
        description: "Part of the differences between slopes that chance does not explain, 0–1.",
        resolve: ({ row }) => row.test?.i2 ?? null,
      }),
      slopes: t.field({
        type: [SegmentSlopeType],
        description: "One for each segment that takes part.",
        extensions: { size: 6 },
        resolve: ({ row, dimension }) => row.slopes.map((slope) => ({ dimension, slope })),
      }),
      meanDifferences: t.field({
        type: [MeanDifferenceType],
        description: "Segments that rate it differently, the largest difference first; at most ten.",
        extensions: { size: 4 },
        resolve: ({ row, dimension }) =>
          row.meanDifferences.slice(0, 10).map((pair) => ({ dimension, pair })),
      }),
      sentence: localised(t, "What may be said.", ({ row, found, dimension, journey }) => ({
        en: segmentDifferenceText(row, found, dimension, journey, "en"),
        zh: segmentDifferenceText(row, found, dimension, journey, "zh"),
      })),
    }),
  });

const ComparedSegmentType = builder
  .objectRef<{ dimension: SegmentDimension; segment: SegmentDifferences["segments"][number] }>(
    "ComparedSegment",
  )
  .implement({
    description: "A kind of guest, and whether enough of them answered.",
    fields: (t) => ({
      segment: t.field({
        type: SegmentValueType,
        description: "The guests.",
        resolve: ({ dimension, segment }) => segmentOf(dimension, segment.code),
      }),
      visits: t.int({ description: "Their visits with the outcome.", resolve: ({ segment }) => segment.n }),
      needed: t.int({ description: "Such visits needed.", resolve: ({ segment }) => segment.needed }),
      takesPart: t.boolean({
        description: "Whether they are compared.",
        resolve: ({ segment }) => segment.takesPart,
      }),
    }),
  });

export const SegmentDifferencesType = builder.objectRef<FoundOf>("SegmentDifferences").implement({
  description:
    "Does a touchpoint matter more to some guests than to others, and who rates it differently? Associations within venues.",
  fields: (t) => ({
    dimension: t.field({
      type: SegmentDimensionType,
      description: "How guests are told apart.",
      resolve: ({ dimension }) => dimension,
    }),
    outcome: t.field({
      type: SlopeOutcomeEnum,
      description: "What ratings are linked to.",
      resolve: ({ found }) => found.outcome,
    }),
    status: t.field({
      type: SegmentComparisonStatusEnum,
      description: "Whether they can be compared.",
      resolve: ({ found }) => found.status,
    }),
    segments: t.field({
      type: [ComparedSegmentType],
      description: "Every kind of guest in reading order.",
      extensions: { size: 6 },
      resolve: ({ found, dimension }) => found.segments.map((segment) => ({ dimension, segment })),
    }),
    touchpoints: t.field({
      type: [TouchpointDifferencesType],
      description: "In the order of the journey. Of the slice's stage and channel only.",
      extensions: { size: 30 },
      resolve: (parent) =>
        parent.found.touchpoints
          .filter(({ code }) => isShown(parent, code))
          .map((row) => ({ ...parent, row })),
    }),
    leftOut: t.field({
      type: [TouchpointType],
      description: "Touchpoints that too few of some segment rated.",
      extensions: { size: 10 },
      resolve: ({ found, journey }) => found.leftOut.map((code) => touchpointOf(journey, code)),
    }),
    sentence: localised(t, "What may be concluded.", ({ found, dimension, journey }) => ({
      en: segmentDifferencesSentence(found, dimension, journey, "en"),
      zh: segmentDifferencesSentence(found, dimension, journey, "zh"),
    })),
  }),
});

/** @throws InputError when there is no such dimension */
export function dimensionOf(
  { segments }: Catalogue,
  code: string,
  path: readonly string[] = ["dimension"],
): SegmentDimension {
  const found = segments.find((dimension) => dimension.code === code);
  if (found) return found;
  const known = segments.map((dimension) => dimension.code).join(", ");
  throw new InputError(path, {
    en: `There is no segment dimension "${code}"; expected one of ${known === "" ? "none" : known}.`,
    zh: `没有客群维度“${code}”，${known === "" ? "此处没有可选的维度" : `应为以下之一：${known}`}。`,
  });
}

builder.queryField("segmentDifferences", (t) =>
  t.field({
    type: SegmentDifferencesType,
    description:
      "Does a touchpoint matter more to some guests than to others? On the journey that the slice names or the only one it has.",
    extensions: { cost: 1_000 },
    args: {
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
      dimension: t.arg.string({
        required: true,
        description: "Code of the dimension by which guests are told apart.",
      }),
      outcome: t.arg({
        type: SlopeOutcomeEnum,
        required: true,
        defaultValue: "overall",
        description: "What ratings are linked to.",
      }),
    },
    resolve: async (_, { slice, dimension: code, outcome }, context) => {
      const catalogue = await context.known();
      const dimension = dimensionOf(catalogue, code);
      const own = readSlice(catalogue, slice);
      const about = subjectOf(context, catalogue, own, journeyOf(catalogue, own));
      const subject = { ...about.subject, columns: { segments: [code] } };
      const { result } = await context.analyses.run(
        "segmentDifference",
        subject,
        { outcome },
        context.signal,
      );
      return { ...about, found: result, dimension };
    },
  }),
);
