import { type PortfolioPlace, portfolioPlaces } from "@touchstone/core/strategy/action";
import { portfolioSentence } from "@touchstone/core/strategy/action-sentence";
import { readActions } from "@touchstone/db/action/read-actions";
import { builder, localised } from "../builder.ts";
import { readSlice, SliceInput, venuesOf } from "../slice.ts";
import { ActionType, PortfolioPlaceEnum } from "./action.ts";
import { type ActionNode, nodeOf, readActionId, readNodes } from "./action-node.ts";

interface Portfolio {
  nodes: ActionNode[];
  shown: ActionNode[];
}

const CountType = builder.objectRef<{ place: PortfolioPlace; count: number }>("PortfolioCount").implement({
  description: "How many actions stand at one place.",
  fields: (t) => ({
    place: t.field({ type: PortfolioPlaceEnum, description: "The place.", resolve: ({ place }) => place }),
    count: t.exposeInt("count", { description: "How many." }),
  }),
});

const PortfolioType = builder.objectRef<Portfolio>("Actions").implement({
  description: "What is done about figures: planned, running, worked, did not, cannot tell.",
  fields: (t) => ({
    sentence: localised(t, "How many stand where.", ({ nodes }) => ({
      en: portfolioSentence(
        nodes.map(({ place }) => place),
        "en",
      ),
      zh: portfolioSentence(
        nodes.map(({ place }) => place),
        "zh",
      ),
    })),
    total: t.int({ description: "How many there are.", resolve: ({ nodes }) => nodes.length }),
    counts: t.field({
      type: [CountType],
      description: "How many stand where, places without any left out.",
      extensions: { size: 6 },
      resolve: ({ nodes }) =>
        portfolioPlaces
          .map((place) => ({ place, count: nodes.filter((node) => node.place === place).length }))
          .filter(({ count }) => count > 0),
    }),
    actions: t.field({
      type: [ActionType],
      description: "The actions, the newest first.",
      extensions: { size: 20 },
      resolve: ({ shown }) => shown,
    }),
  }),
});

builder.queryFields((t) => ({
  actions: t.field({
    type: PortfolioType,
    description: "What venues do about figures, and whether it worked.",
    extensions: { cost: 500 },
    args: {
      slice: t.arg({
        type: SliceInput,
        description: "Whose actions: its venues or group; all when left out.",
      }),
      place: t.arg({ type: PortfolioPlaceEnum, description: "Only those that stand there." }),
    },
    resolve: async (_, { slice, place }, context): Promise<Portfolio> => {
      const catalogue = await context.known();
      const venues = new Set(venuesOf(catalogue, readSlice(catalogue, slice)));
      const nodes = (await readNodes(context, ({ venue }) => venues.has(venue))).reverse();
      return { nodes, shown: place == null ? nodes : nodes.filter((node) => node.place === place) };
    },
  }),
  action: t.field({
    type: ActionType,
    nullable: true,
    description: "One action; null where there is none under this identifier.",
    extensions: { cost: 200 },
    args: { id: t.arg.id({ required: true, description: "Identifier, as `actions` gives it." }) },
    resolve: async (_, { id }, context) => {
      const number = readActionId(id);
      const all = await context.read(readActions);
      const found = all.find((action) => action.id === number);
      return found ? nodeOf(context, await context.known(), found, all) : null;
    },
  }),
}));
