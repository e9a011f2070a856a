import { setImmediate } from "node:timers/promises";
import type { RowProblem } from "@touchstone/core/intake/problem";
import type { FileQuality } from "@touchstone/core/intake/quality/file-quality";
import type { RejectedRow } from "@touchstone/core/intake/quality/rejected-row";
import type { LocalisedText } from "@touchstone/core/text";
import type { Visit } from "@touchstone/core/visit";
import { sql } from "drizzle-orm";
import { readSegments } from "../catalogue/read-segments.ts";
import { readVenues } from "../catalogue/read-venues.ts";
import type { Database } from "../database.ts";
import { DatabaseError } from "../database-error.ts";
import { type Batch, publishedBatchOf } from "../read/batches.ts";
import type { PackedRollups } from "../rollup/rollups.ts";
import { batch } from "../schema/batch.ts";
import type { Transaction } from "../scope.ts";
import { failBatch } from "./fail-batch.ts";
import { ImportIdentity, type ImportIdentityValues } from "./identity.ts";
import { type ImportReport, publish } from "./publish.ts";
import { recoverImports } from "./recover.ts";
import type { EncodedRows, RowEncoder, RowReach } from "./row-encoder.ts";
import { type RowEncoding, rowEncoder } from "./row-encoding.ts";
import { Spool } from "./spool.ts";
import { SpooledRows } from "./spooled-rows.ts";
import { StagedProblems } from "./staged-problems.ts";
import { StagedRejectedRows } from "./staged-rejected-rows.ts";
import type { Target } from "./target.ts";
import { VisitEncoder } from "./visit-encoder.ts";

/** The file, and how it is stored. */
export interface FileRequest {
  fileName: string;
  /** Of the file's bytes, in hexadecimal: the same file is stored once. */
  sha256: string;
  signal?: AbortSignal | undefined;
  /**
   * Whether storing begins while the file is still being read, in one transaction that ends with it. By default on a
   * server; the embedded engine has one connection, which others wait for.
   */
  overlap?: boolean;
  /**
   * Whether rows that are stored already with other contents are replaced by those of this file, instead of being
   * rejected. Visits only.
   */
  correction?: boolean;
}

/** An import that takes rows: visits, unless it says otherwise. Nothing of it is in the store until `finish`, and then all of it at once. */
export interface RunningImport<Row = Visit> {
  readonly batchId: number;
  /** The import that published this very file before; then nothing is taken and nothing will be stored. */
  readonly alreadyImported: Batch | null;
  /** How its rows are encoded, for those who do that elsewhere; `null` when nothing is taken. */
  readonly encoding: RowEncoding | null;
  /** Resolves when there is room for more. */
  add(rows: readonly Row[]): Promise<void>;
  /** The same for rows that were encoded elsewhere. An import takes either these or the others. */
  addEncoded(rows: EncodedRows): Promise<void>;
  /** Rows that were rejected while reading. */
  problems(problems: readonly RowProblem[]): Promise<void>;
  /** The rejected rows themselves, for their download; the first of them are kept, up to a bound. */
  rejectedRows(rows: readonly RejectedRow[]): Promise<void>;
  /** Publishes the rows. `read`: rows of the file, so that read = stored + unchanged + rejected; `readAs`: how it was read. */
  finish(told: FileTold): Promise<ImportReport>;
  /** Gives the import up: nothing is stored, the reason is kept. Does nothing once finished. */
  fail(reason: LocalisedText): Promise<void>;
}

/** What reading a file has told of it as a whole. */
export interface FileTold {
  read: number;
  /** Rows that reading rejected; taken from the rest where it is not told. */
  rejected?: number;
  /** Rows that repeat an earlier one of the file in every column: duplicates, like those stored before exactly so. */
  repeated?: number;
  /** What reading showed of the file's quality. */
  quality?: FileQuality | null;
  /** Names of the file's columns. */
  header?: readonly string[] | null;
  /** In words: encoding, delimiter, sheet. */
  readAs?: LocalisedText | null;
  /** What rows that were encoded elsewhere add to the rollups. */
  rollups?: PackedRollups | null;
}

