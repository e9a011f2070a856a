import type { PlainSurvey } from "@touchstone/core/intake/any-survey";
import { measurementKinds } from "@touchstone/core/measurement";
import { type SQL, sql } from "drizzle-orm";

/** A table of rows that lie on no journey, by the names of its columns. */
export interface PlainTable {
  name: SQL;
  /** Names a row. */
  key: SQL;
  /** What a row says: the same row with anything else here is another one. */
  told: SQL[];
  /** All of them, in order. */
  columns: SQL;
}

const place = sql`survey_id, batch_id, day`;

const measured: PlainTable = {
  name: sql`measurement`,
  key: sql`measurement_id`,
  told: [sql`value_1`, sql`value_2`, sql`value_3`],
  columns: sql`organisation_id, venue_id, measurement_id, ${place}, hour, place, segments, staff, value_1, value_2, value_3`,
};

export const plainTables: Record<PlainSurvey["kind"], PlainTable> = {
  invites: {
    name: sql`invite`,
    key: sql`invite_id`,
    told: [sql`invited`, sql`responded`],
    columns: sql`organisation_id, venue_id, invite_id, ${place}, segments, invited, responded`,
  },
  daily: {
    name: sql`daily_count`,
    key: sql`count_id`,
    told: [sql`n`, sql`count`],
    columns: sql`organisation_id, venue_id, count_id, ${place}, indicator, n, count`,
  },
  waits: measured,
  occupancy: measured,
  gates: measured,
  sales: measured,
  rosters: measured,
};

/** Are rows of this kind summed by day? */
export function isSummed(kind: PlainSurvey["kind"]): boolean {
  return measurementKinds.some((each) => each === kind);
}
