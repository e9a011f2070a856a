import {
  type ReadOptions,
  type RowBatch,
  readDaily,
  readInvites,
  readVisits,
  type VisitBatch,
} from "@touchstone/core/intake";
import { FileProblem } from "@touchstone/core/intake/problem";
import type { LocalisedText } from "@touchstone/core/text";
import type { Visit } from "@touchstone/core/visit";
import { type Database, ORGANISATION } from "@touchstone/db";
import { DatabaseError } from "@touchstone/db/database-error";
import type { ImportReport } from "@touchstone/db/import/publish";
import type { RunningImport } from "@touchstone/db/import/running-import";
import { startDailyImport, startImport, startInviteImport } from "@touchstone/db/import/start-import";
import { readBatch, readProblems, type StoredProblem } from "@touchstone/db/read/batches";
import type { Mapping } from "./mapping.ts";
import { contentOf, fingerprint, plainName } from "./open-file.ts";

/** How many problems a report spells out; the rest is kept with the import. */
export const PROBLEMS_REPORTED = 100;

/** What became of a file: `read` = `stored` + `unchanged` + `rejected`. */
export interface FileReport
  extends Pick<ImportReport, "batchId" | "status" | "read" | "stored" | "unchanged" | "rejected"> {
  file: string;
  survey: string;
  firstDay: string | null;
  lastDay: string | null;
  /** Why nothing could be stored, when nothing was. */
  failure: LocalisedText | null;
  /** The first problems, at most {@link PROBLEMS_REPORTED}. */
  problems: StoredProblem[];
  problemCount: number;
  /** Name under which this very file was stored before; nothing was done again then. */
  firstFile: string | null;
}

/** Two imports of one survey at the same time: the second has to wait for the first. */
export class ImportRunning extends Error {
  readonly text: LocalisedText;
  constructor(survey: string) {
    const text = {
      en: `another import of ${survey} is running; wait until it has ended`,
      zh: `${survey} 正在导入另一份文件，请等它结束后再试`,
    };
    super(text.en);
    this.name = "ImportRunning";
    this.text = text;
  }
}

export interface ImportOptions {
  /** Name for messages and the list of imports; the path's own when left out. */
  fileName?: string | undefined;
  signal?: AbortSignal | undefined;
}

const running = new WeakMap<Database, Set<string>>();

/**
 * Imports a file by its mapping: reads it once for its fingerprint and once for its rows, and publishes all of it at once.
 * Rows with problems are rejected and reported; when the file as a whole cannot be read, nothing of it is stored.
 *
 * @throws FileProblem, ImportRunning, DatabaseError
 */
export async function importFile(
  database: Database,
  mapping: Mapping,
  path: string,
  { fileName = path.split(/[\\/]/).at(-1) ?? path, signal }: ImportOptions = {},
): Promise<FileReport> {
  const survey = mapping.survey.code;
  const busy = running.get(database) ?? new Set();
  running.set(database, busy);
  if (busy.has(survey)) throw new ImportRunning(survey);
  busy.add(survey);
  try {
    return await importAlone(database, mapping, path, fileName, signal);
  } finally {
    busy.delete(survey);
  }
}

async function importAlone(
  database: Database,
  mapping: Mapping,
  path: string,
  fileName: string,
  signal: AbortSignal | undefined,
): Promise<FileReport> {
  const sha256 = await fingerprint(path, signal);
  const request = { fileName, sha256, signal };
  const read = reader(path, fileName, signal);
  const own = { organisationId: ORGANISATION };
  if (mapping.journey !== null) {
    const { survey, journey } = mapping;
    const batch = await startImport(database, own, { ...mapping, ...request });
    const visits = read((bytes, name, options) => readVisits(bytes, survey, journey, name, options));
    return carryOut(database, batch, asRows(visits), survey.code, fileName, signal);
  }
  const { survey } = mapping;
  if (survey.kind === "invites") {
    const batch = await startInviteImport(database, own, { survey, ...request });
    const rows = read((bytes, name, options) => readInvites(bytes, survey, name, options));
    return carryOut(database, batch, rows, survey.code, fileName, signal);
  }
  const batch = await startDailyImport(database, own, { survey, ...request });
  const rows = read((bytes, name, options) => readDaily(bytes, survey, name, options));
  return carryOut(database, batch, rows, survey.code, fileName, signal);
}

