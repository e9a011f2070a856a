import { isDeepStrictEqual } from "node:util";
import { type AnySurvey, type PlainSurvey, surveyKind } from "@touchstone/core/intake/any-survey";
import type { Heading, Survey } from "@touchstone/core/intake/survey";
import { surveySegments } from "@touchstone/core/intake/survey-contents";
import type { Journey } from "@touchstone/core/journey";
import type { ItemScales } from "@touchstone/core/visit";
import { and, eq, inArray, sql } from "drizzle-orm";
import { DatabaseError } from "../database-error.ts";
import { journey as journeyTable } from "../schema/journey.ts";
import { organisation } from "../schema/organisation.ts";
import { segmentDimension } from "../schema/segment-dimension.ts";
import { segmentValue } from "../schema/segment-value.ts";
import { survey as surveyTable } from "../schema/survey.ts";
import { venue } from "../schema/venue.ts";
import { venueGroup } from "../schema/venue-group.ts";
import { venueGroupMember } from "../schema/venue-group-member.ts";
import type { Transaction } from "../scope.ts";

/** What a survey's visits refer to: the mapping, the journey its touchpoints lie on, and every item's scale. */
export interface SurveyRegistration {
  survey: Survey;
  journey: Journey;
  scales: ItemScales;
}

/**
 * Makes a survey known: its journey, venues, groups and segment values. Doing it again changes nothing.
 *
 * @returns the survey's id
 * @throws DatabaseError SURVEY_CONFLICT when the same code and version is known with another content: visits that are
 *   stored could no longer be read
 */
export async function registerSurvey(
  tx: Transaction,
  { survey, journey, scales }: SurveyRegistration,
): Promise<number> {
  await registerVenues(tx, survey);
  await registerSegments(tx, survey);
  const journeyId = await registerJourney(tx, journey);
  return storeMapping(tx, { mapping: survey, journeyId, scales });
}

/**
 * The same for a mapping of files that count or measure: it lies on no journey.
 *
 * @throws DatabaseError SURVEY_CONFLICT
 */
export async function registerCountSurvey(tx: Transaction, mapping: PlainSurvey): Promise<number> {
  await registerVenues(tx, mapping);
  if (mapping.kind !== "daily") await registerSegments(tx, mapping);
  return storeMapping(tx, { mapping, journeyId: null, scales: [] });
}

async function storeMapping(
  tx: Transaction,
  { mapping, journeyId, scales }: { mapping: AnySurvey; journeyId: number | null; scales: ItemScales },
): Promise<number> {
  const { organisationId } = tx;
  const { code, version } = mapping;
  const definition = plain(mapping);
  const kind = surveyKind(mapping);
  const added = await tx.drizzle
    .insert(surveyTable)
    .values({ organisationId, code, version, kind, journeyId, definition, scales })
    .onConflictDoNothing()
    .returning({ id: surveyTable.id });
  if (added.length > 0) await catalogueChanged(tx);
  const stored = await tx.drizzle
    .select()
    .from(surveyTable)
    .where(and(eq(surveyTable.organisationId, organisationId), eq(surveyTable.code, code)));
  const row = stored.find((each) => each.version === version);
  const same =
    row &&
    isDeepStrictEqual(detecting(row.definition), detecting(definition)) &&
    isDeepStrictEqual(row.scales, plain(scales));
  if (!same) throw conflict("survey", code, version);
  const other = stored.find((each) => each.kind !== kind);
  if (other)
    throw new DatabaseError(
      "SURVEY_CONFLICT",
      `The survey ${code} is known as one of ${other.kind}, not of ${kind}: give this one a code of its own.`,
    );
  return row.id;
}

/**
 * A mapping that says nothing of how its files are written used to be stored as one of UTF-8 with commas. Both are the
 * same mapping: what they read in such files is the same.
 */
function detecting(definition: AnySurvey): AnySurvey {
  const { encoding, delimiter, ...rest } = definition.file;
  const former = encoding === "utf-8" && delimiter === "," && Object.keys(rest).length === 0;
  return former ? { ...definition, file: {} } : definition;
}

