import type { Transaction } from "../scope.ts";

/**
 * Where the rows of an import go. Each chunk is copied into a table `incoming` first: rows cannot be copied straight into
 * a table behind row-level security, and they go into the indexes several times faster in their order.
 */
export interface Target {
  /** Creates `incoming`. */
  prepare(tx: Transaction): Promise<void>;
  /** Takes those rows out of `incoming` that the store already has: identical ones are unchanged, others rejected. */
  settle(tx: Transaction): Promise<{ unchanged: number; rejected: number }>;
  /** Moves what is left in `incoming` to where it belongs. */
  store(tx: Transaction): Promise<void>;
  /** Brings up to date what depends on the rows, once all of them are stored. */
  complete(tx: Transaction): Promise<void>;
}
