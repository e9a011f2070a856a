import {
  type ResourceScore,
  resourceScore,
  resourcesSentence,
  scoreOf,
} from "@touchstone/core/strategy/demand/resource-score";
import { writtenIn } from "@touchstone/core/text";
import type {
  LatentResource,
  ResourceRevision,
  StoredResourceScore,
} from "@touchstone/db/demand/latent-resource";
import { readResources } from "@touchstone/db/demand/read-resources";
import { builder, localised, localisedOrNull } from "../builder.ts";
import { nodeId } from "../node.ts";
import { DemandRef } from "./demand-node.ts";
import { WrittenTextType } from "./written.ts";

const ScoreType = builder.objectRef<StoredResourceScore>("LatentResourceScore").implement({
  description: "What one person thinks of a resource, 0 to 100 each.",
  fields: (t) => ({
    who: t.string({ description: "Who scored.", resolve: ({ scorer }) => scorer }),
    at: t.field({ type: "DateTime", description: "When.", resolve: ({ recordedAt }) => recordedAt }),
    uniqueness: t.exposeFloat("uniqueness", { description: "Found here only?" }),
    feasibility: t.exposeFloat("feasibility", { description: "Can it be done?" }),
    demand: t.exposeFloat("demand", { description: "Would guests want it?" }),
    score: t.float({
      description: "Geometric mean of the three.",
      resolve: (given) => resourceScore(given),
    }),
  }),
});

const RevisionType = builder.objectRef<ResourceRevision>("LatentResourceRevision").implement({
  description: "What a resource was at some time.",
  fields: (t) => ({
    revision: t.exposeInt("revision", { description: "1 for the first one." }),
    name: t.field({ type: WrittenTextType, description: "Its name.", resolve: ({ name }) => name }),
    note: t.field({
      type: WrittenTextType,
      description: "What is known of it.",
      resolve: ({ note }) => note,
    }),
    kept: t.exposeBoolean("kept", { description: "Whether it stood in the inventory." }),
    who: t.string({ description: "Who wrote it.", resolve: ({ author }) => author }),
    at: t.field({ type: "DateTime", description: "When.", resolve: ({ recordedAt }) => recordedAt }),
  }),
});

interface ResourceNode {
  resource: LatentResource;
  now: ResourceRevision;
  /** The newest score of each scorer. */
  given: readonly StoredResourceScore[];
  score: ResourceScore;
}

const bound = (range: { low: number; high: number } | null, end: "low" | "high") => range?.[end] ?? null;

