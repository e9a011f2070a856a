import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/pg-proxy";
import { DatabaseError } from "./database-error.ts";
import { type EmbeddedEngine, openEmbedded } from "./engine/embedded.ts";
import { openPostgres } from "./engine/postgres.ts";
import type { Engine, Session } from "./engine/session.ts";
import { recoverImports } from "./import/recover.ts";
import { migrate } from "./migrate.ts";
import { DEFAULT_TIMEOUT_MS, ORGANISATION, type Scope, scopeStatements, type Transaction } from "./scope.ts";
import type { KeySource } from "./secret/kept-key.ts";
import { type SecretBox, secretBox } from "./secret/secret-box.ts";
import { type StaffKeySource, staffSecret } from "./staff/staff-secret.ts";
import { VersionedCache } from "./versioned-cache.ts";

export { DEFAULT_TIMEOUT_MS, ORGANISATION, type Scope, type Transaction } from "./scope.ts";

export interface DatabaseOptions {
  /** A PostgreSQL server; the embedded engine where absent. */
  url?: string | undefined;
  /** Data directory of the embedded engine. */
  directory?: string | undefined;
  /** The embedded engine without a directory: everything is gone when the process ends. */
  memory?: boolean | undefined;
  /** Embedded engine: writing is refused below this much free space. */
  keepFreeBytes?: number | undefined;
  /** Embedded engine: a dump that a new database starts from. */
  template?: string | undefined;
  /** The key of staff pseudonyms; by default a generated one in `directory`, and in memory one that ends with it. */
  staffKey?: StaffKeySource | undefined;
  /** The key that stored secrets are encrypted with; by default as `staffKey`, but a key of its own. */
  secretKey?: KeySource | undefined;
}

