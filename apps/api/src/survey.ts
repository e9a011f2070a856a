import { isVisitKind } from "@touchstone/core/intake/any-survey";
import type { SurveyKind } from "@touchstone/core/intake/survey";
import type { Scale } from "@touchstone/core/scale";
import { itemIndex, outcomes } from "@touchstone/core/visit";
import type { StoredCountSurvey } from "@touchstone/db/catalogue/read-count-surveys";
import type { StoredMeasurementSurvey } from "@touchstone/db/catalogue/read-measurement-surveys";
import type { StoredSurvey } from "@touchstone/db/catalogue/read-surveys";
import { builder, enumOf, localised } from "./builder.ts";
import type { Catalogue } from "./catalogue.ts";
import { ScaleType } from "./figure.ts";
import { JourneyType, journeyNode } from "./journey.ts";
import { MeasureType } from "./measurement.ts";
import { Node, nodeId, registerNode } from "./node.ts";

export type SurveyNode = (StoredSurvey | StoredCountSurvey | StoredMeasurementSurvey) & {
  __typename: "Survey";
};

/** Every mapping there is: surveys of visits, then files that count, then those that measure. */
export function surveyNodes({ surveys, countSurveys, measurementSurveys }: Catalogue): SurveyNode[] {
  return [...surveys, ...countSurveys, ...measurementSurveys].map(
    (survey): SurveyNode => ({ ...survey, __typename: "Survey" }),
  );
}

/** Are its rows visits, however they are written? */
const ofVisits = (survey: SurveyNode): survey is StoredSurvey & { __typename: "Survey" } =>
  isVisitKind(survey.kind);

const SurveyKindEnum = enumOf<SurveyKind>("SurveyKind", "What the rows of a survey's files are.", {
  visits: "One guest's visit each.",
  long: "One answer each; a visit is put together from all of its rows.",
  reviews: "What guests wrote of their own accord: a rating, words, a day or a month.",
  invites: "How many guests were invited to answer in a period, and how many did.",
  daily: "How many of a day's cases counted, as somebody else counted them.",
  waits: "How long people waited, as posted and as it was.",
  occupancy: "How many people were in a place.",
  gates: "How many people passed a gate.",
  sales: "What a unit sold.",
  rosters: "How long somebody was on duty at a post.",
});

const facts = {
  valence: "How guests felt at touchpoints.",
  returned: "Whether they really came back.",
  exit: "At which step they gave up.",
  expectation: "What they had expected.",
  staff: "Who served them, as pseudonyms only.",
  cases: "What became of their complaints.",
} as const;
type Fact = keyof typeof facts;

const SurveyFactEnum = enumOf<Fact>("SurveyFact", "What a survey may tell besides ratings.", facts);

interface Item {
  item: string;
  about: Aspect;
  column: string;
  scale: Scale;
}

const aspects = {
  outcome: "The visit as a whole.",
  rating: "How good a touchpoint was.",
  valence: "How guests felt at a touchpoint.",
  returned: "Whether the guest came back.",
  exit: "The first step that was not completed; its scale counts the journey's touchpoints from 0.",
} as const;
type Aspect = keyof typeof aspects;

const SurveyItemAspectEnum = enumOf<Aspect>("SurveyItemAspect", "What a question asks about.", aspects);

const SurveyItemType = builder.objectRef<Item>("SurveyItem").implement({
  description: "A question of a survey.",
  fields: (t) => ({
    item: t.exposeString("item", {
      description: "The outcome or the touchpoint's code that it asks about; `returned` or `exit`.",
    }),
    about: t.field({
      type: SurveyItemAspectEnum,
      description: "What of it is asked.",
      resolve: ({ about }) => about,
    }),
    column: t.exposeString("column", { description: "The column of the source it is read from." }),
    scale: t.field({
      type: ScaleType,
      description: "The scale it is answered on.",
      resolve: ({ scale }) => scale,
    }),
  }),
});

interface Counts {
  of: string;
  counted: string;
  indicators: StoredCountSurvey["indicators"];
}

const CountedIndicatorType = builder
  .objectRef<StoredCountSurvey["indicators"][number]>("CountedIndicator")
  .implement({
    description: "Something that is counted day by day.",
    fields: (t) => ({
      code: t.exposeString("code", { description: "Its code." }),
      name: localised(t, "Name.", ({ name }) => name),
    }),
  });

