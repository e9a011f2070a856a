import { mkdirSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { DatabaseError, sqlState } from "../database-error.ts";
import { copyHeader, copyTrailer } from "./copy-format.ts";
import { ensureFreeSpace, KEEP_FREE_BYTES } from "./free-space.ts";
import type { Engine, Limits, Session } from "./session.ts";

const MAX_CONNECTIONS = 10;
const MAX_WAITING = 100;
const CONNECT_TIMEOUT_MS = 5_000;
/** Bytes of bulk rows after which others get their turn: rows that have arrived are read without a pause. */
const PAUSE_AFTER = 256 * 1024;

/** PostgreSQL reached over the network, by a pool of connections. */
export async function openPostgres(url: string): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: 30_000,
    application_name: "touchstone",
    types: { getTypeParser: typeParser },
  });
  // An idle connection that the server closes is replaced by the pool; without a listener it would end the process.
  pool.on("error", (error) => console.warn(`A connection to PostgreSQL was lost: ${error.message}`));
  const version = await serverVersion(pool, url);
  const spoolDirectory = join(tmpdir(), `touchstone-spool-${userInfo().uid}`);
  mkdirSync(spoolDirectory, { recursive: true, mode: 0o700 });
  return {
    kind: "postgresql",
    description: `PostgreSQL ${version}`,
    spoolDirectory,
    withSession: (limits, work) => withClient(pool, url, limits, work),
    claim: (name) => claim(pool, name),
    ensureSpace: () => ensureFreeSpace(spoolDirectory, KEEP_FREE_BYTES),
    close: () => pool.end(),
  };
}

async function serverVersion(pool: pg.Pool, url: string): Promise<string> {
  try {
    const { rows } = await pool.query<{ server_version: string }>("SHOW server_version");
    return rows[0]?.server_version.split(" ")[0] ?? "";
  } catch (error) {
    await pool.end();
    throw new DatabaseError(
      "SERVICE_UNAVAILABLE",
      `PostgreSQL at ${withoutPassword(url)} does not answer: ${String(error)}`,
      error,
    );
  }
}

async function withClient<T>(
  pool: pg.Pool,
  url: string,
  limits: Limits,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  limits.signal?.throwIfAborted();
  const client = await connect(pool);
  let cancelled: Promise<void> | undefined;
  let broken: Error | undefined;
  const state = { reading: false };
  const onError = (error: Error) => {
    broken = error;
  };
  const onAbort = () => {
    cancelled = cancelBackend(url, client);
  };
  client.on("error", onError);
  limits.signal?.addEventListener("abort", onAbort, { once: true });
  try {
    return await work(session(client, state));
  } catch (error) {
    throw translate(error, limits);
  } finally {
    limits.signal?.removeEventListener("abort", onAbort);
    // The connection goes back only after the cancel has landed: a later one would hit a stranger's query.
    await cancelled?.catch(onError);
    if (state.reading) broken ??= new Error("a stream of rows was left before its end");
    broken ??= await rolledBack(client);
    client.off("error", onError);
    client.release(broken);
  }
}

/** First half of every claim's advisory lock: whose kind it is. */
export const CLAIM_LOCK = 7_461_002;

/** A session's advisory lock: PostgreSQL gives it back when the connection, and so the process, is gone. */
async function claim(pool: pg.Pool, name: number): Promise<() => Promise<void>> {
  const client = await connect(pool);
  let lost: Error | undefined;
  client.on("error", (error) => {
    lost = error;
  });
  await client.query("SELECT pg_advisory_lock($1, $2)", [CLAIM_LOCK, name]);
  return async () => {
    // Ending the connection gives the lock back even when unlocking fails.
    lost ??= await client.query("SELECT pg_advisory_unlock($1, $2)", [CLAIM_LOCK, name]).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    );
    client.removeAllListeners("error");
    client.release(lost);
  };
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  if (pool.waitingCount >= MAX_WAITING)
    throw new DatabaseError(
      "SERVICE_UNAVAILABLE",
      `${MAX_WAITING} requests already wait for the database. Try again.`,
    );
  try {
    return await pool.connect();
  } catch (error) {
    throw new DatabaseError(
      "SERVICE_UNAVAILABLE",
      "The database gave no connection in time. Try again.",
      error,
    );
  }
}

