import { type MeasurementKind, measures } from "@touchstone/core/measurement";
import type { DayMoments } from "@touchstone/core/measurement/day-sums";
import type { Slice } from "@touchstone/core/slice";
import { and, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { readSegments } from "../catalogue/read-segments.ts";
import { remembered } from "../remembered.ts";
import { dayText } from "../rollup/calendar-day.ts";
import { measurementDay } from "../schema/measurement-day.ts";
import { survey } from "../schema/survey.ts";
import type { Transaction } from "../scope.ts";
import { dated, type ResolvedSlice, resolveSlice } from "./slice.ts";

/** What to tell apart besides venues. */
export interface MeasurementsBy {
  place: boolean;
  /** Months of the calendar. */
  month: boolean;
  /** Code of a segment dimension, such as a season. */
  segment?: string | undefined;
}

/** The measurements of one venue, place, month and segment value. */
export interface MeasurementSums {
  venue: string;
  /** In the source's words; `null` where all places are taken together. */
  place: string | null;
  /** First day of the month; `null` for the whole period. */
  month: string | null;
  /** Code of the segment's value; `null` where it is not told apart, or the rows have none. */
  segment: string | null;
  firstDay: string;
  lastDay: string;
  /** One entry per measure of the kind, in its order, in thousandths of its unit. */
  measures: DayMoments[];
}

/** More rows than this are not given. */
export const MOST_MEASUREMENT_ROWS = 5_000;

/**
 * Sums of the measurements of a kind over a slice's venues, period and segments, from the sums of their days.
 *
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 */
export async function readMeasurementSums(
  tx: Transaction,
  kind: MeasurementKind,
  slice: Slice,
  by: MeasurementsBy,
): Promise<MeasurementSums[]> {
  const resolved = await resolveSlice(tx, { ...slice, journey: undefined, journeyVersion: undefined });
  if (resolved.venues.length === 0) return [];
  const values = await segmentIds(tx, by.segment);
  const place = by.place ? sql`${measurementDay.place}` : sql`NULL::text`;
  const month = by.month ? sql`date_trunc('month', ${measurementDay.day}::timestamp)::date` : sql`NULL::date`;
  const segment = values
    ? sql`(SELECT v FROM unnest(${measurementDay.segments}) AS v WHERE v = ANY (${sql.raw(`ARRAY[${[...values.keys()].join(",") || "0"}]`)}) LIMIT 1)`
    : sql`NULL::integer`;
  const rows = await tx.drizzle.execute(sql`
    SELECT venue_id, place, month::text AS month, segment, min(day)::text AS first_day, max(day)::text AS last_day,
      ${sql.join(
        measures[kind].map((_, at) => moments(at + 1)),
        sql`, `,
      )}
    FROM (
      SELECT ${measurementDay.venueId}, ${place} AS place, ${month} AS month, ${segment} AS segment, ${measurementDay.day},
        ${sql.join(
          measures[kind].map((_, at) => daySums(at + 1)),
          sql`, `,
        )}
      FROM ${measurementDay}
      JOIN ${survey} ON ${survey.organisationId} = ${measurementDay.organisationId} AND ${survey.id} = ${measurementDay.surveyId}
      WHERE ${and(...predicates(resolved, kind))} GROUP BY 1, 2, 3, 4, 5
    ) AS days
    GROUP BY 1, 2, 3, 4 ORDER BY 2 NULLS FIRST, 3 NULLS FIRST, 4 NULLS LAST, 1 LIMIT ${MOST_MEASUREMENT_ROWS}`);
  const codes = new Map(resolved.venues.map(({ id, code }) => [id, code]));
  return rows.map((row) => ({
    venue: codes.get(Number(row.venue_id)) ?? "",
    place: row.place === null ? null : String(row.place),
    month: row.month === null ? null : String(row.month),
    segment: row.segment === null ? null : (values?.get(Number(row.segment)) ?? null),
    firstDay: String(row.first_day),
    lastDay: String(row.last_day),
    measures: measures[kind].map((_, at) => toMoments(row, at + 1)),
  }));
}

/** The same day's sums, of a place or of all. */
function daySums(at: number): SQL {
  return sql.raw(`sum(n_${at})::numeric AS n_${at}, sum(sum_${at})::numeric AS sum_${at}`);
}

/** What the mean over days and its error are made of. */
function moments(at: number): SQL {
  const [n, s] = [`n_${at}`, `sum_${at}`];
  return sql.raw(
    `count(*) FILTER (WHERE ${n} > 0)::float8 AS days_${at}, sum(${n})::float8 AS n_${at}, sum(${s})::float8 AS sum_${at}, ` +
      `sum(${n} * ${n})::float8 AS nn_${at}, sum(${s} * ${s})::float8 AS ss_${at}, sum(${n} * ${s})::float8 AS ns_${at}`,
  );
}

function toMoments(row: Record<string, unknown>, at: number): DayMoments {
  const of = (name: string): number => Number(row[`${name}_${at}`] ?? 0);
  return {
    days: of("days"),
    n: of("n"),
    sum: of("sum"),
    squaredN: of("nn"),
    squaredSum: of("ss"),
    product: of("ns"),
  };
}

async function segmentIds(tx: Transaction, code: string | undefined): Promise<Map<number, string> | null> {
  if (code === undefined) return null;
  const dimensions = await remembered(tx, "segments", () => readSegments(tx));
  const values = dimensions.find((dimension) => dimension.code === code)?.values ?? [];
  return new Map(values.map((value) => [value.id, value.code]));
}

function predicates(slice: ResolvedSlice, kind: MeasurementKind): SQL[] {
  const { from, to } = dated(slice.period);
  return [
    eq(measurementDay.organisationId, slice.organisationId),
    eq(survey.kind, kind),
    inArray(
      measurementDay.venueId,
      slice.venues.map(({ id }) => id),
    ),
    ...(from === null ? [] : [gte(measurementDay.day, dayText(from))]),
    ...(to === null ? [] : [lt(measurementDay.day, dayText(to))]),
    ...slice.segments.map((ids) => sql`${measurementDay.segments} && ${intArray(ids)}`),
  ];
}

export function intArray(ids: readonly number[]): SQL {
  return sql`ARRAY[${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )}]::integer[]`;
}
