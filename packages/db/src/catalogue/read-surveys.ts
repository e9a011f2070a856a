import { isVisitSurvey } from "@touchstone/core/intake/any-survey";
import { dayPrecision } from "@touchstone/core/intake/days";
import type { Survey, visitKinds } from "@touchstone/core/intake/survey";
import { surveyCaseScale, surveyItems } from "@touchstone/core/intake/survey-contents";
import type { Journey } from "@touchstone/core/journey";
import type { Scale } from "@touchstone/core/scale";
import type { LocalisedText } from "@touchstone/core/text";
import type { ItemScales } from "@touchstone/core/visit";
import { and, asc, eq } from "drizzle-orm";
import { journey } from "../schema/journey.ts";
import { monthRollup } from "../schema/month-rollup.ts";
import { survey } from "../schema/survey.ts";
import { venue } from "../schema/venue.ts";
import type { Transaction } from "../scope.ts";

export interface StoredSurvey {
  id: number;
  kind: (typeof visitKinds)[number];
  code: string;
  version: number;
  name: LocalisedText;
  source: string;
  licence: string;
  /** How closely its rows are dated. */
  dated: ReturnType<typeof dayPrecision>;
  /** Has the source survey weights? */
  weighted: boolean;
  journey: { id: number; code: string; version: number };
  /** Scale per item in packed order; `null` where it was not asked. */
  scales: ItemScales;
  /** The source's column per item in packed order; `null` where it was not asked. */
  columns: (string | null)[];
  /** Codes of the journey version's touchpoints, in order: the items after the outcomes. */
  touchpoints: string[];
  /** Codes of the dimensions it tells guests apart by. */
  segments: string[];
  /** Does it tell who served the guest? */
  staff: boolean;
  /** Does it tell what became of complaints, and on which scale guests rated afterwards (`null`: it does not ask)? */
  cases: { after: Scale | null } | null;
  /** Codes of the segment dimensions that it tells. */
  dimensions: string[];
}

export interface StoredJourney {
  id: number;
  journey: Journey;
  /** Codes of the venues in scope that have visits on it. */
  venues: string[];
}

/** Every version of a survey of visits, by code and version. */
export async function readSurveys(tx: Transaction): Promise<StoredSurvey[]> {
  const rows = await tx.drizzle
    .select({ survey, journeyId: journey.id, journey: journey.definition })
    .from(survey)
    .innerJoin(
      journey,
      and(eq(journey.organisationId, survey.organisationId), eq(journey.id, survey.journeyId)),
    )
    .where(eq(survey.organisationId, tx.organisationId))
    .orderBy(asc(survey.code), asc(survey.version));
  return rows.flatMap((row) => {
    const { id, code, version, definition, scales } = row.survey;
    if (!isVisitSurvey(definition)) return [];
    const { kind = "visits", name, source, licence, weight, staff } = definition;
    return {
      id,
      kind,
      dated: dayPrecision(definition.day),
      code,
      version,
      name,
      source,
      licence,
      weighted: weight !== undefined,
      journey: { id: row.journeyId, code: row.journey.code, version: row.journey.version },
      scales,
      columns: columnsOf(definition, row.journey, scales),
      touchpoints: row.journey.touchpoints.map((touchpoint) => touchpoint.code),
      segments: Object.keys(definition.segments ?? {}),
      staff: staff !== undefined,
      cases: definition.case ? { after: surveyCaseScale(definition) } : null,
      dimensions: Object.keys(definition.segments),
    };
  });
}

function columnsOf(definition: Survey, journey: Journey, scales: ItemScales): (string | null)[] {
  return surveyItems(definition, journey).map((item, index) => (item && scales[index] ? item.column : null));
}

/** Every journey version, by code and version. */
export async function readJourneys(tx: Transaction): Promise<StoredJourney[]> {
  const rows = await tx.drizzle
    .select()
    .from(journey)
    .where(eq(journey.organisationId, tx.organisationId))
    .orderBy(asc(journey.code), asc(journey.version));
  const visited = await tx.drizzle
    .selectDistinct({ journeyId: survey.journeyId, venue: venue.code })
    .from(monthRollup)
    .innerJoin(
      survey,
      and(eq(survey.organisationId, monthRollup.organisationId), eq(survey.id, monthRollup.surveyId)),
    )
    .innerJoin(
      venue,
      and(eq(venue.organisationId, monthRollup.organisationId), eq(venue.id, monthRollup.venueId)),
    )
    .where(and(eq(monthRollup.organisationId, tx.organisationId), eq(monthRollup.segmentValueId, 0)))
    .orderBy(asc(venue.code));
  return rows.map(({ id, definition }) => ({
    id,
    journey: definition,
    venues: visited.filter(({ journeyId }) => journeyId === id).map((row) => row.venue),
  }));
}
