import type { CountSurvey } from "./count-survey.ts";
import type { Survey, SurveyKind } from "./survey.ts";

/** A mapping of any kind, told apart by its `kind`. */
export type AnySurvey = Survey | CountSurvey;

export function isVisitSurvey(mapping: AnySurvey): mapping is Survey {
  return surveyKind(mapping) === "visits";
}

/** What the rows of its files are: visits where it does not say. */
export function surveyKind({ kind = "visits" }: AnySurvey): SurveyKind {
  return kind;
}
