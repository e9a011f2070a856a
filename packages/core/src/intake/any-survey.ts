import { measurementKinds } from "../measurement/measurement.ts";
import type { CountSurvey } from "./count-survey.ts";
import type { MeasurementSurvey } from "./measurement-survey.ts";
import { type Survey, type SurveyKind, visitKinds } from "./survey.ts";

/** A mapping of any kind, told apart by its `kind`. */
export type AnySurvey = Survey | CountSurvey | MeasurementSurvey;

/** A mapping whose rows lie on no journey. */
export type PlainSurvey = CountSurvey | MeasurementSurvey;

export function isMeasurementSurvey(mapping: AnySurvey): mapping is MeasurementSurvey {
  return measurementKinds.some((kind) => kind === mapping.kind);
}

export function isVisitSurvey(mapping: AnySurvey): mapping is Survey {
  return isVisitKind(surveyKind(mapping));
}

/** Do rows of this kind make visits on a journey? */
export function isVisitKind(kind: SurveyKind): kind is (typeof visitKinds)[number] {
  return visitKinds.some((each) => each === kind);
}

/** What the rows of its files are: visits where it does not say. */
export function surveyKind({ kind = "visits" }: AnySurvey): SurveyKind {
  return kind;
}
