import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseError, sqlState } from "../database-error.ts";
import { copyHeader, copyTrailer } from "./copy-format.ts";
import { lockDirectory } from "./directory-lock.ts";
import { EmbeddedThread, type Request, type ThreadData } from "./embedded-thread.ts";
import { ensureFreeSpace, KEEP_FREE_BYTES } from "./free-space.ts";
import type { Engine, Limits, Session } from "./session.ts";
import { Turns } from "./turns.ts";

export interface EmbeddedOptions {
  /** Data directory; memory only when absent. */
  directory?: string | undefined;
  /** A dump (tar.gz) that a new database starts from. */
  template?: string | undefined;
  /** Writing is refused below this much free space. */
  keepFreeBytes?: number | undefined;
}

/** A statement that was aborted gets this long to finish by itself: cheaper than opening the database anew. */
const ABORT_GRACE_MS = 250;

/** Bulk rows are handed on in pieces of so many bytes, so that reading them never takes long at a stretch. */
const COPY_PIECE = 1024 * 1024;

/** The embedded engine as we use it, with what only it offers. */
export interface EmbeddedEngine extends Engine {
  /** The whole database as a tar.gz, for {@link EmbeddedOptions.template}. */
  dump(): Promise<Uint8Array>;
}

/** Opens PostgreSQL inside this process, in a worker thread, with its directory locked against other processes. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedEngine> {
  const place = options.directory === undefined ? inMemory() : onDisk(resolve(options.directory));
  const keepFree = options.keepFreeBytes ?? KEEP_FREE_BYTES;
  const data: ThreadData = { ...place.data, ...(options.template && { template: options.template }) };
  try {
    await ensureFreeSpace(place.spoolDirectory, keepFree);
    return new Embedded(place, data, keepFree, await EmbeddedThread.start(data));
  } catch (error) {
    place.release();
    throw error;
  }
}

interface Place {
  data: ThreadData;
  description: string;
  spoolDirectory: string;
  release: () => void;
}

function onDisk(directory: string): Place {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // The engine writes files that everyone may read: the directory above them must keep strangers out.
  chmodSync(directory, 0o700);
  const release = lockDirectory(directory);
  const spoolDirectory = join(directory, "spool");
  mkdirSync(spoolDirectory, { recursive: true, mode: 0o700 });
  return {
    data: { dataDirectory: join(directory, "postgresql") },
    description: `embedded PostgreSQL in ${directory}`,
    spoolDirectory,
    release,
  };
}

function inMemory(): Place {
  const spoolDirectory = mkdtempSync(join(tmpdir(), "touchstone-memory-"));
  return {
    data: {},
    description: "embedded PostgreSQL in memory",
    spoolDirectory,
    release: () => rmSync(spoolDirectory, { recursive: true, force: true }),
  };
}

class Embedded implements EmbeddedEngine {
  readonly kind = "embedded";
  readonly #place: Place;
  readonly #data: ThreadData;
  readonly #keepFree: number;
  readonly #turns = new Turns();
  #thread: EmbeddedThread;
  #closed = false;

  constructor(place: Place, data: ThreadData, keepFree: number, thread: EmbeddedThread) {
    this.#place = place;
    this.#data = data;
    this.#keepFree = keepFree;
    this.#thread = thread;
  }

  get description(): string {
    return this.#place.description;
  }

  get spoolDirectory(): string {
    return this.#place.spoolDirectory;
  }

  /** Nothing to do: the locked directory already says that this process lives. */
  async claim(): Promise<() => Promise<void>> {
    return async () => undefined;
  }

  ensureSpace(): Promise<void> {
    return ensureFreeSpace(this.#place.spoolDirectory, this.#keepFree);
  }

  async withSession<T>(limits: Limits, work: (session: Session) => Promise<T>): Promise<T> {
    const end = await this.#turn(limits.signal);
    try {
      const thread = await this.#open();
      try {
        return await work(this.#session(thread, limits));
      } finally {
        if (!thread.ended)
          await this.#send(thread, { timeoutMs: 10_000 }, { kind: "run", statement: "ROLLBACK" });
      }
    } finally {
      end();
    }
  }

  async dump(): Promise<Uint8Array> {
    const end = await this.#turns.take();
    try {
      return (await this.#thread.request({ kind: "dump" })) as Uint8Array;
    } finally {
      end();
    }
  }

  async close(): Promise<void> {
    const end = await this.#turns.take();
    this.#closed = true;
    try {
      await this.#thread.close();
    } finally {
      this.#place.release();
      end();
    }
  }

  async #turn(signal: AbortSignal | undefined): Promise<() => void> {
    try {
      return await this.#turns.take(signal);
    } catch (error) {
      if (signal?.aborted) throw new DatabaseError("QUERY_CANCELLED", "The query was cancelled.", error);
      throw error;
    }
  }

  /** The running thread, or a new one where the watchdog ended the last. */
  async #open(): Promise<EmbeddedThread> {
    if (this.#closed) throw new DatabaseError("SERVICE_UNAVAILABLE", "The database is closed.");
    if (!this.#thread.ended) return this.#thread;
    if (this.#data.dataDirectory === undefined)
      throw new DatabaseError(
        "SERVICE_UNAVAILABLE",
        "The database in memory was lost when its thread was ended.",
      );
    await this.ensureSpace();
    this.#thread = await EmbeddedThread.start({ dataDirectory: this.#data.dataDirectory });
    return this.#thread;
  }

  #session(thread: EmbeddedThread, limits: Limits): Session {
    const send = (request: Request) => this.#send(thread, limits, request);
    return {
      async query(statement, parameters, rows) {
        const kind = rows === "arrays" ? "array" : "object";
        return (await send({ kind: "query", statement, parameters, rows: kind })) as unknown[];
      },
      async run(statements) {
        await send({ kind: "run", statement: statements });
      },
      async *copyOut(statement) {
        const bytes = (await send({
          kind: "copy-out",
          statement: `COPY (${statement}) TO '/dev/blob' (FORMAT binary)`,
        })) as Uint8Array;
        for (let at = 0; at < bytes.length; at += COPY_PIECE) yield bytes.subarray(at, at + COPY_PIECE);
      },
      async copyIn(target, pieces) {
        for await (const piece of pieces) {
          const bytes = Buffer.concat([copyHeader, piece, copyTrailer]);
          await send({
            kind: "copy-in",
            statement: `COPY ${target} FROM '/dev/blob' (FORMAT binary)`,
            bytes,
          });
        }
      },
    };
  }

  /** The watchdog: the engine can neither time out nor cancel a statement, so past its time the whole thread is ended. */
  async #send(thread: EmbeddedThread, { timeoutMs, signal }: Limits, request: Request): Promise<unknown> {
    if (signal?.aborted)
      throw new DatabaseError("QUERY_CANCELLED", "The query was cancelled.", signal.reason);
    const stop = (error: DatabaseError) => void thread.terminate(error);
    const timer = setTimeout(
      () =>
        stop(
          new DatabaseError("QUERY_TIMEOUT", `The query took longer than ${timeoutMs} ms and was stopped.`),
        ),
      timeoutMs,
    );
    let grace: NodeJS.Timeout | undefined;
    const onAbort = () => {
      grace = setTimeout(
        () => stop(new DatabaseError("QUERY_CANCELLED", "The query was cancelled.")),
        ABORT_GRACE_MS,
      );
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    try {
      return await thread.request(request);
    } catch (error) {
      throw await this.#translate(error, thread);
    } finally {
      clearTimeout(timer);
      clearTimeout(grace);
      signal?.removeEventListener("abort", onAbort);
    }
  }

  async #translate(error: unknown, thread: EmbeddedThread): Promise<unknown> {
    if (error instanceof DatabaseError || !isDiskFull(error)) return error;
    const full = new DatabaseError(
      "STORAGE_FULL",
      `The disk of ${this.#place.spoolDirectory} is full. Nothing was stored. Free some space and try again.`,
      error,
    );
    // After a full disk the engine's next statement would spin for ever.
    await thread.terminate(full);
    return full;
  }
}

function isDiskFull(error: unknown): boolean {
  return (
    sqlState(error) === "53100" ||
    (error instanceof Error && /No space left on device|ENOSPC/.test(error.message))
  );
}
