import { type AnySurvey, isMeasurementSurvey, isVisitSurvey } from "@touchstone/core/intake/any-survey";
import type { CountSurvey } from "@touchstone/core/intake/count-survey";
import type { LocalisedText } from "@touchstone/core/text";
import { and, asc, eq, inArray } from "drizzle-orm";
import { survey } from "../schema/survey.ts";
import type { Transaction } from "../scope.ts";

/** A mapping of files that count invitations, or something day by day. */
export interface StoredCountSurvey {
  id: number;
  kind: CountSurvey["kind"];
  code: string;
  version: number;
  name: LocalisedText;
  source: string;
  licence: string;
  /** The source's columns: how many there were, and how many of them counted. */
  columns: { of: string; counted: string };
  /** What is counted day by day; none for invitations. */
  indicators: { code: string; name: LocalisedText }[];
}

/** Every version of a mapping of counts, by code and version. */
export async function readCountSurveys(tx: Transaction): Promise<StoredCountSurvey[]> {
  const rows = await tx.drizzle
    .select({ id: survey.id, definition: survey.definition })
    .from(survey)
    .where(and(eq(survey.organisationId, tx.organisationId), inArray(survey.kind, ["invites", "daily"])))
    .orderBy(asc(survey.code), asc(survey.version));
  return rows.flatMap(({ id, definition }) => toCountSurvey(id, definition));
}

function toCountSurvey(id: number, definition: AnySurvey): StoredCountSurvey[] {
  if (isVisitSurvey(definition) || isMeasurementSurvey(definition)) return [];
  const { kind, code, version, name, source, licence } = definition;
  const own = { id, kind, code, version, name, source, licence };
  if (definition.kind === "invites") {
    const { invited, responded } = definition;
    return [{ ...own, columns: { of: invited, counted: responded }, indicators: [] }];
  }
  const { n, count, indicator } = definition;
  const indicators = Object.entries(indicator.values).map(([code, { name }]) => ({ code, name }));
  return [{ ...own, columns: { of: n, counted: count }, indicators }];
}
