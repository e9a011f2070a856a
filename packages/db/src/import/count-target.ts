import type { CountSurvey } from "@touchstone/core/intake/count-survey";
import { type SQL, sql } from "drizzle-orm";
import type { StoredRowProblem } from "../schema/batch-problem.ts";
import type { Transaction } from "../scope.ts";
import { changedCount } from "./problems.ts";
import type { Settled, Target } from "./target.ts";

/** A table of counts, by the names of its columns. */
interface CountTable {
  name: SQL;
  /** Names a row. */
  key: SQL;
  /** How many there were, and how many of them counted. */
  of: SQL;
  counted: SQL;
  /** All of them, in order. */
  columns: SQL;
}

const place = sql`survey_id, batch_id, day`;

const countTables: Record<CountSurvey["kind"], CountTable> = {
  invites: {
    name: sql`invite`,
    key: sql`invite_id`,
    of: sql`invited`,
    counted: sql`responded`,
    columns: sql`organisation_id, venue_id, invite_id, ${place}, segments, invited, responded`,
  },
  daily: {
    name: sql`daily_count`,
    key: sql`count_id`,
    of: sql`n`,
    counted: sql`count`,
    columns: sql`organisation_id, venue_id, count_id, ${place}, indicator, n, count`,
  },
};

/** Counts go into their table as they are. */
export class CountTarget implements Target {
  readonly #table: CountTable;

  constructor(kind: CountSurvey["kind"]) {
    this.#table = countTables[kind];
  }

  async prepare(tx: Transaction): Promise<void> {
    const { name, columns } = this.#table;
    await tx.drizzle.execute(sql`
      CREATE TEMP TABLE incoming ON COMMIT DROP AS
      SELECT ${columns}, NULL::text AS source_key, NULL::integer AS source_row FROM ${name} WITH NO DATA`);
  }

  async settle(tx: Transaction): Promise<Settled> {
    const { name, key, of, counted } = this.#table;
    await tx.drizzle.execute(sql`
      CREATE TEMP TABLE known ON COMMIT DROP AS
      SELECT incoming.source_key, incoming.source_row, stored.batch_id,
        (stored.${of}, stored.${counted}) = (incoming.${of}, incoming.${counted}) AS same
      FROM incoming JOIN ${name} AS stored ON (stored.organisation_id, stored.venue_id, stored.day, stored.${key})
        = (${tx.organisationId}, incoming.venue_id, incoming.day, incoming.${key})`);
    const [same] = await tx.drizzle.execute(sql`SELECT count(*)::integer AS rows FROM known WHERE same`);
    const rejected = await changedRows(tx);
    await tx.drizzle.execute(
      sql`DELETE FROM incoming USING known WHERE known.source_row = incoming.source_row`,
    );
    await tx.drizzle.execute(sql`DROP TABLE known`);
    return { unchanged: Number(same?.rows), rejected, corrected: 0 };
  }

  async store(tx: Transaction): Promise<void> {
    const { name, key, columns } = this.#table;
    await tx.drizzle.execute(sql`
      INSERT INTO ${name} (${columns}) SELECT ${columns} FROM incoming ORDER BY venue_id, day, ${key}`);
  }

  async complete(): Promise<null> {
    return null;
  }
}

async function changedRows(tx: Transaction): Promise<StoredRowProblem[]> {
  const rows = await tx.drizzle.execute(sql`
    SELECT known.source_key AS key, known.source_row AS row, batch.id, batch.file_name AS "fileName"
    FROM known JOIN batch ON batch.organisation_id = ${tx.organisationId} AND batch.id = known.batch_id
    WHERE NOT known.same ORDER BY known.source_row`);
  return rows.map(({ key, row, id, fileName }) =>
    changedCount({ key: String(key), row: Number(row) }, { id: Number(id), fileName: String(fileName) }),
  );
}

/** Removes what an import counted. @returns how many rows that were */
export async function removeCounts(
  tx: Transaction,
  kind: CountSurvey["kind"],
  batchId: number,
): Promise<number> {
  const [row] = await tx.drizzle.execute(sql`
    WITH gone AS (
      DELETE FROM ${countTables[kind].name} WHERE organisation_id = ${tx.organisationId} AND batch_id = ${batchId} RETURNING 1
    ) SELECT count(*)::integer AS rows FROM gone`);
  return Number(row?.rows ?? 0);
}
