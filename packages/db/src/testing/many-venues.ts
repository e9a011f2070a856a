import { survey as surveySchema } from "@touchstone/core/intake/survey";
import type { Scale } from "@touchstone/core/scale";
import { type ItemScales, NOT_MET } from "@touchstone/core/visit";
import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { importVisits, testVisit } from "../import/import-fixture.ts";
import { dayLayout, monthLayout } from "../rollup/layout.ts";
import { ORGANISATION } from "../scope.ts";

/** How much data there is to be: sizes, and nothing measured. */
export interface ManyVenues {
  venues: number;
  /** How many of the venues have days, and how many days from 2023-01-01 on. */
  daily?: { venues: number; days: number };
  /** How many of the venues have a count of invitations for each of these days. */
  invites?: { venues: number; days: number };
}

/** Kinds of guests, every one of them with answers. */
const KINDS = 7;
const scales: ItemScales = [
  { low: 1, high: 5, better: "higher" },
  { low: 0, high: 10, better: "higher" },
  { low: 1, high: 5, better: "higher" },
  null,
  { low: 0, high: 1, better: "higher" },
  null,
  null,
  null,
];
const both = (name: string) => ({ en: name, zh: name });

/**
 * Fills a database with as many venues as a large chain has, for tests of what that costs: one visit of each is imported,
 * then the rollups are multiplied in place. Answers of single visits and rollups do not belong together afterwards.
 * All of 2025 has months, of {@link KINDS} kinds of guests.
 */
export async function fillManyVenues(database: Database, shape: ManyVenues): Promise<void> {
  const codes = Array.from({ length: shape.venues }, (_, v) => `house-${String(v + 1).padStart(4, "0")}`);
  const outcome = (column: string, scale: Scale | null | undefined) => ({ column, scale });
  const survey = surveySchema.parse({
    code: "many",
    version: 1,
    name: both("Many"),
    source: "made up for tests",
    licence: "none",
    journey: { code: "stay", version: 1 },
    key: ["id"],
    day: { format: "iso", column: "day" },
    venue: { column: "venue", values: Object.fromEntries(codes.map((code) => [code, code])) },
    venues: codes.map((code, v) => ({
      code,
      name: both(`House ${v + 1}`),
      sector: "hotel",
      timeZone: "Asia/Shanghai",
    })),
    outcomes: {
      overall: outcome("overall", scales[0]),
      recommend: outcome("recommend", scales[1]),
      "return-intention": outcome("again", scales[2]),
    },
    touchpoints: {},
    segments: {
      kind: {
        name: both("Kind"),
        column: "kind",
        values: Object.fromEntries(
          Array.from({ length: KINDS }, (_, k) => [`k${k + 1}`, { name: both(`Kind ${k + 1}`) }]),
        ),
      },
    },
  });
  const visits = codes.map((venue, v) =>
    testVisit(`v${v}`, {
      venue,
      day: "2025-06-15",
      answers: Uint8Array.of(4, 9, 4, NOT_MET, 0, NOT_MET, NOT_MET, NOT_MET),
      segments: { kind: `k${1 + (v % KINDS)}` },
    }),
  );
  await importVisits(database, visits, { survey, scales });
  const scope = { organisationId: ORGANISATION, readOnly: false, timeoutMs: 120_000 };
  await database.scoped(scope, async (tx) => {
    await tx.drizzle.execute(sql`DELETE FROM month_rollup`);
    // Each kind has one answer more than the one before it, so that everybody is their sum.
    const several = sql.raw(
      `CASE WHEN place = 0 THEN ${KINDS} * base + ${(KINDS * (KINDS + 1)) / 2} ELSE base + place END`,
    );
    await tx.drizzle.execute(sql`
      INSERT INTO month_rollup (organisation_id, survey_id, segment_value_id, venue_id, month, visits, counts)
      SELECT venue.organisation_id, survey.id, place, venue.id, month::date, 200,
        ARRAY(SELECT ${several} FROM (SELECT (abs(hashint4(venue.id * 1000 + code * 31 + (extract(month FROM month))::integer)) % 4
          + CASE WHEN code % 13 > 7 THEN venue.id % 5 ELSE 0 END)::integer AS base
          FROM generate_series(1, ${monthLayout(scales).countsWidth}::integer) AS code) AS drawn)
      FROM venue, survey, generate_series('2025-01-01'::date, '2025-12-01'::date, '1 month') AS month,
        generate_series(0, ${KINDS}::integer) AS place WHERE survey.code = 'many'`);
    if (shape.daily) {
      await tx.drizzle.execute(sql`DELETE FROM day_rollup`);
      await tx.drizzle.execute(sql`
        INSERT INTO day_rollup (organisation_id, survey_id, venue_id, day, visits, counts)
        SELECT venue.organisation_id, survey.id, venue.id, '2023-01-01'::date + day, 40,
          ARRAY(SELECT (abs(hashint4(venue.id * 100003 + day * 37 + code)) % 7
            + CASE WHEN day > 900 AND venue.id % 4 = 0 AND code % 13 < 5 THEN 3 ELSE 0 END)::integer
            FROM generate_series(1, ${dayLayout(scales).countsWidth}::integer) AS code)
        FROM venue, survey, generate_series(0, ${shape.daily.days - 1}::integer) AS day
        WHERE survey.code = 'many' AND venue.code <= ${codes[shape.daily.venues - 1]}`);
    }
    if (shape.invites)
      await tx.drizzle.execute(sql`
        INSERT INTO invite (organisation_id, venue_id, invite_id, survey_id, batch_id, day, segments, invited, responded)
        SELECT venue.organisation_id, venue.id, gen_random_uuid(), survey.id, 1, '2023-01-01'::date + day,
          ARRAY[1 + day % ${KINDS}], 20, 3 + abs(hashint4(day + venue.id)) % 9
        FROM venue, survey, generate_series(0, ${shape.invites.days - 1}::integer) AS day
        WHERE survey.code = 'many' AND venue.code <= ${codes[shape.invites.venues - 1]}`);
  });
}
