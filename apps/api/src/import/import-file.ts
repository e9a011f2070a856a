import {
  type ReadOptions,
  type RowBatch,
  readDaily,
  readInvites,
  readMeasurements,
  readVisits,
  type VisitBatch,
} from "@touchstone/core/intake";
import { isMeasurementSurvey } from "@touchstone/core/intake/any-survey";
import type { FileDeclaration } from "@touchstone/core/intake/file/declaration";
import type { FileContent } from "@touchstone/core/intake/file/file-rows";
import { type Reading, readingText } from "@touchstone/core/intake/file/reading";
import { FileProblem } from "@touchstone/core/intake/problem";
import { FileTally } from "@touchstone/core/intake/quality/file-tally";
import type { LocalisedText } from "@touchstone/core/text";
import type { Visit } from "@touchstone/core/visit";
import { type Database, ORGANISATION } from "@touchstone/db";
import { DatabaseError } from "@touchstone/db/database-error";
import type { ImportReport } from "@touchstone/db/import/publish";
import type { FileRequest, RunningImport } from "@touchstone/db/import/running-import";
import {
  startDailyImport,
  startImport,
  startInviteImport,
  startMeasurementImport,
} from "@touchstone/db/import/start-import";
import { readBatch, readProblems, type StoredProblem } from "@touchstone/db/read/batches";
import type { Mapping } from "./mapping.ts";
import { type OpenedFile, openFile, plainName } from "./open-file.ts";
import { countedContent, type FileProgress } from "./progress.ts";

/** How many problems a report spells out; the rest is kept with the import. */
export const PROBLEMS_REPORTED = 100;

/** What became of a file: `read` = `stored` + `unchanged` + `rejected`. */
export interface FileReport
  extends Pick<
    ImportReport,
    "batchId" | "status" | "read" | "stored" | "corrected" | "unchanged" | "rejected"
  > {
  file: string;
  survey: string;
  /** How the file was read, as data and in words; `null` where it did not come to that. */
  reading: Reading | null;
  readAs: LocalisedText | null;
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
  /** How the file is written, where somebody says more of it than the mapping does. */
  declared?: FileDeclaration | undefined;
  /** Whether rows that are stored already with other contents are replaced by those of this file. */
  correction?: boolean | undefined;
  signal?: AbortSignal | undefined;
  /** Told how far it is. */
  onProgress?: ((progress: FileProgress) => void) | undefined;
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
  {
    fileName = path.split(/[\\/]/).at(-1) ?? path,
    declared = {},
    correction,
    signal,
    onProgress,
  }: ImportOptions = {},
): Promise<FileReport> {
  const survey = mapping.survey.code;
  const busy = running.get(database) ?? new Set();
  running.set(database, busy);
  if (busy.has(survey)) throw new ImportRunning(survey);
  busy.add(survey);
  try {
    return await importAlone(database, mapping, path, { fileName, declared, correction, signal, onProgress });
  } finally {
    busy.delete(survey);
  }
}

type Asked = Required<Pick<ImportOptions, "declared">> & {
  fileName: string;
  correction: boolean | undefined;
  signal: AbortSignal | undefined;
  onProgress: ImportOptions["onProgress"];
};

async function importAlone(
  database: Database,
  mapping: Mapping,
  path: string,
  { fileName, declared: said = {}, correction = false, signal, onProgress }: Asked,
): Promise<FileReport> {
  const declared = { ...mapping.survey.file, ...said };
  const onBytes = (bytes: number) => onProgress?.({ phase: "looking", bytes, total: null, rows: 0 });
  const opened = await openFile(path, fileName, { entry: declared.entry, signal, onBytes });
  try {
    const read = new FileReading(opened, plainName(fileName), declared, signal, onProgress);
    const request = { fileName, sha256: opened.sha256, signal, correction };
    return await importOpened(database, mapping, read, request);
  } finally {
    opened.close();
  }
}

type Request = FileRequest & { signal: AbortSignal | undefined };

async function importOpened(
  database: Database,
  mapping: Mapping,
  reading: FileReading,
  request: Request,
): Promise<FileReport> {
  const own = { organisationId: ORGANISATION };
  if (mapping.journey !== null) {
    const { survey, journey } = mapping;
    const batch = await startImport(database, own, { ...mapping, ...request });
    const visits = reading.rows((content, name, options) =>
      readVisits(content, survey, journey, name, options),
    );
    return carryOut(database, batch, asRows(visits), reading, {
      ...request,
      survey: survey.code,
      visits: true,
    });
  }
  const { survey } = mapping;
  if (isMeasurementSurvey(survey)) {
    const batch = await startMeasurementImport(database, own, { survey, ...request });
    const rows = reading.rows((content, name, options) => readMeasurements(content, survey, name, options));
    return carryOut(database, batch, rows, reading, { ...request, survey: survey.code });
  }
  if (survey.kind === "invites") {
    const batch = await startInviteImport(database, own, { survey, ...request });
    const rows = reading.rows((content, name, options) => readInvites(content, survey, name, options));
    return carryOut(database, batch, rows, reading, { ...request, survey: survey.code });
  }
  const batch = await startDailyImport(database, own, { survey, ...request });
  const rows = reading.rows((content, name, options) => readDaily(content, survey, name, options));
  return carryOut(database, batch, rows, reading, { ...request, survey: survey.code });
}

