import type { Coverage, CoverageShares, Facility } from "@touchstone/core/layout/indicator/coverage";
import type { LocalDiversity } from "@touchstone/core/layout/indicator/local-diversity";
import type { LayoutStatics } from "@touchstone/core/layout/indicator/statics";
import type { Mismatch } from "@touchstone/core/layout/indicator/structure-and-flow";
import type { Plan } from "@touchstone/core/layout/plan";
import { builder, enumOf } from "../builder.ts";
import { InputError } from "../error.ts";
import type { Assessed } from "./assessed.ts";

const FacilityEnum = enumOf<Facility>("Facility", "What people look for.", {
  "service.toilet": "Toilets.",
  "service.rest": "Rest areas.",
  dining: "Somewhere to eat.",
  "service.medical": "First aid.",
});

/** Numbers by node in the plan's order. */
const column = (values: Float64Array): number[] => Array.from(values);

export const LocalDiversityType = builder
  .objectRef<{ plan: Plan; local: LocalDiversity }>("LocalDiversity")
  .implement({
    description:
      "Effective number of functions within reach of each node. Columns: values in the order of `nodes`.",
    fields: (t) => ({
      radiusM: t.float({ description: "Reach, metres to walk.", resolve: ({ local }) => local.radiusM }),
      nodes: t.stringList({
        description: "Ids of the nodes.",
        resolve: ({ plan }) => plan.nodes.map(({ id }) => id),
      }),
      reached: t.floatList({
        description: "Units within reach.",
        resolve: ({ local }) => column(local.reached),
      }),
      plain: t.floatList({
        description: "Effective number of functions of order 1: for people to read.",
        resolve: ({ local }) => column(local.plain[1]),
      }),
      weighted: t.floatList({
        description: "The same, near units counting more: for the map.",
        resolve: ({ local }) => column(local.weighted[1]),
      }),
      meanPlain: t.float({
        nullable: true,
        description: "Mean of `plain` over all nodes; null where there is nothing to reach.",
        resolve: ({ local }) => local.means.plain[1] ?? null,
      }),
      meanWeighted: t.float({
        nullable: true,
        description: "Mean of `weighted` over all nodes.",
        resolve: ({ local }) => local.means.weighted[1] ?? null,
      }),
    }),
  });

/** @throws InputError for a radius that is not computed */
export function localDiversityOf({ plan, statics }: { plan: Plan; statics: LayoutStatics }, radiusM: number) {
  const local = statics.localDiversity.find((each) => each.radiusM === radiusM);
  if (local) return { plan, local };
  const known = statics.localDiversity.map((each) => each.radiusM).join(", ");
  throw new InputError(["radiusM"], {
    en: `Found ${radiusM} m, expected one of ${known}.`,
    zh: `步行距离为 ${radiusM} 米，应为以下之一：${known}。`,
  });
}

const SharesType = builder
  .objectRef<CoverageShares & { visitors: number | null }>("CoverageShares")
  .implement({
    description:
      "How much is within one radius of a facility, as shares 0 to 1; null where there is nothing.",
    fields: (t) => ({
      radiusM: t.exposeFloat("radiusM", { description: "Metres to walk." }),
      visitors: t.exposeFloat("visitors", {
        nullable: true,
        description: "Of the time visitors spend: what visitors get. The headline.",
      }),
      length: t.exposeFloat("length", {
        nullable: true,
        description: "Of path length, exact along paths: what is built.",
      }),
      nodes: t.exposeFloat("nodes", { nullable: true, description: "Of nodes." }),
      units: t.exposeFloat("units", { nullable: true, description: "Of units." }),
    }),
  });

const WorstNodeType = builder.objectRef<{ node: string; distanceM: number | null }>("FarNode").implement({
  description: "A node that is far from a facility.",
  fields: (t) => ({
    node: t.exposeString("node", { description: "Id of the node." }),
    distanceM: t.exposeFloat("distanceM", {
      nullable: true,
      description: "Walk to the nearest one, metres; null where none can be reached.",
    }),
  }),
});

