import { type Distributions, driftOf } from "@touchstone/core/intake/quality/drift";
import type { Survey } from "@touchstone/core/intake/survey";
import { sql } from "drizzle-orm";
import type { Rollups } from "../rollup/rollups.ts";
import type { Transaction } from "../scope.ts";
import type { Change, DriftOf, StoreQuality } from "./batch-quality.ts";
import type { VisitIdentity } from "./identity.ts";

interface Judged {
  identity: VisitIdentity;
  survey: Survey;
  columns: readonly (string | null)[];
  /** What the import adds to the rollups, which do not hold it yet. */
  rollups: Rollups;
  days: { firstDay: string; lastDay: string };
  /** What a correction changed; `null` of other imports. */
  changes: Change[] | null;
}

const EVERYBODY = 0;

/** What an import's visits are beside those stored before: to be asked once they are stored and before their rollups are. */
export async function judgeVisits(tx: Transaction, judged: Judged): Promise<StoreQuality> {
  return {
    late: judged.changes === null ? await lateRows(tx, judged) : null,
    duplicateGuests: judged.identity.guests ? await duplicateGuests(tx, judged) : null,
    drift: judged.changes === null ? await drift(tx, judged) : null,
    changes: judged.changes,
  };
}

async function lateRows(
  tx: Transaction,
  { identity, rollups }: Judged,
): Promise<{ rows: number; of: number }> {
  const rows = await tx.drizzle.execute(sql`
    SELECT venue_id, max(day) - DATE '1970-01-01' AS last FROM day_rollup
    WHERE organisation_id = ${tx.organisationId} AND survey_id = ${identity.surveyId} GROUP BY venue_id`);
  const last = new Map(rows.map(({ venue_id, last }) => [Number(venue_id), Number(last)]));
  let late = 0;
  let of = 0;
  for (const { high: venueId, low: day, visits } of rollups.days.rows()) {
    of += visits;
    if (day <= (last.get(venueId) ?? Number.NEGATIVE_INFINITY)) late += visits;
  }
  return { rows: late, of };
}

async function duplicateGuests(
  tx: Transaction,
  { identity, days }: Judged,
): Promise<StoreQuality["duplicateGuests"]> {
  const { batchId, surveyId } = identity;
  const [row] = await tx.drizzle.execute(sql`
    SELECT count(*) FILTER (WHERE visits > 1)::integer AS guests,
      coalesce(sum(visits) FILTER (WHERE visits > 1), 0)::integer AS visits, coalesce(sum(own), 0)::integer AS of
    FROM (
      SELECT count(*) AS visits, count(*) FILTER (WHERE batch_id = ${batchId}) AS own FROM visit
      WHERE organisation_id = ${tx.organisationId} AND survey_id = ${surveyId} AND guest IS NOT NULL
        AND day BETWEEN ${days.firstDay} AND ${days.lastDay}
      GROUP BY venue_id, day, guest HAVING bool_or(batch_id = ${batchId})
    ) AS guests`);
  return { guests: Number(row?.guests), visits: Number(row?.visits), of: Number(row?.of) };
}

async function drift(tx: Transaction, judged: Judged): Promise<StoreQuality["drift"]> {
  const { surveyId } = judged.identity;
  const ofSurvey = sql`organisation_id = ${tx.organisationId} AND survey_id = ${surveyId}`;
  const segments = await tx.drizzle.execute(
    sql`SELECT segment_value_id AS id, sum(visits)::integer AS visits FROM month_rollup WHERE ${ofSurvey} GROUP BY 1`,
  );
  const earlier = new Map(segments.map(({ id, visits }) => [Number(id), Number(visits)]));
  const nEarlier = earlier.get(EVERYBODY) ?? 0;
  if (nEarlier === 0) return null;
  const counts = await tx.drizzle.execute(sql`
    SELECT place::integer, sum(count)::bigint AS count FROM month_rollup, unnest(counts) WITH ORDINALITY AS of(count, place)
    WHERE ${ofSurvey} AND segment_value_id = ${EVERYBODY} GROUP BY place ORDER BY place`);
  const earlierCounts = counts.map(({ count }) => Number(count));
  const now = sums(judged.rollups);
  return {
    nEarlier,
    tests: driftOf([
      ...segmentMixes(judged, earlier, now.visits),
      ...answerHistograms(judged, earlierCounts, now.counts),
    ]),
  };
}

/** The import's own visits by segment value, and its answers as they lie in a month's rollup. */
function sums({ months }: Rollups): { visits: Map<number, number>; counts: number[] } {
  const visits = new Map<number, number>();
  const counts = Array<number>(months.layout.countsWidth).fill(0);
  for (const cell of months.rows()) {
    visits.set(cell.high, (visits.get(cell.high) ?? 0) + cell.visits);
    if (cell.high !== EVERYBODY) continue;
    for (let at = 0; at < counts.length; at++) (counts[at] as number) += cell.counts[at] as number;
  }
  return { visits, counts };
}

/** How guests are divided over the values of each dimension, those without one last. */
function segmentMixes(
  { identity, survey }: Judged,
  earlier: ReadonlyMap<number, number>,
  now: ReadonlyMap<number, number>,
): Distributions<DriftOf>[] {
  return Object.entries(survey.segments).map(([code, { column }]) => {
    const values = identity.dimensions.find((dimension) => dimension.code === code)?.values ?? [];
    const mix = (visits: ReadonlyMap<number, number>) => {
      const counts = values.map(({ id }) => visits.get(id) ?? 0);
      const told = counts.reduce((sum, count) => sum + count, 0);
      return [...counts, (visits.get(EVERYBODY) ?? 0) - told];
    };
    return { about: { kind: "segment", column }, earlier: mix(earlier), now: mix(now) };
  });
}

/** How the answers to each question are distributed: those given, not the blanks. */
function answerHistograms(
  { columns, rollups }: Judged,
  earlier: readonly number[],
  now: readonly number[],
): Distributions<DriftOf>[] {
  return rollups.months.layout.items.flatMap((item, place) => {
    const column = columns[place];
    if (!item || column == null) return [];
    const answers = (counts: readonly number[]) => counts.slice(item.countsAt, item.countsAt + item.codes);
    return [{ about: { kind: "answers", column } as const, earlier: answers(earlier), now: answers(now) }];
  });
}
