import type { PgRemoteDatabase } from "drizzle-orm/pg-proxy";
import type { VersionedCache } from "./versioned-cache.ts";

/** The one organisation there is until accounts exist. */
export const ORGANISATION = 1;

/** Of whom, of which venues, how long, and whether anything may change. */
export interface Scope {
  organisationId: number;
  /** Ids of the venues in sight; all of the organisation's unless named. */
  venues?: "all" | readonly number[];
  /** True unless something is to be changed. */
  readOnly: boolean;
  /** Longest time one statement may take; 15 s unless said otherwise. */
  timeoutMs?: number;
  /** Ends the running statement when aborted. */
  signal?: AbortSignal;
}

export const DEFAULT_TIMEOUT_MS = 15_000;

/** The one handle to the data, valid inside `database.scoped` only. */
export interface Transaction {
  readonly organisationId: number;
  /** Ids of the venues in sight. */
  readonly venues: "all" | readonly number[];
  readonly readOnly: boolean;
  /** What this process remembers of the data, and the data's version once it was read. */
  readonly known: { readonly cache: VersionedCache; version?: Promise<number> };
  readonly engine: "postgresql" | "embedded";
  /** Queries, by Drizzle's builder or its `sql` templates. */
  readonly drizzle: PgRemoteDatabase;
  /** Streams a query's rows in COPY's binary format. The statement takes no parameters: inline validated literals. */
  copyOut(statement: string): AsyncIterable<Uint8Array>;
  /** Feeds rows in COPY's binary format (without header and trailer), cut at row boundaries, to `COPY … FROM`. */
  copyIn(target: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
}

/**
 * Statements that put a transaction into its scope. `SET LOCAL` takes no parameters, so each value is checked to be
 * an integer; row-level security reads them (see the migrations).
 */
export function scopeStatements(scope: Scope): string {
  const timeout = wholeNumber(scope.timeoutMs ?? DEFAULT_TIMEOUT_MS, "timeoutMs");
  const venues =
    scope.venues === undefined || scope.venues === "all"
      ? "*"
      : scope.venues.map((id) => wholeNumber(id, "venue id")).join(",");
  return [
    `BEGIN${scope.readOnly ? " READ ONLY" : ""}`,
    "SET LOCAL ROLE touchstone_app",
    `SET LOCAL app.organisation_id = '${wholeNumber(scope.organisationId, "organisationId")}'`,
    `SET LOCAL app.venues = '${venues}'`,
    `SET LOCAL statement_timeout = ${timeout}`,
  ].join("; ");
}

function wholeNumber(value: number, what: string): number {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${what}: found ${value}, expected a whole number`);
  return value;
}
