import { setImmediate } from "node:timers/promises";
import type { RowProblem } from "@touchstone/core/intake/problem";
import type { LocalisedText } from "@touchstone/core/text";
import type { Visit } from "@touchstone/core/visit";
import { sql } from "drizzle-orm";
import { readSegments } from "../catalogue/read-segments.ts";
import { readVenues } from "../catalogue/read-venues.ts";
import { registerSurvey, type SurveyRegistration } from "../catalogue/register-survey.ts";
import type { Database } from "../database.ts";
import { DatabaseError } from "../database-error.ts";
import { type Batch, publishedBatchOf } from "../read/batches.ts";
import { batch } from "../schema/batch.ts";
import type { Transaction } from "../scope.ts";
import { staffPseudonyms } from "../staff/staff-key.ts";
import { failBatch } from "./fail-batch.ts";
import { ImportIdentity } from "./identity.ts";
import { type ImportReport, publish } from "./publish.ts";
import { recoverImports } from "./recover.ts";
import { Spool } from "./spool.ts";
import { StagedProblems } from "./staged-problems.ts";
import { StagedVisits } from "./staged-visits.ts";

export interface ImportRequest extends SurveyRegistration {
  fileName: string;
  /** Of the file's bytes, in hexadecimal: the same file is stored once. */
  sha256: string;
  signal?: AbortSignal | undefined;
  /**
   * Whether storing begins while the file is still being read, in one transaction that ends with it. By default on a
   * server; the embedded engine has one connection, which others wait for.
   */
  overlap?: boolean;
}

/** An import that takes visits. Nothing of it is in the store until `finish`, and then all of it at once. */
export interface RunningImport {
  readonly batchId: number;
  /** The import that published this very file before; then nothing is taken and nothing will be stored. */
  readonly alreadyImported: Batch | null;
  /** Resolves when there is room for more. */
  add(visits: readonly Visit[]): Promise<void>;
  /** Rows that were rejected while reading. */
  problems(problems: readonly RowProblem[]): Promise<void>;
  /** Publishes the visits. `read`: rows of the file, so that read = stored + unchanged + rejected. */
  finish(counts: { read: number }): Promise<ImportReport>;
  /** Gives the import up: nothing is stored, the reason is kept. Does nothing once finished. */
  fail(reason: LocalisedText): Promise<void>;
}

/**
 * Begins the import of one file.
 *
 * @throws DatabaseError SURVEY_CONFLICT, STORAGE_FULL
 */
