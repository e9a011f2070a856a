import { setTimeout } from "node:timers/promises";
import { type Database, ORGANISATION } from "@touchstone/db";
import { type ReadingProgress, readCommentsAgain } from "@touchstone/db/words/read-comments-again";

/** Comments that are being read again, and how far that is. */
interface Running {
  progress: ReadingProgress;
  ended: Promise<void>;
}

const running = new WeakMap<Database, Running>();

/** How far reading comments again is; `null` when nobody is at it. */
export function rereadingProgress(database: Database): ReadingProgress | null {
  return running.get(database)?.progress ?? null;
}

/**
 * Reads the stored comments again that other words have read. Whoever asks while that goes on joins in: it ends when all
 * are read by the words that hold then. Waits for the end, but not longer than `patienceMs`; what fails later is logged.
 */
export async function reread(
  database: Database,
  { patienceMs, log }: { patienceMs: number; log: (message: string) => void },
): Promise<void> {
  const { ended } = running.get(database) ?? begin(database);
  let answered = false;
  ended.catch((error: unknown) => {
    if (answered) log(`comments could not be read again: ${String(error)}`);
  });
  const patience = new AbortController();
  const waited = setTimeout(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([ended, waited]);
  answered = true;
  patience.abort();
}

function begin(database: Database): Running {
  const entry: Running = { progress: { done: 0, of: 0 }, ended: Promise.resolve() };
  entry.ended = readCommentsAgain(database, { organisationId: ORGANISATION }, (progress) => {
    entry.progress = progress;
  })
    .then(() => undefined)
    .finally(() => running.delete(database));
  running.set(database, entry);
  return entry;
}
