import { estimateFigure } from "@touchstone/core/indicator/estimate";
import type { Figure } from "@touchstone/core/indicator/figure";
import type { Journey } from "@touchstone/core/journey";
import { journeyTemplates } from "@touchstone/core/journey/templates";
import {
  associatedFrom,
  type CrowdingAssociation,
  crowdingAssociation,
  crowdingAssociationSentence,
} from "@touchstone/core/layout/touchpoint-association";
import {
  type CrowdedPath,
  type TouchpointCrowding,
  touchpointCrowding,
  touchpointCrowdingSentence,
} from "@touchstone/core/layout/touchpoint-crowding";
import {
  readTouchpoints,
  type StoredTouchpoints,
  type TouchpointLink,
} from "@touchstone/db/layout/touchpoints";
import { builder, localised, localisedOrNull } from "../builder.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Context } from "../context.ts";
import { FigureType } from "../figure.ts";
import { askFigure, plainIndicator, questionOf } from "../indicator.ts";
import { type JourneyNode, JourneyType, journeyNode, TouchpointType, touchpointOf } from "../journey.ts";
import { type Assessed, assess } from "./assessed.ts";
import { type FlowOf, PeakType } from "./flow.ts";
import { type PlanNode, PlanRef } from "./plan.ts";

type PathOf = FlowOf & { path: CrowdedPath };

const PathType = builder.objectRef<PathOf>("TouchpointPath").implement({
  description: "A path beside a touchpoint, in the simulated day.",
  fields: (t) => ({
    edge: t.string({ description: "Id of the path.", resolve: ({ path }) => path.edge }),
    name: localisedOrNull(t, "Its name; null where it has none.", ({ path }) => path.name),
    severity: t.float({
      description: "Person-minutes over the day at levels D (×1), E (×2) and F (×4).",
      resolve: ({ path }) => path.severity,
    }),
    peak: t.field({
      type: PeakType,
      nullable: true,
      description: "Its worst slot; null where nobody walks.",
      resolve: ({ path, plan, flow }) => (path.peak === null ? null : { plan, flow, peak: path.peak }),
    }),
  }),
});

const WaitType = builder.objectRef<TouchpointCrowding["waits"][number]>("TouchpointWait").implement({
  description: "How long people wait at a unit of a touchpoint, in the simulated day.",
  fields: (t) => ({
    unit: t.exposeString("unit", { description: "Id of the unit." }),
    meanWaitMin: t.exposeFloat("meanWaitMin", {
      nullable: true,
      description: "Minutes waited per person who joined; null where nobody did.",
    }),
    peakQueue: t.exposeFloat("peakQueue", { description: "Persons waiting at most." }),
  }),
});

const ZoneType = builder.objectRef<TouchpointCrowding["zones"][number]>("TouchpointZone").implement({
  description: "How full a zone of a touchpoint is, in the simulated day.",
  fields: (t) => ({
    zone: t.exposeString("zone", { description: "Id of the zone." }),
    peakDensity: t.exposeFloat("peakDensity", {
      nullable: true,
      description: "Persons a walkable m² at most; null where it has none.",
    }),
  }),
});

interface Linked {
  all: Assessed;
  journey: Journey;
  link: TouchpointLink;
  figure: Figure;
  /** Share of answers in the top two boxes. */
  satisfied: Figure;
  crowding: TouchpointCrowding;
}

const LinkedType = builder.objectRef<Linked>("LinkedTouchpoint").implement({
  description:
    "A touchpoint on the plan: what guests say of it beside how full it is there in the simulated day. An association at most: the figure is of real guests, the crowd of a model.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, link }) => touchpointOf(journey, link.touchpoint),
    }),
    units: t.stringList({ description: "Ids of its units.", resolve: ({ link }) => [...link.units] }),
    zones: t.stringList({ description: "Ids of its zones.", resolve: ({ link }) => [...link.zones] }),
    missing: t.stringList({
      description: "Ids of units and zones that this plan does not have.",
      resolve: ({ crowding }) => [...crowding.missing],
    }),
    satisfaction: t.field({
      type: FigureType,
      description:
        "What guests of the venue say of it, 0 to 100, with n and interval; or why there is nothing.",
      resolve: ({ figure }) => figure,
    }),
    satisfiedShare: t.field({
      type: FigureType,
      description: "Which share of them is satisfied: the top two boxes of five.",
      resolve: ({ satisfied }) => satisfied,
    }),
    paths: t.field({
      type: [PathType],
      description: "Paths at the doors of its units and in its zones, the worst first.",
      extensions: { size: 10 },
      resolve: ({ all: { plan, flow }, crowding }) => crowding.paths.map((path) => ({ plan, flow, path })),
    }),
    waits: t.field({
      type: [WaitType],
      description: "Its units.",
      extensions: { size: 3 },
      resolve: ({ crowding }) => crowding.waits,
    }),
    zoneLoads: t.field({
      type: [ZoneType],
      description: "Its zones.",
      extensions: { size: 3 },
      resolve: ({ crowding }) => crowding.zones,
    }),
    sentence: localised(t, "Both in a sentence, side by side.", ({ journey, link, figure, crowding, all }) =>
      touchpointCrowdingSentence(
        touchpointOf(journey, link.touchpoint).touchpoint.name,
        figure,
        crowding,
        all.plan,
        all.flow,
      ),
    ),
  }),
});