/** What was remembered of the catalogue is out of date. */
async function catalogueChanged(tx: Transaction): Promise<void> {
  await tx.drizzle
    .update(organisation)
    .set({ dataVersion: sql`${organisation.dataVersion} + 1` })
    .where(eq(organisation.id, tx.organisationId));
}

async function registerJourney(tx: Transaction, journey: Journey): Promise<number> {
  const { code, version } = journey;
  const definition = plain(journey);
  await tx.drizzle
    .insert(journeyTable)
    .values({ organisationId: tx.organisationId, code, version, definition })
    .onConflictDoNothing();
  const [row] = await tx.drizzle
    .select()
    .from(journeyTable)
    .where(
      and(
        eq(journeyTable.organisationId, tx.organisationId),
        eq(journeyTable.code, code),
        eq(journeyTable.version, version),
      ),
    );
  if (!row || !isDeepStrictEqual(row.definition, definition)) throw conflict("journey", code, version);
  return row.id;
}

/** Venues and groups keep their ids; names, sector and time zone follow the newest mapping. */
async function registerVenues(tx: Transaction, survey: Heading): Promise<void> {
  const { organisationId } = tx;
  await tx.drizzle
    .insert(venue)
    .values(
      survey.venues.map(({ code, name, sector, timeZone }) => ({
        organisationId,
        code,
        name,
        sector,
        timeZone,
        fictional: survey.fictional ?? false,
      })),
    )
    .onConflictDoUpdate({
      target: [venue.organisationId, venue.code],
      set: {
        name: sql`excluded.name`,
        sector: sql`excluded.sector`,
        timeZone: sql`excluded.time_zone`,
        fictional: sql`excluded.fictional`,
      },
    });
  if (survey.groups.length === 0) return;
  await tx.drizzle
    .insert(venueGroup)
    .values(survey.groups.map(({ code, name, hierarchy }) => ({ organisationId, code, name, hierarchy })))
    .onConflictDoUpdate({
      target: [venueGroup.organisationId, venueGroup.code],
      set: { name: sql`excluded.name`, hierarchy: sql`excluded.hierarchy` },
    });
  const groups = await tx.drizzle
    .select()
    .from(venueGroup)
    .where(eq(venueGroup.organisationId, organisationId));
  const venues = await tx.drizzle.select().from(venue).where(eq(venue.organisationId, organisationId));
  const members = survey.venues.flatMap(({ code, group }) => {
    const venueId = venues.find((v) => v.code === code)?.id;
    const venueGroupId = groups.find((g) => g.code === group)?.id;
    return venueId === undefined || venueGroupId === undefined
      ? []
      : [{ organisationId, venueId, venueGroupId }];
  });
  if (members.length > 0) await tx.drizzle.insert(venueGroupMember).values(members).onConflictDoNothing();
}

async function registerSegments(tx: Transaction, survey: Pick<Survey, "segments">): Promise<void> {
  const { organisationId } = tx;
  const segments = surveySegments(survey);
  if (segments.length === 0) return;
  await tx.drizzle
    .insert(segmentDimension)
    .values(segments.map(({ code, name }) => ({ organisationId, code, name })))
    .onConflictDoNothing();
  const dimensions = await tx.drizzle
    .select()
    .from(segmentDimension)
    .where(
      and(
        eq(segmentDimension.organisationId, organisationId),
        inArray(
          segmentDimension.code,
          segments.map(({ code }) => code),
        ),
      ),
    );
  const values = segments.flatMap((segment) => {
    const dimensionId = dimensions.find(({ code }) => code === segment.code)?.id;
    if (dimensionId === undefined) throw new Error(`segment dimension ${segment.code} was not stored`);
    return segment.values.map(({ code, name }, position) => ({
      organisationId,
      dimensionId,
      position,
      code,
      name,
    }));
  });
  if (values.length > 0) await tx.drizzle.insert(segmentValue).values(values).onConflictDoNothing();
}

/** A value as JSON keeps it: without members that are undefined. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function conflict(what: string, code: string, version: number): DatabaseError {
  return new DatabaseError(
    "SURVEY_CONFLICT",
    `The ${what} ${code} version ${version} is already known with another content. ` +
      "A version never changes once visits refer to it: give the changed one a new version.",
  );
}
