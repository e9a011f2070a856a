import { DatabaseError } from "../database-error.ts";

const MAX_WAITING = 1_000;

/** Lets pieces of work have one thing to themselves, one after another in the order they came. */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** @returns what ends the turn, once it has come; rejects when `signal` says so while waiting. */
  async take(signal?: AbortSignal): Promise<() => void> {
    if (this.#waiting >= MAX_WAITING)
      throw new DatabaseError(
        "SERVICE_UNAVAILABLE",
        `${MAX_WAITING} requests already wait for the database. Try again.`,
      );
    const before = this.#last;
    let end: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      end = resolve;
    });
    this.#waiting++;
    try {
      await abortable(before, signal);
    } catch (error) {
      before.then(end);
      throw error;
    } finally {
      this.#waiting--;
    }
    return end;
  }
}

/** `promise`, or the signal's reason as soon as it is aborted. */
async function abortable<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return promise;
  signal.throwIfAborted();
  let onAbort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
  });
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
