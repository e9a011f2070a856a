import { type Database, ORGANISATION } from "@touchstone/db";
import { type RollBackProgress, rollBackBatch } from "@touchstone/db/import/roll-back-batch";

/** An import that is being taken back, and how far that is. */
interface Running {
  progress: RollBackProgress;
  ended: Promise<void>;
}

const running = new WeakMap<Database, Map<number, Running>>();

/** How far taking an import back is; `null` when nobody is at it. */
export function rollBackProgress(database: Database, batchId: number): RollBackProgress | null {
  return running.get(database)?.get(batchId)?.progress ?? null;
}

/**
 * Takes an import back. Whoever asks while somebody is at it waits for the same end.
 * @throws DatabaseError NOT_FOUND when there is no published import of that id
 */
export function rollBack(database: Database, batchId: number): Promise<void> {
  const own = running.get(database) ?? new Map<number, Running>();
  running.set(database, own);
  const known = own.get(batchId);
  if (known) return known.ended;
  const entry: Running = { progress: { done: 0, of: 0 }, ended: Promise.resolve() };
  entry.ended = rollBackBatch(database, { organisationId: ORGANISATION }, batchId, (progress) => {
    entry.progress = progress;
  })
    .then(() => undefined)
    .finally(() => own.delete(batchId));
  own.set(batchId, entry);
  return entry.ended;
}
