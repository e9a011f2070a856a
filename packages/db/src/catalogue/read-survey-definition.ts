import type { Survey } from "@touchstone/core/intake/survey";
import type { Journey } from "@touchstone/core/journey";
import { and, desc, eq } from "drizzle-orm";
import { journey } from "../schema/journey.ts";
import { survey } from "../schema/survey.ts";
import type { Transaction } from "../scope.ts";

/** The newest version of a survey's mapping with the journey it lies on, to import by; `null` when it is not known. */
export async function readSurveyDefinition(
  tx: Transaction,
  code: string,
): Promise<{ survey: Survey; journey: Journey } | null> {
  const [row] = await tx.drizzle
    .select({ survey: survey.definition, journey: journey.definition })
    .from(survey)
    .innerJoin(
      journey,
      and(eq(journey.organisationId, survey.organisationId), eq(journey.id, survey.journeyId)),
    )
    .where(and(eq(survey.organisationId, tx.organisationId), eq(survey.code, code)))
    .orderBy(desc(survey.version))
    .limit(1);
  return row ?? null;
}
