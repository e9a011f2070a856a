import {
  type DriverAnalysis,
  type DriverGroup,
  type DriverTouchpoint,
  groupSentence,
  type PriorityBasis,
  prioritySentence,
  touchpointSentence,
} from "@touchstone/core/driver";
import type { Driver } from "@touchstone/core/journey";
import { builder, enumOf, localised } from "./builder.ts";
import { FigureType } from "./figure.ts";
import { DriverEnum, StageType, stageOf, TouchpointType, touchpointOf } from "./journey.ts";
import { AsymmetryClassEnum } from "./moment/asymmetry.ts";
import { ImportanceType, QuadrantEnum } from "./moment/importance.ts";
import type { About } from "./subject.ts";

const PriorityBasisEnum = enumOf<PriorityBasis>(
  "PriorityBasis",
  "What the worth of closing a gap is read from.",
  {
    slope: "The touchpoint's slope, times the gap.",
    conversion:
      "For basics and exciters: what low and high scores go with, for the part that would have to rise by a box.",
  },
);

/** An analysis of drivers, and what of it is shown. */
export type DriversOf = About & { analysis: DriverAnalysis; milliseconds: number; fromCache: boolean };

export const DriverTouchpointType = builder
  .objectRef<DriversOf & { row: DriverTouchpoint }>("DriverTouchpoint")
  .implement({
    description: "How much a touchpoint matters, how well it does, and what closing its gap goes with.",
    fields: (t) => ({
      touchpoint: t.field({
        type: TouchpointType,
        description: "The touchpoint.",
        resolve: ({ journey, row }) => touchpointOf(journey, row.code),
      }),
      importance: t.field({
        type: ImportanceType,
        description: "Its part in the outcome.",
        resolve: ({ row }) => row.importance,
      }),
      pairwiseShare: t.float({
        nullable: true,
        description: "Its share estimated pair by pair, beside the share by maximum likelihood.",
        resolve: ({ row }) => row.pairwiseShare,
      }),
      listwiseShare: t.float({
        nullable: true,
        description: "Its share among the few visits that answered everything: a diagnostic only.",
        resolve: ({ row }) => row.listwiseShare,
      }),
      methodsDiffer: t.boolean({
        description: "Whether maximum likelihood and pairs differ by more than 3 points of share.",
        resolve: ({ row }) => row.methodsDiffer,
      }),
      performance: t.field({
        type: FigureType,
        description: "Mean rating, 0 to 100.",
        resolve: ({ row }) => row.performance,
      }),
      quadrant: t.field({
        type: QuadrantEnum,
        nullable: true,
        description: "Place on the map of importance and performance.",
        resolve: ({ row }) => row.quadrant,
      }),
      borderline: t.boolean({
        nullable: true,
        description: "Whether its intervals reach into a neighbouring quadrant.",
        resolve: ({ row }) => row.borderline,
      }),
      class: t.field({
        type: AsymmetryClassEnum,
        description: "What its low and high scores go with.",
        resolve: ({ row }) => row.class,
      }),
      gap: t.float({
        nullable: true,
        description: "Points that its mean lies below the target; 0 when it has reached it.",
        resolve: ({ row }) => row.gap,
      }),
      priority: t.field({
        type: FigureType,
        description: "Points of the outcome that closing the gap would be expected to go with.",
        resolve: ({ row }) => row.priority,
      }),
      priorityBasis: t.field({
        type: PriorityBasisEnum,
        description: "What that is read from.",
        resolve: ({ row }) => row.priorityBasis,
      }),
      sentence: localised(t, "What may be said of it.", ({ row, analysis, journey }) => ({
        en: touchpointSentence(row, analysis, journey, "en"),
        zh: touchpointSentence(row, analysis, journey, "zh"),
      })),
      prioritySentence: localised(t, "What may be said of its gap.", ({ row, analysis, journey }) => ({
        en: prioritySentence(row, analysis, journey, "en"),
        zh: prioritySentence(row, analysis, journey, "zh"),
      })),
    }),
  });

export type GroupOf<Code extends string> = DriversOf & {
  group: DriverGroup<Code>;
  name: { en: string; zh: string };
};

const wholeDescription =
  "Share of what is explained, the group as one player: not the sum of its touchpoints.";
const meanDescription = "Mean of its touchpoints' means, 0 to 100.";

export const DriverShareType = builder.objectRef<GroupOf<Driver>>("DriverShare").implement({
  description: "Service, hardware or marketing as a whole.",
  fields: (t) => ({
    driver: t.field({ type: DriverEnum, description: "Which.", resolve: ({ group }) => group.code }),
    name: localised(t, "Its name.", ({ name }) => name),
    share: t.field({ type: FigureType, description: wholeDescription, resolve: ({ group }) => group.share }),
    performance: t.field({
      type: FigureType,
      description: meanDescription,
      resolve: ({ group }) => group.performance,
    }),
    touchpoints: t.field({
      type: [TouchpointType],
      description: "Its touchpoints that took part.",
      extensions: { size: 10 },
      resolve: ({ group, journey }) => group.touchpoints.map((code) => touchpointOf(journey, code)),
    }),
    sentence: localised(t, "What may be said of it.", ({ group, name, analysis }) => ({
      en: groupSentence(group, name, analysis, "en"),
      zh: groupSentence(group, name, analysis, "zh"),
    })),
  }),
});

export const StageShareType = builder.objectRef<GroupOf<string>>("StageShare").implement({
  description: "A stage of the journey as a whole.",
  fields: (t) => ({
    stage: t.field({
      type: StageType,
      description: "The stage.",
      resolve: ({ journey, group }) => stageOf(journey, group.code),
    }),
    share: t.field({ type: FigureType, description: wholeDescription, resolve: ({ group }) => group.share }),
    performance: t.field({
      type: FigureType,
      description: meanDescription,
      resolve: ({ group }) => group.performance,
    }),
    sentence: localised(t, "What may be said of it.", ({ group, name, analysis }) => ({
      en: groupSentence(group, name, analysis, "en"),
      zh: groupSentence(group, name, analysis, "zh"),
    })),
  }),
});
