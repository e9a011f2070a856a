import type { RowBatch } from "@touchstone/core/intake";
import type { FileDeclaration } from "@touchstone/core/intake/file/declaration";
import { readingText } from "@touchstone/core/intake/file/reading";
import type { RowProblem } from "@touchstone/core/intake/problem";
import type { FileQuality } from "@touchstone/core/intake/quality/file-quality";
import type { LocalisedText } from "@touchstone/core/text";
import { UNDATED } from "@touchstone/core/visit";
import { type AnyRow, FileReading } from "./file-reading.ts";
import type { Mapping } from "./mapping.ts";
import { openFile } from "./open-file.ts";
import type { FileProgress } from "./progress.ts";

/** How many problems a report spells out; the rest is kept with the import. */
export const PROBLEMS_REPORTED = 100;

/** What an import would come to, as far as the file alone shows: nothing was stored. */
export interface FileCheck {
  readAs: LocalisedText | null;
  /** `read` = `accepted` + `rejected` + `duplicates`. */
  read: number;
  accepted: number;
  rejected: number;
  /** Rows that say in every column what an earlier row says. */
  duplicates: number;
  firstDay: string | null;
  lastDay: string | null;
  /** The first problems, at most {@link PROBLEMS_REPORTED}, and how many there are. */
  problems: RowProblem[];
  problemCount: number;
  /** Per column and over the whole file; `null` for files that count. */
  quality: FileQuality | null;
}

export interface CheckOptions {
  fileName: string;
  /** Where it may put what memory is not to hold. */
  directory: string;
  declared?: FileDeclaration;
  signal?: AbortSignal | undefined;
  onProgress?: (progress: FileProgress) => void;
}

/**
 * Reads a whole file by a mapping without storing anything of it.
 * @throws FileProblem, SurveyProblems
 */
export async function checkFile(mapping: Mapping, path: string, options: CheckOptions): Promise<FileCheck> {
  const { fileName, directory, declared: said = {}, signal, onProgress = () => {} } = options;
  const declared = { ...mapping.survey.file, ...said };
  const onBytes = (bytes: number) => onProgress({ phase: "looking", bytes, total: null, rows: 0 });
  const opened = await openFile(path, fileName, { entry: declared.entry, signal, onBytes });
  const check: FileCheck = {
    readAs: null,
    read: 0,
    accepted: 0,
    rejected: 0,
    duplicates: 0,
    firstDay: null,
    lastDay: null,
    problems: [],
    problemCount: 0,
    quality: null,
  };
  try {
    const reading = new FileReading(opened, { mapping, fileName, declared, latestDay: null, directory });
    for await (const piece of reading.rows(signal)) {
      addPiece(check, piece);
      onProgress({ phase: "reading", bytes: reading.bytes, total: opened.bytes, rows: check.read });
      await new Promise((resolve) => setImmediate(resolve));
    }
    check.readAs = reading.found && readingText(reading.found);
    check.quality = reading.quality;
    return check;
  } finally {
    opened.close();
  }
}

function addPiece(
  check: FileCheck,
  { read, rejected, repeated = 0, problems, rows }: RowBatch<AnyRow>,
): void {
  check.read += read;
  check.rejected += rejected;
  check.duplicates += repeated;
  check.accepted += read - rejected - repeated;
  check.problemCount += problems.length;
  for (const problem of problems) if (check.problems.length < PROBLEMS_REPORTED) check.problems.push(problem);
  for (const { day } of rows) {
    if (day === UNDATED) continue;
    if (check.firstDay === null || day < check.firstDay) check.firstDay = day;
    if (check.lastDay === null || day > check.lastDay) check.lastDay = day;
  }
}