type Read<Batch> = (
  bytes: AsyncIterable<Uint8Array>,
  fileName: string,
  options: ReadOptions,
) => AsyncGenerator<Batch>;

/** Opens the file when its rows are asked for. */
function reader(path: string, fileName: string, signal: AbortSignal | undefined) {
  return async function* <Batch>(read: Read<Batch>): AsyncGenerator<Batch> {
    yield* read(await contentOf(path, signal), plainName(fileName), signal ? { signal } : {});
  };
}

async function* asRows(batches: AsyncIterable<VisitBatch>): AsyncGenerator<RowBatch<Visit>> {
  for await (const { visits, ...rest } of batches) yield { rows: visits, ...rest };
}

/** Feeds an import with what is read, publishes it and reports. */
async function carryOut<Row>(
  database: Database,
  batch: RunningImport<Row>,
  batches: AsyncIterable<RowBatch<Row>>,
  survey: string,
  fileName: string,
  signal: AbortSignal | undefined,
): Promise<FileReport> {
  try {
    const read = batch.alreadyImported ? batch.alreadyImported.read : await fill(batch, batches);
    const report = await batch.finish({ read });
    const stored = await database.scoped(reading, (transaction) => readBatch(transaction, report.batchId));
    const found = await database.scoped(reading, (transaction) =>
      readProblems(transaction, { batchId: report.batchId, first: PROBLEMS_REPORTED }),
    );
    return {
      ...report,
      file: fileName,
      survey,
      firstDay: stored?.firstDay ?? null,
      lastDay: stored?.lastDay ?? null,
      failure: report.failure ?? null,
      problems: found.problems,
      problemCount: found.total,
      firstFile: report.status === "already-imported" ? (stored?.fileName ?? fileName) : null,
    };
  } catch (error) {
    await batch.fail(failureText(error, signal));
    throw error;
  }
}

const reading = { organisationId: ORGANISATION, readOnly: true } as const;

/** Reads the file's rows into the import. @returns rows read */
async function fill<Row>(batch: RunningImport<Row>, batches: AsyncIterable<RowBatch<Row>>): Promise<number> {
  let read = 0;
  for await (const piece of batches) {
    read += piece.read;
    await batch.problems(piece.problems);
    await batch.add(piece.rows);
  }
  return read;
}

/** Why an import failed, for people. What is unexpected is not told: it stands in the log. */
export function failureText(error: unknown, signal?: AbortSignal | undefined): LocalisedText {
  if (error instanceof FileProblem) return error.text;
  if (signal?.aborted) return { en: "the import was given up before its end", zh: "导入在完成前被中止" };
  if (error instanceof DatabaseError && error.code === "STAFF_KEY") return staffKeyText;
  if (error instanceof DatabaseError && error.code === "STORAGE_FULL")
    return {
      en: "the disk that holds the data is full; nothing was stored",
      zh: "数据所在磁盘已满，未保存任何内容",
    };
  return { en: "something went wrong; nothing was stored", zh: "发生意外错误，未保存任何内容" };
}

/** What an import says when employees cannot be made pseudonymous. */
export const staffKeyText: LocalisedText = {
  en: "there is no key, or not the right one, to make employees' codes pseudonymous: set TOUCHSTONE_STAFF_KEY; nothing was stored",
  zh: "员工工号的假名化密钥缺失或不匹配，请设置 TOUCHSTONE_STAFF_KEY；未保存任何内容",
};
