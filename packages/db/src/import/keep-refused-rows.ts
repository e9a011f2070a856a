import type { RefusedRow } from "@touchstone/core/intake/refused-rows";
import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Transaction } from "../scope.ts";
import { staffPseudonyms } from "../staff/staff-key.ts";
import { REJECTED_TEXT_KEPT } from "./staged-rejected-rows.ts";

interface Import {
  organisationId: number;
  batchId: number;
}

/** Lines of the rejected rows of an import whose values are not known yet: those that the store has refused. */
export async function linesOfRefusedRows(
  database: Database,
  { organisationId, batchId }: Import,
): Promise<ReadonlySet<number>> {
  const rows = await database.scoped({ organisationId, readOnly: true }, (tx) =>
    tx.drizzle.execute(sql`
      SELECT line FROM rejected_row
      WHERE organisation_id = ${organisationId} AND batch_id = ${batchId} AND cells = '[]'::jsonb`),
  );
  return new Set(rows.map(({ line }) => Number(line)));
}

/** Keeps the values of rows that the store has refused, beside the reasons, within the bound of all that is kept. */
export class RefusedRowKeeper {
  readonly #database: Database;
  readonly #import: Import;
  #text = 0;

  constructor(database: Database, of: Import) {
    this.#database = database;
    this.#import = of;
  }

  /**
   * Adds rows as they stand in the file. What is to be forgotten of a guest is not kept.
   * @returns whether there is room for more
   */
  async add(rows: readonly RefusedRow[]): Promise<boolean> {
    const { organisationId } = this.#import;
    const fitting = rows.filter(({ cells }) => {
      for (const cell of cells) this.#text += cell.length;
      return this.#text <= REJECTED_TEXT_KEPT;
    });
    if (fitting.length > 0)
      await this.#database.scoped({ organisationId, readOnly: false }, (tx) => this.#store(tx, fitting));
    return this.#text <= REJECTED_TEXT_KEPT;
  }

  async #store(tx: Transaction, rows: readonly RefusedRow[]): Promise<void> {
    const { organisationId, batchId } = this.#import;
    const named = rows.some(({ customer }) => customer !== undefined);
    const pseudonyms = named ? await staffPseudonyms(tx, this.#database.staffSecret()) : null;
    const found = rows.map(({ row, first, cells, customer }) => ({
      line: row,
      first,
      cells,
      guest: customer === undefined ? null : (pseudonyms?.ofGuest(customer) ?? null),
    }));
    const kept = sql`
      SELECT found.* FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
        AS found(line integer, first integer, cells jsonb, guest bigint)
      WHERE NOT EXISTS (SELECT FROM forgotten_guest AS gone
        WHERE gone.organisation_id = ${organisationId} AND gone.guest = found.guest)`;
    // Further rows of a visit first: their reason is that of its first row.
    await tx.drizzle.execute(sql`
      INSERT INTO rejected_row (organisation_id, batch_id, line, id, cells, problems, guest)
      SELECT ${organisationId}, ${batchId}, found.line, 0, found.cells, known.problems, found.guest
      FROM (${kept}) AS found JOIN rejected_row AS known
        ON (known.organisation_id, known.batch_id, known.line) = (${organisationId}, ${batchId}, found.first)
      WHERE found.line <> found.first ON CONFLICT DO NOTHING`);
    await tx.drizzle.execute(sql`
      UPDATE rejected_row SET cells = found.cells, guest = found.guest FROM (${kept}) AS found
      WHERE (rejected_row.organisation_id, rejected_row.batch_id, rejected_row.line) = (${organisationId}, ${batchId}, found.line)
        AND found.line = found.first AND rejected_row.cells = '[]'::jsonb`);
  }
}
