import {
  type CanonicalStage,
  canonicalStageNames,
  canonicalStages,
  type Driver,
  type Journey,
  type Nature,
  type Stage,
  type Touchpoint,
} from "@touchstone/core/journey";
import { journeyTemplates } from "@touchstone/core/journey/templates";
import { builder, enumOf, localised, localisedOrNull } from "./builder.ts";
import { Node, nodeId, registerNode } from "./node.ts";
import { SectorEnum } from "./sector.ts";
import { ChannelEnum } from "./slice.ts";

const CanonicalStageEnum = enumOf<CanonicalStage>(
  "CanonicalStage",
  "The stages every sector's journey maps to, in order: what makes sectors comparable.",
  Object.fromEntries(
    canonicalStages.map((stage) => [
      stage,
      `${canonicalStageNames[stage].en}, ${canonicalStageNames[stage].zh}.`,
    ]),
  ) as Record<CanonicalStage, string>,
);

const NatureEnum = enumOf<Nature>("Nature", "What the guest meets at a touchpoint.", {
  human: "People.",
  technology: "Technology.",
  physical: "Rooms and things.",
});

export const DriverEnum = enumOf<Driver>("Driver", "What drives a touchpoint.", {
  service: "Service.",
  hardware: "Hardware and facilities.",
  marketing: "Marketing.",
});

/** A touchpoint or stage knows the journey it is part of. */
export interface TouchpointOf {
  journey: Journey;
  touchpoint: Touchpoint;
}
export interface StageOf {
  journey: Journey;
  stage: Stage;
}
export type JourneyNode = Journey & { __typename: "Journey" };

export const journeyNode = (journey: Journey): JourneyNode => ({ ...journey, __typename: "Journey" });

/** A touchpoint of a journey by its code. @throws RangeError when the journey has none */
export function touchpointOf(journey: Journey, code: string): TouchpointOf {
  const touchpoint = journey.touchpoints.find((candidate) => candidate.code === code);
  if (!touchpoint) throw new RangeError(`journey ${journey.code} has no touchpoint ${code}`);
  return { journey, touchpoint };
}

/** A stage of a journey by its code. @throws RangeError when the journey has none */
export function stageOf(journey: Journey, code: string): StageOf {
  const stage = journey.stages.find((candidate) => candidate.code === code);
  if (!stage) throw new RangeError(`journey ${journey.code} has no stage ${code}`);
  return { journey, stage };
}

export const StageType = builder.objectRef<StageOf>("Stage");
export const TouchpointType = builder.objectRef<TouchpointOf>("Touchpoint");
export const JourneyType = builder.objectRef<JourneyNode>("Journey");

StageType.implement({
  description: "A part of a journey.",
  fields: (t) => ({
    code: t.string({ description: "Its name in slices.", resolve: ({ stage }) => stage.code }),
    name: localised(t, "Name.", ({ stage }) => stage.name),
    canonical: t.field({
      type: CanonicalStageEnum,
      description: "The stage of every sector it stands for.",
      resolve: ({ stage }) => stage.canonical,
    }),
    touchpoints: t.field({
      type: [TouchpointType],
      description: "Its touchpoints, in the order guests meet them.",
      extensions: { size: 10 },
      resolve: ({ journey, stage }) =>
        journey.touchpoints
          .filter((touchpoint) => touchpoint.stage === stage.code)
          .map((touchpoint) => ({ journey, touchpoint })),
    }),
  }),
});

