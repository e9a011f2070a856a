import type { PackedRollups } from "../rollup/rollups.ts";
import type { StoredRowProblem } from "../schema/batch-problem.ts";
import type { Transaction } from "../scope.ts";
import type { StoreQuality } from "./batch-quality.ts";

/**
 * Where the rows of an import go. Each chunk is copied into a table `incoming` first: rows cannot be copied straight into
 * a table behind row-level security, and they go into the indexes several times faster in their order.
 */
export interface Target {
  /** Creates `incoming`. */
  prepare(tx: Transaction): Promise<void>;
  /** Takes those rows out of `incoming` that the store already has: identical ones are unchanged, others rejected or corrected. */
  settle(tx: Transaction): Promise<Settled>;
  /** Moves what is left in `incoming` to where it belongs. */
  store(tx: Transaction): Promise<void>;
  /**
   * Brings up to date what depends on the rows, once all of them are stored.
   * @param all days of the rows, and what those that were encoded add to the rollups where they have any
   * @returns what the rows are beside those stored before
   */
  complete(tx: Transaction, all: AllRows): Promise<StoreQuality | null>;
}

/** What is known of an import's rows once all of them have been encoded. */
export interface AllRows {
  days: { firstDay: string; lastDay: string };
  rollups: PackedRollups | null;
}

/** What has become of rows that came again. */
export interface Settled {
  /** Stored before exactly so. */
  unchanged: number;
  /** Not to be stored, and why. */
  rejected: readonly StoredRowProblem[];
  /** Stored before with other contents, which are replaced: these rows are among those to be stored. */
  corrected: number;
}
