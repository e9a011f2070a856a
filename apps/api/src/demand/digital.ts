import {
  type DigitalAnswer,
  type DigitalEvidence,
  type DigitalReadiness,
  digitalReadiness,
  type JudgedItem,
  judgeChecklist,
  readinessSentence,
} from "@touchstone/core/strategy/demand/digital-checklist";
import type { LocalisedText } from "@touchstone/core/text";
import { formatFigure } from "@touchstone/core/unit";
import { readDigitalAnswers, type StoredDigitalAnswer } from "@touchstone/db/demand/digital-answers";
import { builder, enumOf, localised, localisedOrNull } from "../builder.ts";
import type { Context } from "../context.ts";
import { FigureType } from "../figure.ts";
import { type DemandNode, DemandRef } from "./demand-node.ts";
import { readEvidence } from "./evidence.ts";
import { WrittenTextType } from "./written.ts";

export const DigitalAnswerEnum = enumOf<DigitalAnswer>("DigitalAnswer", "How an item is answered.", {
  yes: "It is met.",
  partly: "It is met in part; counts one half.",
  no: "It is not met.",
});

const JudgedByEnum = enumOf<"data" | "person">("DigitalJudge", "Who answered an item.", {
  data: "The data: they tell it surely.",
  person: "A person, because the data cannot tell.",
});

const AnswerType = builder.objectRef<StoredDigitalAnswer>("DigitalItemAnswer").implement({
  description: "What somebody answered.",
  fields: (t) => ({
    revision: t.exposeInt("revision", { description: "1 for the first one of the item." }),
    answer: t.field({ type: DigitalAnswerEnum, description: "The answer.", resolve: ({ answer }) => answer }),
    evidence: t.field({
      type: WrittenTextType,
      description: "What shows it.",
      resolve: ({ evidence }) => evidence,
    }),
    who: t.string({ description: "Who said so.", resolve: ({ author }) => author }),
    at: t.field({ type: "DateTime", description: "When.", resolve: ({ recordedAt }) => recordedAt }),
  }),
});

interface ItemNode {
  judged: JudgedItem;
  /** Answers of people, the oldest first. */
  said: readonly StoredDigitalAnswer[];
}

const ItemType = builder.objectRef<ItemNode>("DigitalItem").implement({
  description: "One item of the checklist.",
  fields: (t) => ({
    code: t.string({ description: "Its code.", resolve: ({ judged }) => judged.item.code }),
    question: localised(t, "The question.", ({ judged }) => judged.item.question),
    judgedByData: t.boolean({
      description: "Whether data can judge it, where they tell enough.",
      resolve: ({ judged }) => judged.item.limit !== null,
    }),
    limit: t.float({
      nullable: true,
      description: "The least that counts as met, a convention of ours; null where a person answers.",
      resolve: ({ judged }) => judged.item.limit,
    }),
    verdict: t.field({
      type: DigitalAnswerEnum,
      nullable: true,
      description: "How it is answered; null where it is not: never a no.",
      resolve: ({ judged }) => judged.verdict,
    }),
    by: t.field({
      type: JudgedByEnum,
      nullable: true,
      description: "Who answered; null where nobody has.",
      resolve: ({ judged }) => judged.by,
    }),
    figure: t.field({
      type: FigureType,
      nullable: true,
      description: "What data say of it, where it is a figure.",
      resolve: ({ judged }) => (judged.evidence?.kind === "figure" ? judged.evidence.figure : null),
    }),
    evidence: localisedOrNull(
      t,
      "What data say of it, in words; null where they say nothing.",
      ({ judged }) => (judged.evidence === null ? null : evidenceText(judged.evidence)),
    ),
    answer: t.field({
      type: AnswerType,
      nullable: true,
      description: "What was answered last by a person; null where nobody has.",
      resolve: ({ said }) => said.at(-1) ?? null,
    }),
    history: t.field({
      type: [AnswerType],
      description: "All answers of people, the newest first.",
      extensions: { size: 5 },
      resolve: ({ said }) => [...said].reverse(),
    }),
  }),
});

function evidenceText(evidence: DigitalEvidence): LocalisedText {
  if (evidence.kind === "count") {
    const { value, of } = evidence;
    return { en: `${value} of ${of}`, zh: `${value}（共 ${of}）` };
  }
  const { about, figure } = evidence;
  const n = figure.status === "measured" ? `, n = ${figure.n}` : "";
  return {
    en: `${about ? `${about.en}: ` : ""}${formatFigure(figure, "en")}${n}`,
    zh: `${about ? `${about.zh}：` : ""}${formatFigure(figure, "zh")}${n.replace(", ", "，")}`,
  };
}

interface DigitalNode {
  items: readonly ItemNode[];
  readiness: DigitalReadiness;
}

export const DigitalType = builder.objectRef<DigitalNode>("DigitalThinking").implement({
  description: "Digital thinking: a checklist with evidence per item. A list of ours, with limits of ours.",
  fields: (t) => ({
    met: t.float({
      nullable: true,
      description: "Share met, 0 to 1, of the items answered: yes 1, partly ½; null where none is.",
      resolve: ({ readiness }) => readiness.met,
    }),
    low: t.float({
      description: "What it would be with every unanswered item a no.",
      resolve: ({ readiness }) => readiness.low,
    }),
    high: t.float({
      description: "What it would be with every unanswered item a yes.",
      resolve: ({ readiness }) => readiness.high,
    }),
    answered: t.int({ description: "Items answered.", resolve: ({ readiness }) => readiness.answered }),
    total: t.int({ description: "Items there are.", resolve: ({ readiness }) => readiness.items }),
    items: t.field({
      type: [ItemType],
      description: "The items, those that data can judge first.",
      extensions: { size: 10 },
      resolve: ({ items }) => items,
    }),
    sentence: localised(t, "What may be said.", ({ readiness }) => readinessSentence(readiness)),
  }),
});

/** The checklist of a venue, judged. */
export async function readDigital(context: Context, node: DemandNode): Promise<DigitalNode> {
  const evidence = await readEvidence(context, node);
  const said = await context.read((transaction) => readDigitalAnswers(transaction, node.venue.code));
  const newest = new Map(said.map((answer) => [answer.item, answer]));
  const judged = judgeChecklist(evidence, newest);
  const items = judged.map((one) => ({
    judged: one,
    said: said.filter(({ item }) => item === one.item.code),
  }));
  return { items, readiness: digitalReadiness(judged) };
}

builder.objectField(DemandRef, "digital", (t) =>
  t.field({
    type: DigitalType,
    description: "Digital thinking (数字化思维).",
    extensions: { cost: 400 },
    resolve: (node, _, context) => readDigital(context, node),
  }),
);
