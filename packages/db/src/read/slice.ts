import type { Slice } from "@touchstone/core/slice";
import { FIRST_DAY } from "@touchstone/core/visit";
import { eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { readSegments } from "../catalogue/read-segments.ts";
import { readSurveys, type StoredSurvey } from "../catalogue/read-surveys.ts";
import { readVenueGroups, readVenues, type StoredVenue } from "../catalogue/read-venues.ts";
import { DatabaseError } from "../database-error.ts";
import { remembered } from "../remembered.ts";
import { dayNumber, dayText } from "../rollup/calendar-day.ts";
import { dayRollup } from "../schema/day-rollup.ts";
import { monthRollup } from "../schema/month-rollup.ts";
import { visit } from "../schema/visit.ts";
import type { Transaction } from "../scope.ts";

/** A slice with its codes looked up. Stage, touchpoint and channel choose items, not visits: they are not in here. */
export interface ResolvedSlice {
  organisationId: number;
  /** By code. */
  venues: readonly StoredVenue[];
  /** False when these are all venues there are, so that no predicate is needed. */
  venuesRestricted: boolean;
  surveys: readonly StoredSurvey[];
  /** Half-open, as days since 1970-01-01; `null` is open. */
  period: Period;
  /** Per dimension: ids of the values of which a visit must have one. */
  segments: readonly (readonly number[])[];
}

export interface Period {
  from: number | null;
  to: number | null;
}

/**
 * Looks a slice's codes up.
 * @throws DatabaseError NOT_FOUND when it names a venue, group, journey, segment dimension or value that is not known
 */
export async function resolveSlice(tx: Transaction, slice: Slice): Promise<ResolvedSlice> {
  const all = await remembered(tx, "venues", () => readVenues(tx));
  const venues = await chosenVenues(tx, slice, all);
  return {
    organisationId: tx.organisationId,
    venues,
    venuesRestricted: venues.length < all.length || tx.venues !== "all",
    surveys: chosenSurveys(slice, await remembered(tx, "surveys", () => readSurveys(tx))),
    period: periodOf(slice),
    segments: slice.segments ? await chosenSegments(tx, slice.segments) : [],
  };
}

/** What is undated lies in no period: it counts only where a slice is open at both ends. */
function periodOf({ from, to }: Pick<Slice, "from" | "to">): Period {
  if (from === undefined && to === undefined) return { from: null, to: null };
  return {
    from: from === undefined ? FIRST_DATED : Math.max(dayNumber(from), FIRST_DATED),
    to: to === undefined ? null : dayNumber(to),
  };
}

/** The first day that a source can tell, as days since 1970-01-01. */
const FIRST_DATED = dayNumber(FIRST_DAY);

/** The same period without what is undated: what a series over time is made of. */
export function dated({ from, to }: Period): Period {
  return { from: from ?? FIRST_DATED, to };
}

/** The venues that a slice means, by code: what `block.venue` of a visit block counts in. */
export async function sliceVenues(tx: Transaction, slice: Slice): Promise<readonly StoredVenue[]> {
  return (await resolveSlice(tx, slice)).venues;
}

async function chosenVenues(
  tx: Transaction,
  slice: Slice,
  all: readonly StoredVenue[],
): Promise<readonly StoredVenue[]> {
  const { group, venues: codes } = slice;
  if (group !== undefined) {
    const groups = await remembered(tx, "groups", () => readVenueGroups(tx));
    if (!groups.some(({ code }) => code === group)) throw notFound("venue group", group);
  }
  const unknown = codes?.find((code) => !all.some((venue) => venue.code === code));
  if (unknown !== undefined) throw notFound("venue", unknown);
  const wanted = codes && new Set(codes);
  return all.filter(
    (venue) => (!wanted || wanted.has(venue.code)) && (!group || venue.groups.includes(group)),
  );
}

function chosenSurveys(
  { journey, journeyVersion }: Slice,
  all: readonly StoredSurvey[],
): readonly StoredSurvey[] {
  if (journey === undefined) return all;
  const on = all.filter((survey) => survey.journey.code === journey);
  if (on.length === 0) throw notFound("journey", journey);
  const version = journeyVersion ?? Math.max(...on.map((survey) => survey.journey.version));
  return on.filter((survey) => survey.journey.version === version);
}

async function chosenSegments(tx: Transaction, filters: NonNullable<Slice["segments"]>): Promise<number[][]> {
  const dimensions = await remembered(tx, "segments", () => readSegments(tx));
  return filters.map(({ dimension: code, anyOf }) => {
    const dimension = dimensions.find((d) => d.code === code);
    if (!dimension) throw notFound("segment dimension", code);
    return anyOf.map((value) => {
      const id = dimension.values.find((v) => v.code === value)?.id;
      if (id === undefined) throw notFound(`value of the segment dimension ${code}`, value);
      return id;
    });
  });
}

function notFound(what: string, found: string): DatabaseError {
  return new DatabaseError("NOT_FOUND", `Found the ${what} "${found}", expected one that is stored.`);
}

/** The predicates of a slice over packed visits, for these surveys and days. */
export function visitsIn(slice: ResolvedSlice, surveys: readonly StoredSurvey[], period: Period): SQL[] {
  return [
    ...predicates(slice, surveys, period, visit, visit.day),
    ...slice.segments.map(
      (ids) =>
        sql`${visit.segments} && ARRAY[${sql.join(
          ids.map((id) => sql`${id}`),
          sql`, `,
        )}]::integer[]`,
    ),
  ];
}

/** The predicates of a slice over month rollups: whole months; at most one segment dimension. */
export function monthsIn(slice: ResolvedSlice, surveys: readonly StoredSurvey[], period: Period): SQL[] {
  const [segment = [0], ...others] = slice.segments;
  if (others.length > 0) throw new RangeError("a rollup knows one segment dimension at a time");
  return [
    ...predicates(slice, surveys, period, monthRollup, monthRollup.month),
    inArray(monthRollup.segmentValueId, [...segment]),
  ];
}

/** The predicates of a slice over day rollups, which know no segments. */
export function daysIn(slice: ResolvedSlice, surveys: readonly StoredSurvey[], period: Period): SQL[] {
  if (slice.segments.length > 0) throw new RangeError("a day rollup knows no segments");
  return predicates(slice, surveys, period, dayRollup, dayRollup.day);
}

type Sliced = typeof visit | typeof monthRollup | typeof dayRollup;
type Day = typeof visit.day | typeof monthRollup.month | typeof dayRollup.day;

function predicates(
  slice: ResolvedSlice,
  surveys: readonly StoredSurvey[],
  { from, to }: Period,
  table: Sliced,
  day: Day,
): SQL[] {
  return [
    eq(table.organisationId, slice.organisationId),
    inArray(
      table.surveyId,
      surveys.map(({ id }) => id),
    ),
    ...(slice.venuesRestricted
      ? [
          inArray(
            table.venueId,
            slice.venues.map(({ id }) => id),
          ),
        ]
      : []),
    ...(from === null ? [] : [gte(day, dayText(from))]),
    ...(to === null ? [] : [lt(day, dayText(to))]),
  ];
}
