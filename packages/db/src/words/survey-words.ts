import { isVisitSurvey } from "@touchstone/core/intake/any-survey";
import { type JourneyWords, journeyWords } from "@touchstone/core/words/journey-words";
import { and, eq } from "drizzle-orm";
import { journey } from "../schema/journey.ts";
import { survey } from "../schema/survey.ts";
import type { Transaction } from "../scope.ts";
import { readCurrentDictionaries } from "./dictionaries.ts";

/** A survey that asks for comments, and the words by which they are read today. */
export interface SurveyWords {
  surveyId: number;
  words: JourneyWords;
}

/** Every survey that asks for comments, with the words of its mapping, of its sector's dictionary and of its journey. */
export async function surveyWords(tx: Transaction): Promise<SurveyWords[]> {
  const edited = await readCurrentDictionaries(tx);
  const rows = await tx.drizzle
    .select({ id: survey.id, definition: survey.definition, journey: journey.definition })
    .from(survey)
    .innerJoin(
      journey,
      and(eq(journey.organisationId, survey.organisationId), eq(journey.id, survey.journeyId)),
    )
    .where(eq(survey.organisationId, tx.organisationId));
  return rows.flatMap(({ id, definition, journey: way }) =>
    isVisitSurvey(definition) && definition.comment
      ? [{ surveyId: id, words: journeyWords(way, definition.comment.words, edited.get(way.sector) ?? null) }]
      : [],
  );
}
