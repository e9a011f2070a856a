import type { PlainSurvey } from "@touchstone/core/intake/any-survey";
import { sql } from "drizzle-orm";
import { addMeasurementDays, removeMeasurementDays } from "../rollup/measurement-days.ts";
import type { StoredRowProblem } from "../schema/batch-problem.ts";
import type { Transaction } from "../scope.ts";
import { isSummed, type PlainTable, plainTables } from "./plain-table.ts";
import { changedCount } from "./problems.ts";
import type { Settled, Target } from "./target.ts";

/** Rows that lie on no journey go into their table as they are, and into the sums of their days where there are any. */
export class CountTarget implements Target {
  readonly #table: PlainTable;
  readonly #summed: boolean;

  constructor(kind: PlainSurvey["kind"]) {
    this.#table = plainTables[kind];
    this.#summed = isSummed(kind);
  }

  async prepare(tx: Transaction): Promise<void> {
    const { name, columns } = this.#table;
    await tx.drizzle.execute(sql`
      CREATE TEMP TABLE incoming ON COMMIT DROP AS
      SELECT ${columns}, NULL::text AS source_key, NULL::integer AS source_row FROM ${name} WITH NO DATA`);
  }

  async settle(tx: Transaction): Promise<Settled> {
    const { name, key, told } = this.#table;
    const list = (of: string) =>
      sql.join(
        told.map((column) => sql`${sql.raw(of)}.${column}`),
        sql`, `,
      );
    await tx.drizzle.execute(sql`
      CREATE TEMP TABLE known ON COMMIT DROP AS
      SELECT incoming.source_key, incoming.source_row, stored.batch_id,
        (${list("stored")}) IS NOT DISTINCT FROM (${list("incoming")}) AS same
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
    if (this.#summed) await addMeasurementDays(tx, sql`incoming`);
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

/** Removes what an import counted or measured. @returns how many rows that were */
export async function removeCounts(
  tx: Transaction,
  kind: PlainSurvey["kind"],
  batchId: number,
): Promise<number> {
  if (isSummed(kind)) await removeMeasurementDays(tx, batchId);
  const [row] = await tx.drizzle.execute(sql`
    WITH gone AS (
      DELETE FROM ${plainTables[kind].name} WHERE organisation_id = ${tx.organisationId} AND batch_id = ${batchId} RETURNING 1
    ) SELECT count(*)::integer AS rows FROM gone`);
  return Number(row?.rows ?? 0);
}
