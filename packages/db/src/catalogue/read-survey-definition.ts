import { type AnySurvey, isVisitSurvey, type PlainSurvey } from "@touchstone/core/intake/any-survey";
import type { Survey } from "@touchstone/core/intake/survey";
import type { Journey } from "@touchstone/core/journey";
import { and, desc, eq } from "drizzle-orm";
import { journey } from "../schema/journey.ts";
import { survey } from "../schema/survey.ts";
import type { Transaction } from "../scope.ts";

/** A mapping to import by: one of visits has the journey it lies on. */
export type SurveyDefinition = { survey: Survey; journey: Journey } | { survey: PlainSurvey; journey: null };

/** A version of a mapping, the newest unless it is said which; `null` when it is not known. */
export async function readSurveyDefinition(
  tx: Transaction,
  code: string,
  version?: number,
): Promise<SurveyDefinition | null> {
  const [row] = await tx.drizzle
    .select({ survey: survey.definition, journey: journey.definition })
    .from(survey)
    .leftJoin(
      journey,
      and(eq(journey.organisationId, survey.organisationId), eq(journey.id, survey.journeyId)),
    )
    .where(
      and(
        eq(survey.organisationId, tx.organisationId),
        eq(survey.code, code),
        version === undefined ? undefined : eq(survey.version, version),
      ),
    )
    .orderBy(desc(survey.version))
    .limit(1);
  return row ? definitionOf(row.survey, row.journey) : null;
}

function definitionOf(mapping: AnySurvey, way: Journey | null): SurveyDefinition {
  if (!isVisitSurvey(mapping)) return { survey: mapping, journey: null };
  if (way === null) throw new Error(`the journey of survey ${mapping.code} is not stored`);
  return { survey: mapping, journey: way };
}