/** Ends whatever transaction is left. @returns what makes the connection unusable, if anything */
async function rolledBack(client: pg.PoolClient): Promise<Error | undefined> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await client.query("ROLLBACK");
      return undefined;
    } catch (error) {
      // A late cancel may end the rollback itself; then it has landed and the next attempt goes through.
      if (sqlState(error) !== "57014") return error instanceof Error ? error : new Error(String(error));
    }
  }
  return new Error("the transaction could not be rolled back");
}

/** Stops the running query over a connection of its own: the pool may be exhausted. */
async function cancelBackend(url: string, client: pg.PoolClient): Promise<void> {
  const other = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  other.on("error", () => other.end());
  await other.connect();
  try {
    await other.query("SELECT pg_cancel_backend($1)", ["processID" in client ? client.processID : null]);
  } finally {
    await other.end();
  }
}

function translate(error: unknown, { timeoutMs, signal }: Limits): unknown {
  if (error instanceof DatabaseError) return error;
  const state = sqlState(error);
  if (state === "57014" && signal?.aborted)
    return new DatabaseError("QUERY_CANCELLED", "The query was cancelled.", error);
  if (state === "57014")
    return new DatabaseError(
      "QUERY_TIMEOUT",
      `The query took longer than ${timeoutMs} ms and was stopped.`,
      error,
    );
  if (state === "53100")
    return new DatabaseError("STORAGE_FULL", "The disk of the database is full. Nothing was stored.", error);
  if (state?.startsWith("08") || state?.startsWith("57P") || state === "53300" || isConnectionLoss(error))
    return new DatabaseError(
      "SERVICE_UNAVAILABLE",
      "The connection to the database was lost. Try again.",
      error,
    );
  return error;
}

function isConnectionLoss(error: unknown): boolean {
  const root = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (
    root instanceof Error && /Connection terminated|ECONNRE(FUSED|SET)|EPIPE|not queryable/.test(root.message)
  );
}

function session(client: pg.PoolClient, state: { reading: boolean }): Session {
  return {
    async query(statement, parameters, rows) {
      const config = { text: statement, values: [...parameters] };
      if (rows === "arrays") return (await client.query({ ...config, rowMode: "array" })).rows;
      return (await client.query<Record<string, unknown>>(config)).rows;
    },
    async run(statements) {
      await client.query(statements);
    },
    async *copyOut(statement) {
      state.reading = true;
      let since = 0;
      const pieces: AsyncIterable<Uint8Array> = client.query(
        copyTo(`COPY (${statement}) TO STDOUT (FORMAT binary)`),
      );
      for await (const piece of pieces) {
        yield piece;
        since += piece.length;
        if (since < PAUSE_AFTER) continue;
        since = 0;
        await setImmediate();
      }
      state.reading = false;
    },
    async copyIn(target, pieces) {
      await pipeline(
        Readable.from(framed(pieces), { objectMode: true }),
        client.query(copyFrom(`COPY ${target} FROM STDIN (FORMAT binary)`)),
      );
    },
  };
}

async function* framed(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield copyHeader;
  yield* pieces;
  yield copyTrailer;
}

/** Whole numbers as numbers, days and instants as text: the same on both engines. */
function typeParser(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  if (oid === pg.types.builtins.INT8) return wholeNumber;
  if (oid === INT8_ARRAY) return (value) => value.slice(1, -1).split(",").filter(Boolean).map(wholeNumber);
  if (asText.has(oid)) return (value) => value;
  return pg.types.getTypeParser(oid, format === "binary" ? "text" : format);
}

const INT8_ARRAY = 1016;
const { DATE, TIMESTAMP, TIMESTAMPTZ } = pg.types.builtins;
const asText = new Set<number>([DATE, TIMESTAMP, TIMESTAMPTZ]);

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be exact`);
  return value;
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/([^:@/]*):[^@/]*@/, "//$1:***@");
}
