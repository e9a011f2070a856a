import { isMeasurementSurvey } from "@touchstone/core/intake/any-survey";
import type { MeasurementSurvey } from "@touchstone/core/intake/measurement-survey";
import { type Measure, measurementKinds, measures } from "@touchstone/core/measurement";
import type { LocalisedText } from "@touchstone/core/text";
import { and, asc, eq, inArray } from "drizzle-orm";
import { survey } from "../schema/survey.ts";
import type { Transaction } from "../scope.ts";

/** A mapping of files of measurements. */
export interface StoredMeasurementSurvey {
  id: number;
  kind: MeasurementSurvey["kind"];
  code: string;
  version: number;
  name: LocalisedText;
  source: string;
  licence: string;
  /** What it measures, each with the source's column. */
  measures: (Measure & { column: string })[];
  /** ISO 4217 code, where money is measured. */
  currency: string | null;
  /** Names of places, where the source's words need one. */
  places: Readonly<Record<string, LocalisedText>>;
}

/** Every version of a mapping of measurements, by code and version. */
export async function readMeasurementSurveys(tx: Transaction): Promise<StoredMeasurementSurvey[]> {
  const rows = await tx.drizzle
    .select({ id: survey.id, definition: survey.definition })
    .from(survey)
    .where(and(eq(survey.organisationId, tx.organisationId), inArray(survey.kind, [...measurementKinds])))
    .orderBy(asc(survey.code), asc(survey.version));
  return rows.flatMap(({ id, definition }) => {
    if (!isMeasurementSurvey(definition)) return [];
    const { kind, code, version, name, source, licence, place } = definition;
    const told = measures[kind].flatMap((measure) => {
      const column = definition.measures[measure.code]?.column;
      return column === undefined ? [] : [{ ...measure, column }];
    });
    const currency = definition.kind === "sales" ? definition.currency : null;
    return [
      { id, kind, code, version, name, source, licence, measures: told, currency, places: place.names },
    ];
  });
}