const AssociationType = builder.objectRef<CrowdingAssociation>("CrowdingAssociation").implement({
  description:
    "Whether touchpoints beside crowded paths are rated lower, over the linked touchpoints of a journey. Spearman's correlation of satisfaction and the load of the worst path beside each. An association, never a cause.",
  fields: (t) => ({
    value: t.float({
      nullable: true,
      description: "−1 to 1, below 0 where crowded ones are rated lower; null where it cannot be said.",
      resolve: (found) => (found.status === "measured" ? found.value : null),
    }),
    low: t.float({
      nullable: true,
      description: "Lower end of its 95% interval (Bonett and Wright).",
      resolve: (found) => (found.status === "measured" ? found.low : null),
    }),
    high: t.float({
      nullable: true,
      description: "Upper end of its 95% interval.",
      resolve: (found) => (found.status === "measured" ? found.high : null),
    }),
    n: t.exposeInt("n", { description: "Touchpoints with a figure and a path that people walk." }),
    needed: t.int({ description: "Touchpoints from which it is shown.", resolve: () => associatedFrom }),
    sentence: localised(t, "What may be said of it.", crowdingAssociationSentence),
  }),
});

/** What holds for one journey at a venue, on a plan. */
export interface Setting {
  node: PlanNode;
  journey: JourneyNode;
  stored: StoredTouchpoints;
}

export const SettingType = builder.objectRef<Setting>("LayoutTouchpoints").implement({
  description: "Which units and zones of a venue's plan the touchpoints of a journey stand for.",
  fields: (t) => ({
    journey: t.field({ type: JourneyType, description: "The journey.", resolve: ({ journey }) => journey }),
    revision: t.int({ description: "1 for the first setting.", resolve: ({ stored }) => stored.revision }),
    who: t.string({
      description: "Who set it, as they call themselves.",
      resolve: ({ stored }) => stored.author,
    }),
    when: t.field({
      type: "DateTime",
      description: "When it was set.",
      resolve: ({ stored }) => stored.recordedAt,
    }),
    touchpoints: t.field({
      type: [LinkedType],
      description: "The touchpoints that stand for something, in the order of the journey.",
      extensions: { size: 15, cost: 200 },
      resolve: ({ node, journey, stored }, _, context) => linkedOf(context, node, journey, stored.links),
    }),
    association: t.field({
      type: AssociationType,
      description: "Whether those beside crowded paths are rated lower.",
      extensions: { cost: 200 },
      resolve: async ({ node, journey, stored }, _, context) =>
        crowdingAssociation(await linkedOf(context, node, journey, stored.links)),
    }),
  }),
});

async function linkedOf(
  context: Context,
  node: PlanNode,
  journey: Journey,
  links: readonly TouchpointLink[],
): Promise<Linked[]> {
  const all = await assess(context, node);
  const known = journey.touchpoints.flatMap(({ code }) => links.filter((link) => link.touchpoint === code));
  return Promise.all(
    known.map(async (link) => ({
      all,
      journey,
      link,
      figure: await figureOf(context, node.base.venue, journey, link.touchpoint, "touchpoint-score"),
      satisfied: await figureOf(
        context,
        node.base.venue,
        journey,
        link.touchpoint,
        "touchpoint-satisfied-share",
      ),
      crowding: touchpointCrowding(all.plan, all.flow, link),
    })),
  );
}

/** What guests of a venue say of a touchpoint; "not asked" on a journey that nobody has visits on. */
async function figureOf(
  context: Context,
  venue: string,
  journey: Journey,
  touchpoint: string,
  id: "touchpoint-score" | "touchpoint-satisfied-share",
): Promise<Figure> {
  const catalogue = await context.known();
  const indicator = plainIndicator(id);
  const reading = { weighted: false, asOf: catalogue.status.asOf };
  if (!catalogue.journeys.some((stored) => stored.journey.code === journey.code))
    return estimateFigure(indicator, null, reading);
  const slice = { journey: journey.code, journeyVersion: journey.version, touchpoint };
  return askFigure(context, questionOf(catalogue, indicator, slice), venue, false);
}

builder.objectField(PlanRef, "touchpoints", (t) =>
  t.field({
    type: [SettingType],
    description:
      "Which units and zones touchpoints stand for, journey by journey; none where nobody has set any.",
    extensions: { size: 2, cost: 10 },
    resolve: async (node, _, context): Promise<Setting[]> => {
      const settings = await context.read((transaction) => readTouchpoints(transaction, node.base.venue));
      const catalogue = await context.known();
      return settings.flatMap((stored) => {
        const journey = newestJourney(catalogue, stored.journey);
        return journey ? [{ node, journey: journeyNode(journey), stored }] : [];
      });
    },
  }),
);

/** The newest version of a journey with data, or the template of that code. */
export function newestJourney({ journeys }: Catalogue, code: string): Journey | null {
  const stored = journeys.findLast(({ journey }) => journey.code === code)?.journey;
  return stored ?? journeyTemplates.find((template) => template.code === code) ?? null;
}
