import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { isVisitSurvey, type PlainSurvey } from "@touchstone/core/intake/any-survey";
import { checkSurveyJourney, parseMapping, parseOwnJourney } from "@touchstone/core/intake/parse-survey";
import { SurveyProblems } from "@touchstone/core/intake/problem";
import type { Survey } from "@touchstone/core/intake/survey";
import { surveyScales } from "@touchstone/core/intake/survey-contents";
import { shippedBases, shippedSurveys } from "@touchstone/core/intake/surveys";
import type { Journey } from "@touchstone/core/journey";
import { journeyTemplates } from "@touchstone/core/journey/templates";
import type { ItemScales } from "@touchstone/core/visit";
import { type Database, ORGANISATION } from "@touchstone/db";
import { readSurveyDefinition } from "@touchstone/db/catalogue/read-survey-definition";
import { readJourneys } from "@touchstone/db/catalogue/read-surveys";
import { registerCountSurvey, registerSurvey } from "@touchstone/db/catalogue/register-survey";

/** A mapping of visits with the journey its touchpoints lie on: all that is needed to read its files. */
export interface VisitMapping {
  survey: Survey;
  journey: Journey;
  scales: ItemScales;
}

/** A mapping of files that count or measure; it lies on no journey. */
export interface CountMapping {
  survey: PlainSurvey;
  journey: null;
}

export type Mapping = VisitMapping | CountMapping;

/**
 * The mapping written in a text.
 * @throws SurveyProblems with everything that is wrong at once
 */
export async function mappingOf(text: string, fileName: string, database: Database): Promise<Mapping> {
  const bases = await Promise.all(
    shippedBases.map(async (base) => [base.fileName, await readFile(base.url, "utf8")] as const),
  );
  const survey = parseMapping(text, fileName, Object.fromEntries(bases));
  if (!isVisitSurvey(survey)) return { survey, journey: null };
  const own = parseOwnJourney(text, fileName, Object.fromEntries(bases));
  const journey = own ?? (await findJourney(survey, fileName, database));
  if (own) checkTemplates(own, fileName);
  checkSurveyJourney(survey, journey, fileName);
  return withScales(survey, journey);
}

/**
 * The mapping of a survey code: one that ships with the product, or one that was registered.
 * @returns null when there is none
 */
export async function mappingOfCode(code: string, database: Database): Promise<Mapping | null> {
  const shipped = shippedSurveys.find((survey) => survey.code === code);
  if (shipped) return mappingOf(await readFile(shipped.url, "utf8"), shipped.fileName, database);
  const known = await database.scoped(reading, (transaction) => readSurveyDefinition(transaction, code));
  if (known === null || known.journey === null) return known;
  return withScales(known.survey, known.journey);
}

/** Makes a mapping known, so that files can be imported by its code. @throws DatabaseError SURVEY_CONFLICT */
export async function register(mapping: Mapping, database: Database): Promise<void> {
  await database.scoped({ organisationId: ORGANISATION, readOnly: false }, (transaction) =>
    mapping.journey === null
      ? registerCountSurvey(transaction, mapping.survey)
      : registerSurvey(transaction, mapping),
  );
}

/** Codes of the surveys that files can be imported by without a mapping of one's own. */
export const shippedCodes: readonly string[] = shippedSurveys.map(({ code }) => code);

const reading = { organisationId: ORGANISATION, readOnly: true } as const;

function withScales(survey: Survey, journey: Journey): VisitMapping {
  return { survey, journey, scales: surveyScales(survey, journey) };
}

/** A journey of one's own may not go by the name of a shipped one. */
function checkTemplates(own: Journey, file: string): void {
  const shipped = journeyTemplates.find(({ code, version }) => code === own.code && version === own.version);
  if (!shipped || isDeepStrictEqual(shipped, own)) return;
  const found = `${own.code} ${own.version}`;
  throw new SurveyProblems([
    {
      file,
      path: "journey.code",
      found,
      expected: "a code or version that no shipped journey has",
      message: {
        en: `${found} is a shipped journey and has other contents; expected a code or version of its own`,
        zh: `${found} 是内置旅程且内容不同；请使用自己的代码或版本号`,
      },
    },
  ]);
}

async function findJourney({ journey: named }: Survey, file: string, database: Database): Promise<Journey> {
  const stored = await database.scoped(reading, readJourneys);
  const all = [...journeyTemplates, ...stored.map(({ journey }) => journey)];
  const found = all.find(({ code, version }) => code === named.code && version === named.version);
  if (found) return found;
  const known = [...new Set(all.map(({ code, version }) => `${code} ${version}`))].join(" | ");
  const wrong = `${named.code} ${named.version}`;
  throw new SurveyProblems([
    {
      file,
      path: "journey",
      found: wrong,
      expected: known,
      message: {
        en: `there is no journey ${wrong}; expected one of ${known}`,
        zh: `没有旅程 ${wrong}，可用的旅程：${known}`,
      },
    },
  ]);
}
