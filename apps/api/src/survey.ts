import type { Scale } from "@touchstone/core/scale";
import { outcomes } from "@touchstone/core/visit";
import type { StoredSurvey } from "@touchstone/db/catalogue/read-surveys";
import { builder, localised } from "./builder.ts";
import { ScaleType } from "./figure.ts";
import { JourneyType, journeyNode } from "./journey.ts";
import { Node, nodeId, registerNode } from "./node.ts";

export type SurveyNode = StoredSurvey & { __typename: "Survey" };
export const surveyNode = (survey: StoredSurvey): SurveyNode => ({ ...survey, __typename: "Survey" });

interface Item {
  item: string;
  column: string;
  scale: Scale;
}

const SurveyItemType = builder.objectRef<Item>("SurveyItem").implement({
  description: "A question of a survey.",
  fields: (t) => ({
    item: t.exposeString("item", { description: "The outcome or the touchpoint's code that it asks about." }),
    column: t.exposeString("column", { description: "The column of the source it is read from." }),
    scale: t.field({
      type: ScaleType,
      description: "The scale it is answered on.",
      resolve: ({ scale }) => scale,
    }),
  }),
});

export const SurveyType = builder.objectRef<SurveyNode>("Survey").implement({
  description: "A survey as its mapping describes it: which column of the source means what.",
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: "Opaque identifier.",
      resolve: ({ code, version }) => nodeId("Survey", `${code}@${version}`),
    }),
    code: t.exposeString("code", { description: "Its name when files are imported." }),
    version: t.exposeInt("version", { description: "Version of the mapping." }),
    name: localised(t, "Name.", ({ name }) => name),
    source: t.exposeString("source", { description: "Who collected it." }),
    licence: t.exposeString("licence", { description: "Terms it may be used under." }),
    journey: t.field({
      type: JourneyType,
      description: "The journey its touchpoints lie on.",
      resolve: async ({ journey: named }, _, context) => {
        const { journeys } = await context.known();
        const found = journeys.find(
          ({ journey }) => journey.code === named.code && journey.version === named.version,
        );
        if (!found) throw new Error(`journey ${named.code} version ${named.version} is not stored`);
        return journeyNode(found.journey);
      },
    }),
    items: t.field({
      type: [SurveyItemType],
      description: "Its questions, outcomes first, then touchpoints in the order of the journey.",
      extensions: { size: 30 },
      resolve: (survey) => itemsOf(survey),
    }),
    weighted: t.exposeBoolean("weighted", { description: "Whether the source has survey weights." }),
  }),
});

function itemsOf({ scales, columns, touchpoints }: StoredSurvey): Item[] {
  return [...outcomes, ...touchpoints].flatMap((item, index) => {
    const scale = scales[index];
    const column = columns[index];
    return scale && column ? [{ item, column, scale }] : [];
  });
}

registerNode("Survey", async (key, context) => {
  const survey = (await context.known()).surveys.find(({ code, version }) => `${code}@${version}` === key);
  return survey ? surveyNode(survey) : null;
});

builder.queryField("surveys", (t) =>
  t.field({
    type: [SurveyType],
    description: "Surveys that files can be imported by.",
    extensions: { size: 10 },
    resolve: async (_, __, context) => (await context.known()).surveys.map(surveyNode),
  }),
);