const SurveyCountsType = builder.objectRef<Counts>("SurveyCounts").implement({
  description: "What a file that counts tells.",
  fields: (t) => ({
    of: t.exposeString("of", { description: "The column of how many there were." }),
    counted: t.exposeString("counted", { description: "The column of how many of them counted." }),
    indicators: t.field({
      type: [CountedIndicatorType],
      description: "What is counted day by day; none for invitations.",
      extensions: { size: 10 },
      resolve: ({ indicators }) => indicators,
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
    kind: t.field({
      type: SurveyKindEnum,
      description: "What the rows of its files are.",
      resolve: ({ kind }) => kind,
    }),
    facts: t.field({
      type: [SurveyFactEnum],
      description: 'What it tells besides ratings. Anything that no survey tells is "not asked", never zero.',
      extensions: { size: 6 },
      resolve: (survey) => factsOf(survey),
    }),
    counts: t.field({
      type: SurveyCountsType,
      nullable: true,
      description: "What its rows count; null where they are visits or measurements.",
      resolve: (survey) =>
        "indicators" in survey ? { ...survey.columns, indicators: survey.indicators } : null,
    }),
    measures: t.field({
      type: [MeasureType],
      description: "What its rows measure; nothing unless they are measurements.",
      extensions: { size: 3 },
      resolve: (survey) => ("measures" in survey ? survey.measures : []),
    }),
    currency: t.string({
      nullable: true,
      description: "ISO 4217 code, where money is measured.",
      resolve: (survey) => ("currency" in survey ? survey.currency : null),
    }),
    dated: t.string({
      description: "How closely its rows are dated: `day`, `week`, `month` or `none`.",
      resolve: (survey) => ("dated" in survey ? survey.dated : "day"),
    }),
    journey: t.field({
      type: JourneyType,
      nullable: true,
      description: "The journey its touchpoints lie on; null unless its rows are visits.",
      resolve: async (survey, _, context) => {
        if (!ofVisits(survey)) return null;
        const named = survey.journey;
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
      description:
        "Its questions: outcomes first, then touchpoints in the order of the journey, then what is asked besides.",
      extensions: { size: 30 },
      resolve: (survey) => (ofVisits(survey) ? itemsOf(survey) : []),
    }),
    weighted: t.boolean({
      description: "Whether the source has survey weights.",
      resolve: (survey) => ofVisits(survey) && survey.weighted,
    }),
  }),
});

function itemsOf({ scales, columns, touchpoints }: StoredSurvey): Item[] {
  const asked: Pick<Item, "item" | "about">[] = [
    ...outcomes.map((item) => ({ item, about: "outcome" as const })),
    ...touchpoints.map((item) => ({ item, about: "rating" as const })),
    ...touchpoints.map((item) => ({ item, about: "valence" as const })),
    { item: "returned", about: "returned" },
    { item: "exit", about: "exit" },
  ];
  return asked.flatMap((item, index) => {
    const scale = scales[index];
    const column = columns[index];
    return scale && column ? [{ ...item, column, scale }] : [];
  });
}

function factsOf(survey: SurveyNode): Fact[] {
  if (!ofVisits(survey)) return [];
  const about = new Set(itemsOf(survey).map((item) => item.about));
  const told: Record<Fact, boolean> = {
    valence: about.has("valence"),
    returned: about.has("returned"),
    exit: about.has("exit"),
    expectation: Boolean(survey.scales[itemIndex("expectation")]),
    staff: survey.staff,
    cases: survey.cases !== null,
  };
  return (Object.keys(facts) as Fact[]).filter((fact) => told[fact]);
}

registerNode("Survey", async (key, context) => {
  const all = surveyNodes(await context.known());
  return all.find(({ code, version }) => `${code}@${version}` === key) ?? null;
});

builder.queryField("surveys", (t) =>
  t.field({
    type: [SurveyType],
    description: "Mappings that files can be imported by: surveys of visits, and files that count.",
    extensions: { size: 10 },
    resolve: async (_, __, context) => surveyNodes(await context.known()),
  }),
);