type Read<Batch> = (content: FileContent, fileName: string, options: ReadOptions) => AsyncGenerator<Batch>;

/** An opened file on its way to be read, and how it turned out to be written. */
class FileReading {
  found: Reading | null = null;
  header: readonly string[] | null = null;
  /** What the file shows of its quality, where it is one of visits. */
  readonly tally = new FileTally(latestDay());
  readonly #opened: OpenedFile;
  readonly #name: string;
  readonly #declared: FileDeclaration;
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ImportOptions["onProgress"];
  #bytes = 0;

  constructor(
    opened: OpenedFile,
    name: string,
    declared: FileDeclaration,
    signal: AbortSignal | undefined,
    onProgress?: ImportOptions["onProgress"],
  ) {
    this.#onProgress = onProgress;
    this.#opened = opened;
    this.#name = name;
    this.#declared = declared;
    this.#signal = signal;
  }

  /** So many rows have been read; or all of them, and they are being stored. */
  tell(rows: number, phase: FileProgress["phase"] = "reading"): void {
    this.#onProgress?.({ phase, bytes: this.#bytes, total: this.#opened.bytes, rows });
  }

  /** Opens the content when its rows are asked for. */
  async *rows<Batch>(read: Read<Batch>): AsyncGenerator<Batch> {
    const { sample } = this.#opened;
    const content = countedContent(this.#opened.content(), (bytes) => {
      this.#bytes = bytes;
    });
    yield* read(content, this.#name, {
      again: () => this.#opened.content(),
      declared: this.#declared,
      ...(sample && { sample }),
      ...(this.#signal && { signal: this.#signal }),
      onReading: (reading) => {
        this.found = reading;
      },
      onHeader: (header) => {
        this.header = header;
      },
      tally: this.tally,
    });
  }
}

async function* asRows(batches: AsyncIterable<VisitBatch>): AsyncGenerator<RowBatch<Visit>> {
  for await (const { visits, ...rest } of batches) yield { rows: visits, ...rest };
}

/** Feeds an import with what is read, publishes it and reports. */
async function carryOut<Row>(
  database: Database,
  batch: RunningImport<Row>,
  batches: AsyncIterable<RowBatch<Row>>,
  reading: FileReading,
  { survey, fileName, signal, visits = false }: Request & { survey: string; visits?: boolean },
): Promise<FileReport> {
  try {
    const { read, rejected } = batch.alreadyImported ?? (await fill(batch, batches, reading));
    const readAs = reading.found && readingText(reading.found);
    const { header } = reading;
    const quality = visits ? reading.tally.report() : null;
    const report = await batch.finish({ read, rejected, readAs, header, quality });
    const stored = await database.scoped(inStore, (transaction) => readBatch(transaction, report.batchId));
    const found = await database.scoped(inStore, (transaction) =>
      readProblems(transaction, { batchId: report.batchId, first: PROBLEMS_REPORTED }),
    );
    return {
      ...report,
      file: fileName,
      survey,
      reading: reading.found,
      readAs,
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

const inStore = { organisationId: ORGANISATION, readOnly: true } as const;

/** Reads the file's rows into the import. @returns rows read, and rejected while reading */
async function fill<Row>(
  batch: RunningImport<Row>,
  batches: AsyncIterable<RowBatch<Row>>,
  reading: FileReading,
): Promise<{ read: number; rejected: number }> {
  const counts = { read: 0, rejected: 0 };
  for await (const piece of batches) {
    counts.read += piece.read;
    counts.rejected += piece.rejected;
    await batch.problems(piece.problems);
    await batch.rejectedRows(piece.rejectedRows);
    await batch.add(piece.rows);
    reading.tell(counts.read);
  }
  reading.tell(counts.read, "storing");
  return counts;
}

/** The latest day that it is anywhere on earth: a visit dated later has not been. */
function latestDay(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** Why an import failed, for people. What is unexpected is not told: it stands in the log. */
export function failureText(error: unknown, signal?: AbortSignal | undefined): LocalisedText {
  if (error instanceof FileProblem) return error.text;
  if (signal?.aborted) return { en: "the import was given up before its end", zh: "导入在完成前被中止" };
  if (error instanceof DatabaseError && error.code === "STAFF_KEY") return staffKeyText;
  if (error instanceof DatabaseError && error.code === "IMPORT_COUNTS")
    return {
      en: "the rows that were stored, unchanged and rejected are not as many as were read; nothing was stored",
      zh: "入库、未变与拒收的行数之和与读取行数不一致，未保存任何内容",
    };
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
