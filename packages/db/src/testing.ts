import { randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { type Database, type DatabaseOptions, openDatabase } from "./database.ts";

/** An engine to run database tests on. Needs `testing/global-setup.ts` as vitest's globalSetup. */
export interface TestEngine {
  name: "embedded" | "postgresql";
  /** A new, migrated, empty database; closing it removes it. */
  open(): Promise<Database>;
  /** A place for a new database, for tests that open it themselves or from several processes. */
  place(): Promise<{ options: DatabaseOptions; remove(): Promise<void> }>;
}

/**
 * The engines: the embedded one always, and PostgreSQL where DATABASE_URL names one or a server is installed.
 * @example for (const engine of testDatabases()) describe(engine.name, () => { … await engine.open() … });
 */
export function testDatabases(): TestEngine[] {
  const server = inject("touchstonePostgres");
  return [embedded(), ...(server ? [postgresql(server)] : [])];
}

function embedded(): TestEngine {
  const template = inject("touchstoneTemplate");
  return {
    name: "embedded",
    open: () => openDatabase({ memory: true, template, keepFreeBytes: 0 }),
    async place() {
      const directory = mkdtempSync(join(tmpdir(), "touchstone-test-"));
      cpSync(await emptyDirectory(template), directory, { recursive: true });
      return {
        options: { directory },
        remove: async () => rmSync(directory, { recursive: true, force: true }),
      };
    },
  };
}

/** A migrated, empty database in a directory, made once a template: copying it is faster than unpacking the template. */
async function emptyDirectory(template: string): Promise<string> {
  const made = template.replace(/\.tar\.gz$/, "");
  if (existsSync(made)) return made;
  const draft = mkdtempSync(`${made}-`);
  const database = await openDatabase({ directory: draft, template });
  await database.close();
  try {
    renameSync(draft, made);
  } catch (error) {
    // Another process was faster.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(made)) throw error;
  }
  return made;
}

function postgresql(server: string): TestEngine {
  const place = async () => {
    const name = `touchstone_test_${randomUUID().replaceAll("-", "")}`;
    await administer(server, `CREATE DATABASE ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return {
      options: {
        url: url.href,
        staffKey: { secret: "the secret of the tests" },
        secretKey: { secret: "the key of the tests" },
      },
      remove: () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    };
  };
  return {
    name: "postgresql",
    place,
    async open() {
      const { options, remove } = await place();
      const database = await openDatabase(options);
      const close = database.close.bind(database);
      database.close = async () => {
        await close();
        await remove();
      };
      return database;
    },
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