/** What one kind of import does in its own way. */
export interface ImportKind {
  /** Code of the mapping. */
  code: string;
  /** Makes the mapping known. @returns its id */
  register(tx: Transaction): Promise<number>;
  stage(identity: ImportIdentityValues): {
    encoding: RowEncoding;
    target: Target;
    guest?: (customer: string) => number | null;
  };
}

/** Begins an import of one kind. @throws DatabaseError SURVEY_CONFLICT, STORAGE_FULL */
export async function beginImport<Row>(
  database: Database,
  { organisationId }: { organisationId: number },
  request: FileRequest,
  kind: ImportKind,
): Promise<RunningImport<Row>> {
  await database.ensureSpace();
  if (database.engine === "postgresql") await recoverImports(database, { organisationId });
  const prepared = await database.scoped({ organisationId, readOnly: false }, async (tx) => {
    const surveyId = await kind.register(tx);
    const already = await publishedBatchOf(tx, surveyId, request.sha256);
    return (
      already ?? {
        surveyId,
        batchId: await nextBatchId(tx),
        venues: await readVenues(tx),
        segments: await readSegments(tx),
      }
    );
  });
  if ("status" in prepared) return new RepeatedImport(prepared);
  const { batchId, surveyId } = prepared;
  const release = await database.claim(batchId);
  try {
    await database.scoped({ organisationId, readOnly: false }, async (tx) => {
      const { fileName, sha256, correction = false } = request;
      await tx.drizzle
        .insert(batch)
        .values({ organisationId, id: batchId, surveyId, fileName, sha256, correction, status: "running" });
    });
    const { venues, segments } = prepared;
    const values = { organisationId, surveyId, surveyCode: kind.code, batchId, venues, segments };
    const identity = new ImportIdentity(values);
    const spools = {
      rows: await Spool.create(database.spoolDirectory),
      problems: await Spool.create(database.spoolDirectory),
      rejected: await Spool.create(database.spoolDirectory),
    };
    const problems = new StagedProblems(identity, spools.problems);
    const { encoding, target, guest = () => null } = kind.stage(values);
    const rows = new SpooledRows(spools.rows);
    const rejected = new StagedRejectedRows(identity, spools.rejected, guest);
    const parts = { identity, request, spools, problems, rejected, rows, target, release };
    return new OpenImport(database, encoding, parts);
  } catch (error) {
    await release();
    throw error;
  }
}

async function nextBatchId(tx: Transaction): Promise<number> {
  const [row] = await tx.drizzle.execute(
    sql`SELECT nextval(pg_get_serial_sequence('batch', 'id'))::integer AS id`,
  );
  return Number(row?.id);
}

/** Everything that a running import works with. */
interface Parts {
  identity: ImportIdentity;
  request: FileRequest;
  spools: { rows: Spool; problems: Spool; rejected: Spool };
  problems: StagedProblems;
  rejected: StagedRejectedRows;
  rows: SpooledRows;
  target: Target;
  release: () => Promise<void>;
}

class OpenImport<Row> implements RunningImport<Row> {
  readonly alreadyImported = null;
  readonly encoding: RowEncoding;
  /** Encodes rows that come as they are. */
  #encoder: RowEncoder<Row> | undefined;
  readonly #database: Database;
  readonly #parts: Parts;
  readonly #overlaps: boolean;
  #told: FileTold = { read: 0 };
  #publishing: Promise<ImportReport> | undefined;
  #broken: unknown;
  /** How many rows there were when the room on the disk was looked at. */
  #checkedAt = 0;
  #open = true;

  constructor(database: Database, encoding: RowEncoding, parts: Parts) {
    this.#database = database;
    this.encoding = encoding;
    this.#parts = parts;
    this.#overlaps = parts.request.overlap ?? database.engine === "postgresql";
  }

  get batchId(): number {
    return this.#parts.identity.batchId;
  }

