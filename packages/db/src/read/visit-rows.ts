import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { copyRows } from "../engine/copy-format.ts";
import type { RolledVisit } from "../rollup/rollups.ts";
import type { Transaction } from "../scope.ts";

const dialect = new PgDialect();
/** 2000-01-01, from which PostgreSQL counts days, in days since 1970-01-01. */
const POSTGRES_EPOCH = 10_957;

/** A statement as text for COPY, which takes no parameters: whatever it was given is written as a quoted literal. */
export function inlined(statement: SQL): string {
  return dialect.sqlToQuery(statement.inlineParams()).sql;
}

/**
 * Streams visits one by one, for a rollup. `answers` is valid until the next visit is asked for.
 * @param from a query over rows like those of `visit`
 */
export async function* readVisitRows(tx: Transaction, from: SQL): AsyncGenerator<RolledVisit> {
  const statement = sql`SELECT venue_id, day, weight, segments, answers FROM (${from}) AS visits`;
  for await (const fields of copyRows(tx.copyOut(inlined(statement)))) {
    const [venueId, day, weight, segments, answers] = fields;
    if (!venueId || !day || !weight || !segments || !answers) throw new Error("a stored visit lacks a field");
    yield {
      venueId: view(venueId).getInt32(0),
      day: view(day).getInt32(0) + POSTGRES_EPOCH,
      weight: Number(view(weight).getBigInt64(0)),
      segments: int4Array(segments),
      answers,
    };
  }
}

function int4Array(bytes: Uint8Array): Int32Array {
  const data = view(bytes);
  const count = data.getInt32(0) === 0 ? 0 : data.getInt32(12);
  const values = new Int32Array(count);
  for (let i = 0; i < count; i++) values[i] = data.getInt32(24 + i * 8);
  return values;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
