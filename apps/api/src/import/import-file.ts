import { isMeasurementSurvey, isVisitSurvey } from "@touchstone/core/intake/any-survey";
import type { FileDeclaration } from "@touchstone/core/intake/file/declaration";
import { type Reading, readingText } from "@touchstone/core/intake/file/reading";
import { FileProblem } from "@touchstone/core/intake/problem";
import type { LocalisedText } from "@touchstone/core/text";
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
import { PROBLEMS_REPORTED } from "./check-file.ts";
import type { AnyRow, FileOrder } from "./file-reading.ts";
import { type ImportSource, importSource } from "./import-source.ts";
import { keepRefused } from "./keep-refused.ts";
import type { Mapping } from "./mapping.ts";
import type { FileProgress } from "./progress.ts";
import type { ReadFile } from "./reading-protocol.ts";

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
    onProgress = () => undefined,
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
  onProgress: (progress: FileProgress) => void;
};

async function importAlone(
  database: Database,
  mapping: Mapping,
  path: string,
  { fileName, declared: said = {}, correction = false, signal, onProgress }: Asked,
): Promise<FileReport> {
  const declared = { ...mapping.survey.file, ...said };
  const source = await importSource(path, { fileName, entry: declared.entry, signal, onProgress });
  try {
    const request = { fileName, sha256: source.sha256, signal, correction };
    const batch = await begin(database, mapping, request);
    const order = { mapping, fileName, declared, latestDay: latestDay(), directory: database.spoolDirectory };
    const { report, reading, refused } = await carryOut(database, batch, source, order, signal);
    if (refused && reading)
      await keepRefused(database, report.batchId, path, order, reading).catch((error: Error) => {
        // It is published: what fails now takes nothing back, and the reasons stand by themselves.
        console.warn(
          `Import ${report.batchId}: the values of rows that were refused are not kept: ${error.message}`,
        );
      });
    return report;
  } finally {
    source.close();
  }
}

/** Begins the import of the kind that the mapping is of. */
async function begin(
  database: Database,
  mapping: Mapping,
  request: FileRequest,
): Promise<RunningImport<AnyRow>> {
  const own = { organisationId: ORGANISATION };
  const { survey } = mapping;
  if (mapping.journey !== null) return anyRows(await startImport(database, own, { ...mapping, ...request }));
  if (isVisitSurvey(survey)) throw new Error(`${survey.code} lacks its journey`);
  if (isMeasurementSurvey(survey))
    return anyRows(await startMeasurementImport(database, own, { survey, ...request }));
  if (survey.kind === "invites")
    return anyRows(await startInviteImport(database, own, { survey, ...request }));
  return anyRows(await startDailyImport(database, own, { survey, ...request }));
}

/** The rows that an import is given are read by the mapping that it was begun with, and so of its kind. */
const anyRows = <Row extends AnyRow>(batch: RunningImport<Row>): RunningImport<AnyRow> =>
  batch as unknown as RunningImport<AnyRow>;

/** Feeds an import with what is read, publishes it and reports. `refused`: has the store rejected rows that reading has not? */
async function carryOut(
  database: Database,
  batch: RunningImport<AnyRow>,
  source: ImportSource,
  order: FileOrder,
  signal: AbortSignal | undefined,
): Promise<{ report: FileReport; reading: Reading | null; refused: boolean }> {
  const { fileName, mapping } = order;
  try {
    const already = batch.alreadyImported;
    const filled = already ? null : await source.fill(batch, order);
    const reading = filled?.reading ?? null;
    const readAs = reading && readingText(reading);
    const { quality = null, rollups = null, header = null } = filled ?? {};
    const { read, rejected } = already ?? (filled as ReadFile);
    const repeated = filled?.repeated ?? 0;
    const report = await batch.finish({ read, rejected, repeated, quality, rollups, header, readAs });
    const stored = await database.scoped(inStore, (transaction) => readBatch(transaction, report.batchId));
    const found = await database.scoped(inStore, (transaction) =>
      readProblems(transaction, { batchId: report.batchId, first: PROBLEMS_REPORTED }),
    );
    const told: FileReport = {
      ...report,
      file: fileName,
      survey: mapping.survey.code,
      reading,
      readAs,
      firstDay: stored?.firstDay ?? null,
      lastDay: stored?.lastDay ?? null,
      failure: report.failure ?? null,
      problems: found.problems,
      problemCount: found.total,
      firstFile: report.status === "already-imported" ? (stored?.fileName ?? fileName) : null,
    };
    return { report: told, reading, refused: filled !== null && report.rejected > rejected };
  } catch (error) {
    await batch.fail(failureText(error, signal));
    throw error;
  }
}

const inStore = { organisationId: ORGANISATION, readOnly: true } as const;

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
      en: "the rows that were stored, duplicate and rejected are not as many as were read; nothing was stored",
      zh: "入库、重复与拒收的行数之和与读取行数不一致，未保存任何内容",
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
