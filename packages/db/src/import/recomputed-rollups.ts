import { sql } from "drizzle-orm";
import { readSurveys } from "../catalogue/read-surveys.ts";
import type { Database } from "../database.ts";
import { readVisitRows } from "../read/visit-rows.ts";
import { dayNumber } from "../rollup/calendar-day.ts";
import type { CellRow } from "../rollup/cells.ts";
import { monthCell, Rollups } from "../rollup/rollups.ts";
import { ORGANISATION } from "../scope.ts";

/** The stored rollups beside those that the stored visits give, cell by cell, as text: for tests. */
export function storedAndRecomputed(
  database: Database,
): Promise<{ stored: string[]; recomputed: string[]; visits: number }> {
  return database.scoped({ organisationId: ORGANISATION, readOnly: true }, async (tx) => {
    const recomputed: string[] = [];
    let visits = 0;
    for (const survey of await readSurveys(tx)) {
      const rollups = new Rollups(survey.scales, survey.weighted);
      const own = sql`SELECT * FROM visit WHERE survey_id = ${survey.id}`;
      for await (const visit of readVisitRows(tx, own)) {
        rollups.add(visit);
        visits++;
      }
      for (const cell of rollups.months.rows()) {
        const { segmentValueId, venueId, day } = monthCell(cell);
        recomputed.push(line([survey.id, segmentValueId, venueId, day], cell));
      }
      for (const cell of rollups.days.rows())
        recomputed.push(line([survey.id, "day", cell.high, cell.low], cell));
    }
    const months = await tx.drizzle.execute(
      sql`SELECT survey_id, segment_value_id::text AS segment, venue_id, month::text AS day, visits, counts, weights FROM month_rollup`,
    );
    const days = await tx.drizzle.execute(
      sql`SELECT survey_id, 'day' AS segment, venue_id, day::text, visits, counts, weights FROM day_rollup`,
    );
    const stored = [...months, ...days].map(
      ({ survey_id, segment, venue_id, day, visits, counts, weights }) =>
        line([Number(survey_id), String(segment), Number(venue_id), dayNumber(String(day))], {
          visits: Number(visits),
          counts: counts as number[],
          weights: weights as number[] | null,
        }),
    );
    return { stored: stored.sort(), recomputed: recomputed.sort(), visits };
  });
}

type Sums = Pick<CellRow, "visits"> & { counts: ArrayLike<number>; weights: ArrayLike<number> | null };

const line = (name: (string | number)[], { visits, counts, weights }: Sums): string =>
  `${name.join("/")}: ${visits} [${Array.from(counts)}] ${weights ? Array.from(weights) : "-"}`;
