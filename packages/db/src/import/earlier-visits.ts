import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../scope.ts";

/**
 * The visits that other imports have stored, by the keys that the rows of this one may share with them. Made once for an
 * import of several chunks: looking every chunk up among all visits would take the longer the more of its own are stored.
 */
export class EarlierVisits {
  readonly #tx: Transaction;
  readonly #batchId: number;
  #made = false;

  constructor(tx: Transaction, batchId: number) {
    this.#tx = tx;
    this.#batchId = batchId;
  }

  /**
   * Those that `incoming` meets: `visit_id`, `venue_id` and `day` of each. Nobody else changes visits meanwhile.
   * @returns the table that they are in; `null` when there are none
   */
  async met(): Promise<SQL | null> {
    const { drizzle } = this.#tx;
    if (!this.#made) await this.#make();
    await drizzle.execute(sql`DROP TABLE IF EXISTS met_visit`);
    await drizzle.execute(sql`
      CREATE TEMP TABLE met_visit ON COMMIT DROP AS
      SELECT earlier.visit_id, earlier.venue_id, earlier.day
      FROM incoming JOIN earlier_visit AS earlier ON earlier.visit_id = incoming.visit_id`);
    const [found] = await drizzle.execute(sql`SELECT EXISTS (SELECT FROM met_visit) AS any`);
    return found?.any === true ? sql`met_visit` : null;
  }

  async #make(): Promise<void> {
    this.#made = true;
    const { drizzle, organisationId } = this.#tx;
    await drizzle.execute(sql`
      CREATE TEMP TABLE earlier_visit ON COMMIT DROP AS
      SELECT visit_id, venue_id, day FROM visit
      WHERE organisation_id = ${organisationId} AND batch_id <> ${this.#batchId}`);
    await drizzle.execute(sql`CREATE INDEX earlier_visit_id ON earlier_visit (visit_id)`);
    await drizzle.execute(sql`ANALYZE earlier_visit`);
  }
}