export async function startImport(
  database: Database,
  { organisationId }: { organisationId: number },
  request: ImportRequest,
): Promise<RunningImport> {
  await database.ensureSpace();
  if (database.engine === "postgresql") await recoverImports(database, { organisationId });
  const secret = request.survey.staff ? database.staffSecret() : null;
  const prepared = await database.scoped({ organisationId, readOnly: false }, async (tx) => {
    const surveyId = await registerSurvey(tx, request);
    const already = await publishedBatchOf(tx, surveyId, request.sha256);
    return (
      already ?? {
        surveyId,
        batchId: await nextBatchId(tx),
        venues: await readVenues(tx),
        segments: await readSegments(tx),
        staff: secret && (await staffPseudonyms(tx, secret)),
      }
    );
  });
  if ("status" in prepared) return new RepeatedImport(prepared);
  const { batchId, surveyId } = prepared;
  const release = await database.claim(batchId);
  try {
    await database.scoped({ organisationId, readOnly: false }, async (tx) => {
      const { fileName, sha256 } = request;
      await tx.drizzle
        .insert(batch)
        .values({ organisationId, id: batchId, surveyId, fileName, sha256, status: "running" });
    });
    const identity = new ImportIdentity({
      ...prepared,
      organisationId,
      surveyCode: request.survey.code,
      scales: request.scales,
      weighted: request.survey.weight !== undefined,
      cases: request.survey.case !== undefined,
      touchpoints: request.journey.touchpoints.map(({ code }) => code),
    });
    const visits = await Spool.create(database.spoolDirectory);
    const problems = await Spool.create(database.spoolDirectory);
    return new OpenImport(database, identity, request, { visits, problems }, release);
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

class OpenImport implements RunningImport {
  readonly alreadyImported = null;
  readonly #database: Database;
  readonly #identity: ImportIdentity;
  readonly #request: ImportRequest;
  readonly #spools: { visits: Spool; problems: Spool };
  readonly #release: () => Promise<void>;
  readonly #visits: StagedVisits;
  readonly #problems: StagedProblems;
  readonly #overlaps: boolean;
  #read = 0;
  #publishing: Promise<ImportReport> | undefined;
  #broken: unknown;
  #open = true;

  constructor(
    database: Database,
    identity: ImportIdentity,
    request: ImportRequest,
    spools: { visits: Spool; problems: Spool },
    release: () => Promise<void>,
  ) {
    this.#database = database;
    this.#identity = identity;
    this.#request = request;
    this.#spools = spools;
    this.#release = release;
    this.#overlaps = request.overlap ?? database.engine === "postgresql";
    this.#visits = new StagedVisits(identity, spools.visits);
    this.#problems = new StagedProblems(identity, spools.problems);
  }

  get batchId(): number {
    return this.#identity.batchId;
  }

  async add(visits: readonly Visit[]): Promise<void> {
    this.#ensureOpen();
    const before = this.#visits.count;
    await this.#visits.add(visits);
    // Reading a file must neither starve the database's answers nor hold up other requests.
    await setImmediate();
    if (this.#overlaps && this.#visits.count >= OVERLAP_FROM) this.#publish();
    if (Math.floor(before / SPACE_CHECK_EVERY) !== Math.floor(this.#visits.count / SPACE_CHECK_EVERY))
      await this.#database.ensureSpace();
  }

  async problems(problems: readonly RowProblem[]): Promise<void> {
    this.#ensureOpen();
    await this.#problems.add(problems);
  }

  async finish({ read }: { read: number }): Promise<ImportReport> {
    this.#ensureOpen();
    this.#read = read;
    await this.#visits.end();
    const report = await this.#publish();
    await this.#close();
    return report;
  }

  async fail(reason: LocalisedText): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    this.#spools.visits.abandon(new DatabaseError("IMPORT_CLOSED", reason.en));
    await this.#publishing?.catch(() => "its transaction is undone, as is wanted here");
    try {
      await failBatch(this.#database, this.#identity, reason, this.#problems);
    } finally {
      await this.#close();
    }
  }

  /** Begins to store, or goes on: the visits that are staged now and those that still come. */
  #publish(): Promise<ImportReport> {
    if (this.#publishing) return this.#publishing;
    const { survey, signal, sha256 } = this.#request;
    this.#publishing = publish(this.#database, {
      identity: this.#identity,
      survey,
      sha256,
      signal,
      read: () => this.#read,
      visits: this.#visits,
      problems: this.#problems,
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
    await this.#spools.visits.remove();
    await this.#spools.problems.remove();
    await this.#release();
  }
}

const SPACE_CHECK_EVERY = 50_000;

/** Smaller files are stored once they are read: checking them takes no time. */
const OVERLAP_FROM = 20_000;

/** The same file again: reads on for those who want to, stores nothing. */
class RepeatedImport implements RunningImport {
  readonly alreadyImported: Batch;

  constructor(alreadyImported: Batch) {
    this.alreadyImported = alreadyImported;
  }

  get batchId(): number {
    return this.alreadyImported.id;
  }

  async add(): Promise<void> {}

  async problems(): Promise<void> {}

  async finish(): Promise<ImportReport> {
    const { id, read, rejected } = this.alreadyImported;
    return { batchId: id, status: "already-imported", read, stored: 0, unchanged: read - rejected, rejected };
  }

  async fail(): Promise<void> {}
}