export const CoverageType = builder.objectRef<Assessed & { coverage: Coverage }>("LayoutCoverage").implement({
  description: "How near a facility is.",
  fields: (t) => ({
    facility: t.field({
      type: FacilityEnum,
      description: "What is looked for.",
      resolve: ({ coverage }) => coverage.facility,
    }),
    count: t.int({ description: "How many there are.", resolve: ({ coverage }) => coverage.count }),
    byRadius: t.field({
      type: [SharesType],
      description: "By reach, the shortest first.",
      extensions: { size: 4 },
      resolve: ({ coverage, flow }) =>
        coverage.byRadius.map((shares) => ({
          ...shares,
          visitors: flow.coverageVisitorWeighted[coverage.facility]?.[shares.radiusM] ?? null,
        })),
    }),
    nearestM: t.field({
      type: t.listRef("Float", { nullable: true }),
      description:
        "Walk from each node to the nearest one, metres, in the plan's order of nodes; null where none can be reached.",
      resolve: ({ coverage }) => [...coverage.nearestM],
    }),
    meanNearestM: t.float({
      nullable: true,
      description: "Mean walk from a node to the nearest one, metres.",
      resolve: ({ coverage }) => coverage.meanNearestM,
    }),
    maxNearestM: t.float({
      nullable: true,
      description: "Longest walk from a node to the nearest one, metres.",
      resolve: ({ coverage }) => coverage.maxNearestM,
    }),
    worstNodes: t.field({
      type: [WorstNodeType],
      description: "The farthest nodes, farthest first.",
      extensions: { size: 10 },
      resolve: ({ coverage }) => coverage.worstNodes,
    }),
  }),
});

const MismatchType = builder.objectRef<Mismatch>("PathMismatch").implement({
  description: "A path whose place in the network and whose use differ. Places from 1, the highest.",
  fields: (t) => ({
    edge: t.exposeString("edge", { description: "Id of the path." }),
    placeByStructure: t.exposeFloat("placeByStructure", { description: "Place by betweenness." }),
    placeByFlow: t.exposeFloat("placeByFlow", { description: "Place by persons walking." }),
  }),
});

export const CentralityType = builder.objectRef<Assessed>("LayoutCentrality").implement({
  description:
    "How central nodes and paths are in the network, and how many walk there: central but empty, busy but peripheral. Columns in the plan's order.",
  fields: (t) => ({
    nodes: t.stringList({
      description: "Ids of the nodes.",
      resolve: ({ plan }) => plan.nodes.map(({ id }) => id),
    }),
    betweenness: t.floatList({
      description: "Share of shortest ways between other nodes that lead through a node.",
      resolve: ({ statics }) => column(statics.centrality.betweenness),
    }),
    closeness: t.floatList({
      description: "Nodes that can be reached over metres to all of them.",
      resolve: ({ statics }) => column(statics.centrality.closeness),
    }),
    straightness: t.floatList({
      description: "Mean of straight line over walk to the other nodes, 0 to 1.",
      resolve: ({ statics }) => column(statics.centrality.straightness),
    }),
    edges: t.stringList({
      description: "Ids of the paths.",
      resolve: ({ plan }) => plan.edges.map(({ id }) => id),
    }),
    edgeBetweenness: t.floatList({
      description: "Share of shortest ways between nodes that lead along a path; 0 where it is closed.",
      resolve: ({ statics }) => column(statics.centrality.edgeBetweenness),
    }),
    rankCorrelation: t.float({
      nullable: true,
      description:
        "Rank correlation of betweenness and persons walking over all paths, −1 to 1; null where either is the same on all.",
      resolve: ({ structure }) => structure.rankCorrelation,
    }),
    centralButEmpty: t.field({
      type: [MismatchType],
      description: "Paths that the network makes central and few people use.",
      extensions: { size: 5 },
      resolve: ({ structure }) => structure.centralButEmpty,
    }),
    busyButPeripheral: t.field({
      type: [MismatchType],
      description: "Paths that the network makes peripheral and many people use.",
      extensions: { size: 5 },
      resolve: ({ structure }) => structure.busyButPeripheral,
    }),
    edgePersons: t.floatList({
      description: "Persons who walk it over the day.",
      resolve: ({ flow }) => flow.edges.map(({ total }) => total),
    }),
  }),
});
