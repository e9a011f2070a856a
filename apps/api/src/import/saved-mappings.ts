import { isDeepStrictEqual } from "node:util";
import { isVisitSurvey } from "@touchstone/core/intake/any-survey";
import { type Adaptation, adaptedMapping } from "@touchstone/core/intake/guess/adapt-mapping";
import {
  compareMapping,
  type MappingComparison,
  withRenamed,
} from "@touchstone/core/intake/guess/compare-mapping";
import type { ColumnGuesses } from "@touchstone/core/intake/guess/guess-columns";
import { writeMapping } from "@touchstone/core/intake/guess/write-mapping";
import { parseMapping } from "@touchstone/core/intake/parse-survey";
import type { Survey } from "@touchstone/core/intake/survey";
import type { Journey } from "@touchstone/core/journey";
import { journeyTemplate } from "@touchstone/core/journey/templates";
import type { LocalisedText } from "@touchstone/core/text";
import { type Database, ORGANISATION } from "@touchstone/db";
import { readSurveyDefinition } from "@touchstone/db/catalogue/read-survey-definition";
import { readSurveys } from "@touchstone/db/catalogue/read-surveys";

/** A saved mapping that seems to be meant for a file, and how the file differs from what it was made for. */
export interface SuggestedMapping {
  code: string;
  version: number;
  name: LocalisedText;
  comparison: MappingComparison;
  /** The mapping with the file's column names, as YAML: a new version where any name has changed. */
  yaml: string;
}

/** So much of a mapping must be found in a file before it is suggested for it. */
const ENOUGH = 0.6;

const reading = { organisationId: ORGANISATION, readOnly: true } as const;

/** The saved mapping that covers most of a file's columns; `null` where none suits. */
export async function suggestMapping(
  database: Database,
  { columns, profiles }: ColumnGuesses,
): Promise<SuggestedMapping | null> {
  const known = await database.scoped(reading, readSurveys);
  const codes = [...new Set(known.map(({ code }) => code))];
  let best: (SuggestedMapping & { survey: Survey; journey: Journey }) | null = null;
  for (const code of codes) {
    const found = await database.scoped(reading, (tx) => readSurveyDefinition(tx, code));
    if (found === null || found.journey === null || !isVisitSurvey(found.survey)) continue;
    const { survey, journey } = found;
    const comparison = compareMapping(survey, columns, profiles);
    if (comparison.coverage < ENOUGH || comparison.coverage <= (best?.comparison.coverage ?? 0)) continue;
    const { version, name } = survey;
    best = { code, version, name, comparison, yaml: "", survey, journey };
  }
  if (best === null) return null;
  const { survey, journey, ...suggestion } = best;
  const { renamed } = best.comparison;
  const renewed = withRenamed(survey, renamed);
  return {
    ...suggestion,
    yaml: writeSurvey(renamed.length > 0 ? { ...renewed, version: survey.version + 1 } : survey, journey),
  };
}

/** A mapping as the YAML that can be imported by, with its journey where that does not ship. */
export function writeSurvey(survey: Survey, journey: Journey): string {
  const shipped = journeyTemplate(journey.code);
  const named = { code: journey.code, version: journey.version };
  return writeMapping({ ...survey, journey: shipped?.version === journey.version ? named : journey });
}

/** A saved mapping as YAML; `null` where there is none. */
export async function savedYaml(database: Database, code: string, version?: number): Promise<string | null> {
  const found = await database.scoped(reading, (tx) => readSurveyDefinition(tx, code, version));
  if (found === null) return null;
  if (found.journey === null) return writeMapping(found.survey as unknown as Record<string, unknown>);
  return writeSurvey(found.survey, found.journey);
}

/** A saved mapping with other column names, and without those that a file lacks; `null` where there is none. */
export async function adaptedYaml(
  database: Database,
  code: string,
  adaptation: Adaptation,
): Promise<{ yaml: string; version: number; notes: LocalisedText[] } | null> {
  const found = await database.scoped(reading, (tx) => readSurveyDefinition(tx, code));
  if (found === null || found.journey === null || !isVisitSurvey(found.survey)) return null;
  const { survey, notes } = adaptedMapping(found.survey, adaptation);
  const version = await versionOf(database, writeSurvey(survey, found.journey), code);
  return { yaml: writeSurvey({ ...survey, version }, found.journey), version, notes };
}

/**
 * The version that a mapping gets: that of the saved one where it is the same, one more where it is another, 1 where there
 * is none of its code.
 */
export async function versionOf(database: Database, yaml: string, code: string): Promise<number> {
  const saved = await database.scoped(reading, (tx) => readSurveyDefinition(tx, code));
  if (saved === null) return 1;
  const { version } = saved.survey;
  const asSaved = parseMapping(yaml, `${code}.yaml`);
  const same = isDeepStrictEqual(
    JSON.parse(JSON.stringify({ ...asSaved, version, journey: null })),
    JSON.parse(JSON.stringify({ ...saved.survey, journey: null })),
  );
  return same ? version : version + 1;
}
