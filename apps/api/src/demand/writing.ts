import { digitalItems } from "@touchstone/core/strategy/demand/digital-checklist";
import { resourceCriteria } from "@touchstone/core/strategy/demand/resource-score";
import { writeDigitalAnswer } from "@touchstone/db/demand/digital-answers";
import { changeResource, scoreResource, writeResource } from "@touchstone/db/demand/write-resource";
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { InputError } from "../error.ts";
import { nodeKey } from "../node.ts";
import { venueNode } from "../venue.ts";
import { clientKeyArgument, readWriter, whoArgument } from "../writer.ts";
import { demandOf } from "./demand-node.ts";
import { DigitalAnswerEnum, DigitalType, readDigital } from "./digital.ts";
import { ResourceType, resourceNode } from "./resource.ts";
import { readWritten, WrittenTextInput } from "./written.ts";

/** Longest texts people may send. */
const LENGTHS = { name: 120, note: 2_000, evidence: 2_000 };

builder.mutationFields((t) => ({
  answerDigitalItem: t.field({
    type: DigitalType,
    description:
      "Answers an item of the checklist of digital thinking. Earlier answers stay in the history; what data tell surely goes before it.",
    extensions: { cost: 400 },
    args: {
      venue: t.arg.string({ required: true, description: "Code of the venue." }),
      item: t.arg.string({ required: true, description: "Code of the item." }),
      answer: t.arg({ type: DigitalAnswerEnum, required: true, description: "The answer." }),
      evidence: t.arg({ type: WrittenTextInput, description: "What shows it." }),
      basedOn: t.arg.int({
        required: true,
        description: "The revision of the item that the writer had seen; 0 where nobody had answered.",
      }),
      who: t.arg.string(whoArgument("Who says so")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { venue: code, item, answer, evidence, basedOn, who, clientKey }, context) => {
      const venue = await knownVenue(context, code);
      if (!digitalItems.some((known) => known.code === item))
        throw new InputError(["item"], {
          en: `There is no item "${item}"; expected one of ${digitalItems.map((known) => known.code).join(", ")}.`,
          zh: `清单中没有“${item}”，应为以下之一：${digitalItems.map((known) => known.code).join("、")}。`,
        });
      const given = {
        venue: code,
        item,
        answer,
        evidence: readWritten("evidence", evidence, { most: LENGTHS.evidence, needed: false }),
        basedOn,
        ...readWriter({ who, clientKey }),
      };
      await context.write((transaction) => writeDigitalAnswer(transaction, given));
      return readDigital(context, await demandOf(context, venue, {}));
    },
  }),
  addLatentResource: t.field({
    type: ResourceType,
    description: "Writes down a resource that a venue could make something of.",
    extensions: { cost: 20 },
    args: {
      venue: t.arg.string({ required: true, description: "Code of the venue." }),
      name: t.arg({
        type: WrittenTextInput,
        required: true,
        description: "Its name, in one language at least.",
      }),
      note: t.arg({ type: WrittenTextInput, description: "What is known of it." }),
      simulated: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: "Whether it is made up, to show how an inventory looks.",
      }),
      who: t.arg.string(whoArgument("Who writes it down")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { venue, simulated, who, clientKey, ...texts }, context) => {
      await knownVenue(context, venue);
      const first = { ...readTexts(texts), kept: true, ...readWriter({ who, clientKey }) };
      return resourceNode(
        await context.write((transaction) => writeResource(transaction, { venue, simulated, first })),
      );
    },
  }),
  changeLatentResource: t.field({
    type: ResourceType,
    description:
      "Changes a resource as a whole, or takes it out of the inventory. What it was stays in its history.",
    extensions: { cost: 20 },
    args: {
      id: t.arg.id({ required: true, description: "Identifier of the resource." }),
      name: t.arg({
        type: WrittenTextInput,
        required: true,
        description: "Its name, in one language at least.",
      }),
      note: t.arg({ type: WrittenTextInput, description: "What is known of it." }),
      kept: t.arg.boolean({
        required: true,
        defaultValue: true,
        description: "Whether it stays in the inventory.",
      }),
      basedOn: t.arg.int({
        required: true,
        description: "The revision that the writer had seen. Another one since is a conflict.",
      }),
      who: t.arg.string(whoArgument("Who changes it")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { id, kept, basedOn, who, clientKey, ...texts }, context) => {
      const change = { ...readTexts(texts), kept, ...readWriter({ who, clientKey }) };
      const key = readResourceId(id);
      return resourceNode(
        await context.write((transaction) => changeResource(transaction, key, basedOn, change)),
      );
    },
  }),
  scoreLatentResource: t.field({
    type: ResourceType,
    description: "Says what one person thinks of a resource. Their earlier score stays in the history.",
    extensions: { cost: 20 },
    args: {
      id: t.arg.id({ required: true, description: "Identifier of the resource." }),
      uniqueness: t.arg.float({ required: true, description: "Found here only? 0 to 100." }),
      feasibility: t.arg.float({ required: true, description: "Can it be done? 0 to 100." }),
      demand: t.arg.float({ required: true, description: "Would guests want it? 0 to 100." }),
      who: t.arg.string(whoArgument("Who scores it")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { id, who, clientKey, ...ratings }, context) => {
      for (const criterion of resourceCriteria)
        if (!(ratings[criterion] >= 0 && ratings[criterion] <= 100))
          throw new InputError([criterion], {
            en: `It is ${ratings[criterion]}; expected 0 to 100.`,
            zh: `给出的是 ${ratings[criterion]}，应在 0 到 100 之间。`,
          });
      const { author: scorer, clientKey: key } = readWriter({ who, clientKey });
      const given = { ...ratings, scorer, clientKey: key };
      const resource = readResourceId(id);
      return resourceNode(await context.write((transaction) => scoreResource(transaction, resource, given)));
    },
  }),
}));

type Texts = Record<"name" | "note", typeof WrittenTextInput.$inferInput | null | undefined>;

const readTexts = ({ name, note }: Partial<Texts>) => ({
  name: readWritten("name", name, { most: LENGTHS.name, needed: true }),
  note: readWritten("note", note, { most: LENGTHS.note, needed: false }),
});

/** @throws InputError for a code that no venue has */
async function knownVenue(context: Context, code: string) {
  const venue = (await context.known()).venueByCode.get(code);
  if (venue) return venueNode(venue);
  throw new InputError(["venue"], {
    en: `There is no venue "${code}".`,
    zh: `没有代码为“${code}”的场所。`,
  });
}

/** @throws InputError for an identifier that is not a resource's */
function readResourceId(id: string): number {
  const key = Number(nodeKey("LatentResource", id) ?? Number.NaN);
  if (Number.isInteger(key)) return key;
  throw new InputError(["id"], {
    en: `"${id}" is not the identifier of a latent resource.`,
    zh: `“${id}”不是可创造资源的编号。`,
  });
}