  async add(added: readonly Row[]): Promise<void> {
    this.#ensureOpen();
    // Whoever began this import has rows of the kind that its encoding names.
    this.#encoder ??= rowEncoder(this.encoding) as unknown as RowEncoder<Row>;
    for (const full of this.#encoder.add(added)) await this.#parts.rows.take(full);
    await this.#reached(this.#encoder.reach);
    // Reading a file must neither starve the database's answers nor hold up other requests.
    await setImmediate();
  }

  async addEncoded(encoded: EncodedRows): Promise<void> {
    this.#ensureOpen();
    await this.#parts.rows.take(encoded);
    await this.#reached(encoded.reach);
  }

  /** Begins to store once there are many rows, and looks from time to time whether the disk has room for more. */
  async #reached({ count }: RowReach): Promise<void> {
    if (this.#overlaps && count >= OVERLAP_FROM) this.#publish();
    if (count - this.#checkedAt < SPACE_CHECK_EVERY) return;
    this.#checkedAt = count;
    await this.#database.ensureSpace();
  }

  async problems(problems: readonly RowProblem[]): Promise<void> {
    this.#ensureOpen();
    await this.#parts.problems.add(problems);
  }

  async rejectedRows(rows: readonly RejectedRow[]): Promise<void> {
    this.#ensureOpen();
    await this.#parts.rejected.add(rows);
  }

  async finish(told: FileTold): Promise<ImportReport> {
    this.#ensureOpen();
    const encoder = this.#encoder;
    const rollups = encoder instanceof VisitEncoder ? encoder.rollups.pack() : null;
    this.#told = encoder ? { ...told, rollups } : told;
    if (encoder) await this.#parts.rows.take(encoder.end());
    this.#parts.rows.end();
    const report = await this.#publish();
    await this.#close();
    return report;
  }

  async fail(reason: LocalisedText): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    this.#parts.spools.rows.abandon(new DatabaseError("IMPORT_CLOSED", reason.en));
    await this.#publishing?.catch(() => "its transaction is undone, as is wanted here");
    try {
      await failBatch(this.#database, this.#parts.identity, reason, this.#parts);
    } finally {
      await this.#close();
    }
  }

  /** Begins to store, or goes on: the rows that are staged now and those that still come. */
  #publish(): Promise<ImportReport> {
    if (this.#publishing) return this.#publishing;
    const { identity, rows, target, problems, rejected, request } = this.#parts;
    const { signal, sha256 } = request;
    this.#publishing = publish(this.#database, {
      identity,
      sha256,
      signal,
      told: () => this.#told,
      rows,
      target,
      problems,
      rejected,
    });
    this.#publishing.catch((error: unknown) => {
      this.#broken = error;
    });
    return this.#publishing;
  }

  #ensureOpen(): void {
    if (!this.#open)
      throw new DatabaseError("IMPORT_CLOSED", `Import ${this.batchId} has ended: it takes nothing more.`);
    // Storing has already failed: no use in reading on.
    if (this.#broken !== undefined) throw this.#broken;
  }

  async #close(): Promise<void> {
    this.#open = false;
    const { spools, release } = this.#parts;
    await spools.rows.remove();
    await spools.problems.remove();
    await spools.rejected.remove();
    await release();
  }
}

const SPACE_CHECK_EVERY = 50_000;

/** Smaller files are stored once they are read: checking them takes no time. */
const OVERLAP_FROM = 20_000;

/** The same file again: reads on for those who want to, stores nothing. */
class RepeatedImport implements RunningImport<unknown> {
  readonly encoding = null;
  readonly alreadyImported: Batch;

  constructor(alreadyImported: Batch) {
    this.alreadyImported = alreadyImported;
  }

  get batchId(): number {
    return this.alreadyImported.id;
  }

  async add(): Promise<void> {}

  async addEncoded(): Promise<void> {}

  async problems(): Promise<void> {}

  async rejectedRows(): Promise<void> {}

  async finish(): Promise<ImportReport> {
    const { id, read, rejected } = this.alreadyImported;
    return {
      batchId: id,
      status: "already-imported",
      read,
      stored: 0,
      corrected: 0,
      unchanged: read - rejected,
      rejected,
    };
  }

  async fail(): Promise<void> {}
}