TouchpointType.implement({
  description: "One contact of the guest with the venue.",
  fields: (t) => ({
    code: t.string({ description: "Its name in slices.", resolve: ({ touchpoint }) => touchpoint.code }),
    name: localised(t, "Name.", ({ touchpoint }) => touchpoint.name),
    stage: t.field({
      type: StageType,
      description: "The stage it belongs to.",
      resolve: ({ journey, touchpoint }) => stageOf(journey, touchpoint.stage),
    }),
    channel: t.field({
      type: ChannelEnum,
      description: "Its main channel.",
      resolve: ({ touchpoint }) => touchpoint.channel,
    }),
    secondaryChannels: t.field({
      type: [ChannelEnum],
      description: "Further channels.",
      resolve: ({ touchpoint }) => touchpoint.secondaryChannels,
    }),
    nature: t.field({
      type: NatureEnum,
      description: "What mainly makes it.",
      resolve: ({ touchpoint }) => touchpoint.nature,
    }),
    secondaryNatures: t.field({
      type: [NatureEnum],
      description: "What else makes it.",
      resolve: ({ touchpoint }) => touchpoint.secondaryNatures,
    }),
    driver: t.field({
      type: DriverEnum,
      description: "What drives it.",
      resolve: ({ touchpoint }) => touchpoint.driver,
    }),
    position: t.int({
      description: "Place in the journey, from 0.",
      resolve: ({ journey, touchpoint }) =>
        journey.touchpoints.findIndex(({ code }) => code === touchpoint.code),
    }),
    designedPositivePeak: localisedOrNull(
      t,
      "What planners hope guests will love here: a belief before any data, not a finding.",
      ({ touchpoint }) => touchpoint.designed?.positivePeak,
    ),
    designedNegativePeak: localisedOrNull(
      t,
      "What planners fear may go wrong here: a belief before any data, not a finding.",
      ({ touchpoint }) => touchpoint.designed?.negativePeak,
    ),
  }),
});

JourneyType.implement({
  description:
    "An ordered, versioned way of guests through a venue. It never changes: a change is a new version.",
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: "Opaque identifier.",
      resolve: ({ code, version }) => nodeId("Journey", `${code}@${version}`),
    }),
    code: t.exposeString("code", { description: "Its name in slices." }),
    version: t.exposeInt("version", { description: "Version." }),
    sector: t.field({
      type: SectorEnum,
      description: "Kind of venue it is for.",
      resolve: ({ sector }) => sector,
    }),
    name: localised(t, "Name.", ({ name }) => name),
    stages: t.field({
      type: [StageType],
      description: "Its stages in order.",
      extensions: { size: 7 },
      resolve: (journey) => journey.stages.map((stage) => ({ journey, stage })),
    }),
    touchpoints: t.field({
      type: [TouchpointType],
      description: "All its touchpoints, in the order guests meet them.",
      extensions: { size: 30 },
      resolve: (journey) => journey.touchpoints.map((touchpoint) => ({ journey, touchpoint })),
    }),
  }),
});

registerNode("Journey", async (key, context) => {
  const { journeys } = await context.known();
  const all = [...journeys.map(({ journey }) => journey), ...journeyTemplates];
  const journey = all.find(({ code, version }) => `${code}@${version}` === key);
  return journey ? journeyNode(journey) : null;
});

builder.queryFields((t) => ({
  journeys: t.field({
    type: [JourneyType],
    description: "Journeys that have data.",
    extensions: { size: 10 },
    resolve: async (_, __, context) => {
      const { journeys } = await context.known();
      return journeys.filter(({ venues }) => venues.length > 0).map(({ journey }) => journeyNode(journey));
    },
  }),
  journeyTemplates: t.field({
    type: [JourneyType],
    description: "Journeys to start from, one for each sector. They have no data.",
    extensions: { size: 8 },
    resolve: () => journeyTemplates.map(journeyNode),
  }),
  journey: t.field({
    type: JourneyType,
    nullable: true,
    description: "A journey that data refers to; null when there is none.",
    args: {
      code: t.arg.string({ required: true, description: "Code of the journey." }),
      version: t.arg.int({ description: "Version; the newest when left out." }),
    },
    resolve: async (_, { code, version }, context) => {
      const { journeys } = await context.known();
      const found = journeys
        .filter(({ journey }) => journey.code === code && (version == null || journey.version === version))
        .at(-1);
      return found ? journeyNode(found.journey) : null;
    },
  }),
}));
