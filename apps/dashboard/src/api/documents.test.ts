import { readFileSync } from "node:fs";
import { buildSchema, Kind, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { generateDocuments, generatedPath, readDocuments, schemaPath } from "../../generate-documents.ts";

const printed = readFileSync(schemaPath, "utf8");
const schema = buildSchema(printed);
const documents = readDocuments();

/** Fragments stand in files of their own; a query is valid together with all of them. */
const fragments = documents.flatMap(({ document }) =>
  document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
);
const queries = documents.flatMap(({ location, document }) =>
  document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((definition) => ({ name: definition.name?.value ?? location, definition })),
);

describe("the documents of the pages", () => {
  it("are all found", () => {
    const names = [
      "AcceptLayoutCalibration",
      "AcknowledgeAlert",
      "Action",
      "ActionBaselineFigure",
      "Actions",
      "AddLatentResource",
      "AdvicePlan",
      "AdvicePrices",
      "Alerts",
      "AnswerDigitalItem",
      "CalibratedLayout",
      "ChangeAction",
      "ChangeLatentResource",
      "ChangePeakIdea",
      "Changes",
      "ChartMarks",
      "Choices",
      "ChoosePeakIdea",
      "CommentAlert",
      "Comparison",
      "ControlChart",
      "CorrectMention",
      "CreateAction",
      "CreatePeakIdea",
      "CrossSector",
      "Curve",
      "Data",
      "Demand",
      "Dictionary",
      "DriverPreview",
      "Drivers",
      "DropPeakIdea",
      "Executive",
      "ExecutiveAlerts",
      "ExecutiveExplained",
      "ExecutiveLoad",
      "ExecutiveMeasuredLoads",
      "ExecutiveMoments",
      "ExecutiveOperations",
      "Expectations",
      "GuestCells",
      "Headline",
      "Holidays",
      "ImportQuality",
      "Indicators",
      "LayoutAdvice",
      "LayoutAdviceProgress",
      "LayoutAssessment",
      "LayoutCalibration",
      "LayoutComparison",
      "LayoutLinks",
      "LayoutMoments",
      "LayoutTouchpoints",
      "Layouts",
      "Lift",
      "LinkAlertToCase",
      "Measurements",
      "Moments",
      "PeakDesign",
      "PeakEnd",
      "PeakIdeas",
      "Personalisation",
      "Places",
      "PlanDocument",
      "PlanDrawing",
      "Priorities",
      "Problems",
      "Progress",
      "ReadCommentsAgain",
      "Recovery",
      "ReportSchedules",
      "RevokeShareLink",
      "Risks",
      "RollBackImport",
      "SaveScenario",
      "ScenarioPlan",
      "ScenarioPreview",
      "ScheduleReport",
      "ScoreLatentResource",
      "SegmentDifferences",
      "SetDesignedCurve",
      "SetHoliday",
      "SetLayoutTouchpoints",
      "SetTopicDictionary",
      "ShareLinks",
      "SharePage",
      "StopReportSchedule",
      "StrategyComparison",
      "TakeBackHoliday",
      "Trends",
      "VenuePlans",
      "VenueStrategy",
      "WallState",
      "WhatIf",
      "Words",
    ];
    expect(queries.map(({ name }) => name).sort()).toEqual(names);
  });

  it.each(queries)("$name is valid in the API's schema", ({ definition }) => {
    const errors = validate(schema, { kind: Kind.DOCUMENT, definitions: [definition, ...fragments] });
    expect(errors.map(({ message }) => message).filter((message) => !/is never used/.test(message))).toEqual(
      [],
    );
  });

  it("are generated from the schema as it is: run `npm run documents` in apps/dashboard when not", async () => {
    expect(await generateDocuments(printed)).toBe(readFileSync(generatedPath, "utf8"));
  });
});