export const ResourceType = builder.objectRef<ResourceNode>("LatentResource").implement({
  description: "A resource that a venue could make something of, scored uniqueness × feasibility × demand.",
  fields: (t) => ({
    id: t.id({
      description: "Opaque identifier.",
      resolve: ({ resource }) => nodeId("LatentResource", String(resource.id)),
    }),
    simulated: t.boolean({
      description: "Whether it is made up, to show how an inventory looks.",
      resolve: ({ resource }) => resource.simulated,
    }),
    mark: localisedOrNull(t, "That it is made up, in a word; null where it is not.", ({ resource }) =>
      resource.simulated ? { en: "simulated", zh: "模拟" } : null,
    ),
    revision: t.int({ description: "Which revision holds.", resolve: ({ now }) => now.revision }),
    name: t.field({ type: WrittenTextType, description: "Its name.", resolve: ({ now }) => now.name }),
    note: t.field({
      type: WrittenTextType,
      description: "What is known of it.",
      resolve: ({ now }) => now.note,
    }),
    kept: t.boolean({ description: "Whether it is in the inventory.", resolve: ({ now }) => now.kept }),
    who: t.string({ description: "Who wrote it so.", resolve: ({ now }) => now.author }),
    at: t.field({ type: "DateTime", description: "When.", resolve: ({ now }) => now.recordedAt }),
    score: t.float({
      nullable: true,
      description:
        "Mean over scorers of the cube root of uniqueness × feasibility × demand, 0 to 100; null unscored.",
      resolve: ({ score }) => score.value,
    }),
    scorers: t.int({ description: "How many scored it.", resolve: ({ score }) => score.n }),
    low: t.float({
      nullable: true,
      description: "Lower 95 % bound over scorers (t); null with fewer than three.",
      resolve: ({ score }) => bound(score.interval, "low"),
    }),
    high: t.float({
      nullable: true,
      description: "Upper 95 % bound over scorers (t); null with fewer than three.",
      resolve: ({ score }) => bound(score.interval, "high"),
    }),
    lowest: t.float({
      nullable: true,
      description: "Lowest score that anybody gave.",
      resolve: ({ score }) => bound(score.range, "low"),
    }),
    highest: t.float({
      nullable: true,
      description: "Highest score that anybody gave.",
      resolve: ({ score }) => bound(score.range, "high"),
    }),
    uniqueness: t.float({
      nullable: true,
      description: "Mean over scorers; null unscored.",
      resolve: ({ score }) => score.criteria?.uniqueness ?? null,
    }),
    feasibility: t.float({
      nullable: true,
      description: "Mean over scorers; null unscored.",
      resolve: ({ score }) => score.criteria?.feasibility ?? null,
    }),
    demand: t.float({
      nullable: true,
      description: "Mean over scorers; null unscored.",
      resolve: ({ score }) => score.criteria?.demand ?? null,
    }),
    scores: t.field({
      type: [ScoreType],
      description: "What each scorer thinks now.",
      extensions: { size: 5 },
      resolve: ({ given }) => given,
    }),
    history: t.field({
      type: [RevisionType],
      description: "All revisions, the newest first.",
      extensions: { size: 5 },
      resolve: ({ resource }) => [...resource.revisions].reverse(),
    }),
  }),
});

/** A stored resource with its score. */
export function resourceNode(resource: LatentResource): ResourceNode {
  const now = resource.revisions.at(-1);
  if (!now) throw new Error(`the latent resource ${resource.id} has no revision`);
  const given = [...new Map(resource.scores.map((score) => [score.scorer, score])).values()];
  return { resource, now, given, score: scoreOf(given) };
}

interface Inventory {
  kept: readonly ResourceNode[];
  dropped: readonly ResourceNode[];
}

const InventoryType = builder.objectRef<Inventory>("LatentResources").implement({
  description: "The inventory of latent resources of a venue.",
  fields: (t) => ({
    resources: t.field({
      type: [ResourceType],
      description:
        "Those in the inventory, the highest score first, unscored last. An order for reading, not a ranking.",
      extensions: { size: 20 },
      resolve: ({ kept }) => kept,
    }),
    dropped: t.field({
      type: [ResourceType],
      description: "Those taken out of it.",
      extensions: { size: 5 },
      resolve: ({ dropped }) => dropped,
    }),
    simulated: t.boolean({
      description: "Whether any of them is made up.",
      resolve: ({ kept }) => kept.some(({ resource }) => resource.simulated),
    }),
    sentence: localised(t, "What may be said.", ({ kept }) =>
      resourcesSentence(
        kept.map(({ now, score, resource }) => ({
          name: { en: writtenIn(now.name, "en")?.text ?? "", zh: writtenIn(now.name, "zh")?.text ?? "" },
          score,
          simulated: resource.simulated,
        })),
      ),
    ),
  }),
});

builder.objectField(DemandRef, "resources", (t) =>
  t.field({
    type: InventoryType,
    description: "Creatable resources (可创造资源).",
    extensions: { cost: 10 },
    resolve: async ({ venue }, _, context): Promise<Inventory> => {
      const all = (await context.read((transaction) => readResources(transaction, venue.code))).map(
        resourceNode,
      );
      const value = ({ score }: ResourceNode) => score.value ?? -1;
      return {
        kept: all.filter(({ now }) => now.kept).sort((a, b) => value(b) - value(a)),
        dropped: all.filter(({ now }) => !now.kept),
      };
    },
  }),
);
