import type { RejectedRow } from "@touchstone/core/intake/quality/rejected-row";
import { sql } from "drizzle-orm";
import { CopyWriter } from "../engine/copy-format.ts";
import type { Transaction } from "../scope.ts";
import type { ImportIdentity } from "./identity.ts";
import type { Spool } from "./spool.ts";

/** How many rejected rows of an import are kept for their download, and how much text: whatever comes first. */
export const REJECTED_ROWS_KEPT = 100_000;
export const REJECTED_TEXT_KEPT = 64 * 1024 * 1024;

/** The rejected rows of a running import, the first of them up to a bound: written to a spool, stored with the batch. */
export class StagedRejectedRows {
  readonly #identity: ImportIdentity;
  readonly #spool: Spool;
  readonly #guest: (customer: string) => number | null;
  readonly #writer = new CopyWriter(256 * 1024);
  #kept = 0;
  #text = 0;
  #full = false;

  /** @param guest pseudonym of a guest, where there can be one */
  constructor(identity: ImportIdentity, spool: Spool, guest: (customer: string) => number | null) {
    this.#identity = identity;
    this.#spool = spool;
    this.#guest = guest;
  }

  /** How many are kept. */
  get kept(): number {
    return this.#kept;
  }

  async add(rows: readonly RejectedRow[]): Promise<void> {
    for (const { row, cells, problems, customer } of rows) {
      for (const cell of cells) this.#text += cell.length;
      // One that would not fit ends the keeping: what is kept is the beginning, without gaps.
      this.#full ||= this.#kept >= REJECTED_ROWS_KEPT || this.#text > REJECTED_TEXT_KEPT;
      if (this.#full) return;
      this.#writer.row(7);
      this.#writer.int4(this.#identity.organisationId);
      this.#writer.int4(this.#identity.batchId);
      this.#writer.int4(row);
      this.#writer.int4(++this.#kept);
      this.#writer.jsonb(cells);
      this.#writer.jsonb(problems.map(({ column, message }) => ({ column, message })));
      const guest = customer === undefined ? null : this.#guest(customer);
      if (guest === null) this.#writer.null();
      else this.#writer.int8(guest);
      if (this.#writer.full) await this.#spool.write(this.#writer.take());
    }
  }

  /** Stores what is kept of the batch. */
  async store(tx: Transaction): Promise<void> {
    if (this.#writer.length > 0) await this.#spool.write(this.#writer.take());
    this.#spool.end();
    if (this.#kept === 0) return;
    await tx.drizzle.execute(sql`CREATE TEMP TABLE incoming_rejected (LIKE rejected_row) ON COMMIT DROP`);
    await tx.copyIn("incoming_rejected", this.#spool.pieces());
    await tx.drizzle.execute(sql`INSERT INTO rejected_row SELECT * FROM incoming_rejected ORDER BY line, id`);
  }
}
