import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { DatabaseError, sqlState } from "./database-error.ts";
import type { Engine, Session } from "./engine/session.ts";

const folder = new URL("../migrations/", import.meta.url);
const MIGRATION_TIMEOUT_MS = 10 * 60_000;
/** Any constant: the same for every process that migrates. */
const MIGRATION_LOCK = 7_461_001;

/**
 * Brings the database to the newest schema: each file of `migrations/` once, in the order of its name, each whole or
 * not at all. Of several processes that start together, one migrates and the others wait.
 *
 * @returns names of the migrations that were applied now
 * @throws DatabaseError MIGRATION_REFUSED when the database's role lacks a right, or when an applied file has changed
 */
export async function migrate(engine: Engine): Promise<string[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return engine.withSession({ timeoutMs: MIGRATION_TIMEOUT_MS }, async (session) => {
    await session.run(
      `BEGIN; SELECT pg_advisory_xact_lock(${MIGRATION_LOCK});
       CREATE TABLE IF NOT EXISTS touchstone_migration
         (name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const applied = await appliedMigrations(session);
    const now: string[] = [];
    for (const name of files) {
      const text = readFileSync(new URL(name, folder), "utf8");
      const sha256 = createHash("sha256").update(text).digest("hex");
      const before = applied.get(name);
      if (before === undefined) {
        await apply(session, name, text, sha256);
        now.push(name);
      } else if (before !== sha256) throw changed(name);
    }
    await session.run("COMMIT");
    return now;
  });
}

async function appliedMigrations(session: Session): Promise<Map<string, string>> {
  const rows = (await session.query("SELECT name, sha256 FROM touchstone_migration", [], "arrays")) as [
    string,
    string,
  ][];
  return new Map(rows);
}

async function apply(session: Session, name: string, text: string, sha256: string): Promise<void> {
  try {
    await session.run(text);
  } catch (error) {
    const refused = ["42501", "P0001"].includes(sqlState(error) ?? "");
    if (!refused || !(error instanceof Error)) throw error;
    const hint = "hint" in error && typeof error.hint === "string" ? ` ${error.hint}` : "";
    throw new DatabaseError("MIGRATION_REFUSED", `Migration ${name}: ${error.message}.${hint}`, error);
  }
  await session.query(
    "INSERT INTO touchstone_migration (name, sha256) VALUES ($1, $2)",
    [name, sha256],
    "arrays",
  );
}

function changed(name: string): DatabaseError {
  return new DatabaseError(
    "MIGRATION_REFUSED",
    `Migration ${name} was applied to this database and has changed since. Applied migrations never change: restore the file.`,
  );
}