export interface Database {
  readonly engine: "postgresql" | "embedded";
  /** For people: which engine, which version or where. */
  readonly description: string;
  /** Where files of running imports lie. */
  readonly spoolDirectory: string;
  /** The secret behind the pseudonyms of employees. @throws DatabaseError STAFF_KEY when there is none */
  staffSecret(): Uint8Array;
  /** Seals secrets that are stored. @throws DatabaseError SECRET_KEY when there is no key */
  secretBox(): SecretBox;
  /**
   * The one door: runs `work` in one transaction that sees only what the scope allows, and commits it.
   * When `work` throws, nothing of it is kept. Inside, use the transaction that is handed in, never this door again.
   *
   * @throws DatabaseError QUERY_TIMEOUT, QUERY_CANCELLED, STORAGE_FULL, SERVICE_UNAVAILABLE, NESTED_TRANSACTION
   */
  scoped<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Takes a number for this process until given back; see {@link Engine.claim}. */
  claim(name: number): Promise<() => Promise<void>>;
  /** Refuses with STORAGE_FULL when writing would fill the disk. */
  ensureSpace(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database, brings it to the newest schema and marks imports of dead processes as interrupted.
 *
 * @throws DatabaseError DIRECTORY_IN_USE, MIGRATION_REFUSED, STORAGE_FULL, SERVICE_UNAVAILABLE
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const engine =
    options.url === undefined ? await openEmbeddedEngine(options) : await openPostgres(options.url);
  try {
    const applied = await migrate(engine);
    if (applied.length > 0 && engine.kind === "embedded") await allowCopy(engine);
    const database = new ScopedDatabase(
      engine,
      keyOf(options, options.staffKey),
      keyOf(options, options.secretKey),
    );
    await recoverImports(database, { organisationId: ORGANISATION });
    return database;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** A dump of an embedded database, to start others from. */
export async function dumpEmbedded(database: Database): Promise<Uint8Array> {
  if (!(database instanceof ScopedDatabase)) throw new TypeError("expected a database of this package");
  return database.dump();
}

function keyOf({ directory, memory }: DatabaseOptions, given: KeySource | undefined): KeySource {
  if (given?.secret !== undefined) return given;
  if (memory) return { secret: randomUUID() };
  return { directory: given?.directory ?? directory };
}

async function openEmbeddedEngine(options: DatabaseOptions): Promise<EmbeddedEngine> {
  if (options.directory === undefined && !options.memory)
    throw new TypeError("openDatabase: expected a url, a directory, or memory: true");
  return openEmbedded(options);
}

/** The embedded engine moves bulk data through a file of its own, inside its sandbox. */
async function allowCopy(engine: Engine): Promise<void> {
  await engine.withSession({ timeoutMs: DEFAULT_TIMEOUT_MS }, (session) =>
    session.run("GRANT pg_read_server_files, pg_write_server_files TO touchstone_app"),
  );
}

class ScopedDatabase implements Database {
  readonly #engine: Engine;
  readonly #cache = new VersionedCache();
  readonly #inside = new AsyncLocalStorage<true>();
  readonly #staffKey: KeySource;
  readonly #secretKey: KeySource;
  #secretBox: SecretBox | null = null;

  constructor(engine: Engine, staffKey: KeySource, secretKey: KeySource) {
    this.#engine = engine;
    this.#staffKey = staffKey;
    this.#secretKey = secretKey;
  }

  secretBox(): SecretBox {
    this.#secretBox ??= secretBox(this.#secretKey);
    return this.#secretBox;
  }

  staffSecret(): Uint8Array {
    return staffSecret(this.#staffKey);
  }

  get engine(): "postgresql" | "embedded" {
    return this.#engine.kind;
  }

  get description(): string {
    return this.#engine.description;
  }

  get spoolDirectory(): string {
    return this.#engine.spoolDirectory;
  }

  async scoped<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (this.#inside.getStore())
      throw new DatabaseError(
        "NESTED_TRANSACTION",
        "database.scoped was called inside database.scoped: use the transaction that was handed in.",
      );
    if (!scope.readOnly) await this.#engine.ensureSpace();
    const limits = { timeoutMs: scope.timeoutMs ?? DEFAULT_TIMEOUT_MS, signal: scope.signal };
    return this.#engine.withSession(limits, async (session) => {
      await session.run(scopeStatements(scope));
      const door = new Door(session);
      try {
        const result = await this.#inside.run(true, () =>
          work(transaction(scope, this.#engine.kind, door, this.#cache)),
        );
        door.shut();
        await session.run("COMMIT");
        return result;
      } catch (error) {
        throw ownError(error);
      } finally {
        door.shut();
      }
    });
  }

  claim(name: number): Promise<() => Promise<void>> {
    return this.#engine.claim(name);
  }

  ensureSpace(): Promise<void> {
    return this.#engine.ensureSpace();
  }

  async dump(): Promise<Uint8Array> {
    const engine = this.#engine;
    if (!("dump" in engine)) throw new TypeError("only an embedded database can be dumped");
    return (engine as EmbeddedEngine).dump();
  }

  close(): Promise<void> {
    return this.#engine.close();
  }
}

/** Drizzle wraps what goes wrong in an error of its own: ours come out as they are. */
function ownError(error: unknown): unknown {
  for (let e = error; e instanceof Error; e = e.cause) if (e instanceof DatabaseError) return e;
  return error;
}

/** Guards a session: after its transaction has ended, a handle that was kept reaches nothing. */
class Door {
  readonly #session: Session;
  #open = true;

  constructor(session: Session) {
    this.#session = session;
  }

  get session(): Session {
    if (!this.#open)
      throw new Error("the transaction has ended: its handle is valid inside database.scoped only");
    return this.#session;
  }

  shut(): void {
    this.#open = false;
  }
}

function transaction(scope: Scope, engine: Engine["kind"], door: Door, cache: VersionedCache): Transaction {
  return {
    organisationId: scope.organisationId,
    venues: scope.venues ?? "all",
    known: { cache },
    readOnly: scope.readOnly,
    engine,
    drizzle: drizzle(async (statement, parameters, method) => ({
      rows: await door.session.query(statement, parameters, method === "all" ? "arrays" : "objects"),
    })),
    copyOut: (statement) => door.session.copyOut(statement),
    copyIn: (target, pieces) => door.session.copyIn(target, pieces),
  };
}
