import { readDaily, readInvites, readMeasurements, readVisits } from "@touchstone/core/intake";
import { isMeasurementSurvey } from "@touchstone/core/intake/any-survey";
import type { FileDeclaration } from "@touchstone/core/intake/file/declaration";
import { type Reading, readingText } from "@touchstone/core/intake/file/reading";
import type { RowProblem } from "@touchstone/core/intake/problem";
import type { FileQuality } from "@touchstone/core/intake/quality/file-quality";
import { FileTally } from "@touchstone/core/intake/quality/file-tally";
import type { LocalisedText } from "@touchstone/core/text";
import { UNDATED } from "@touchstone/core/visit";
import { PROBLEMS_REPORTED } from "./import-file.ts";
import type { Mapping } from "./mapping.ts";
import { openFile, plainName } from "./open-file.ts";
import { countedContent, type FileProgress } from "./progress.ts";

/** What an import would come to, as far as the file alone shows: nothing was stored. */
export interface FileCheck {
  readAs: LocalisedText | null;
  /** `read` = `accepted` + `rejected`. */
  read: number;
  accepted: number;
  rejected: number;
  /** Rejected rows whose key an earlier row has. */
  duplicates: number;
  firstDay: string | null;
  lastDay: string | null;
  /** The first problems, at most {@link PROBLEMS_REPORTED}, and how many there are. */
  problems: RowProblem[];
  problemCount: number;
  /** Per column and over the whole file; `null` for files that count. */
  quality: FileQuality | null;
}

interface CheckOptions {
  fileName: string;
  declared?: FileDeclaration;
  signal?: AbortSignal | undefined;
  onProgress?: (progress: FileProgress) => void;
}

/**
 * Reads a whole file by a mapping without storing anything of it.
 * @throws FileProblem, SurveyProblems
 */
export async function checkFile(mapping: Mapping, path: string, options: CheckOptions): Promise<FileCheck> {
  const { fileName, declared: said = {}, signal, onProgress = () => {} } = options;
  const declared = { ...mapping.survey.file, ...said };
  const looking = (bytes: number) => onProgress({ phase: "looking", bytes, total: null, rows: 0 });
  const opened = await openFile(path, fileName, { entry: declared.entry, signal, onBytes: looking });
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
    const tally = new FileTally();
    const { sample, bytes: total } = opened;
    let bytes = 0;
    const content = countedContent(opened.content(), (count) => {
      bytes = count;
    });
    const reading = {
      again: () => opened.content(),
      declared,
      ...(sample && { sample }),
      ...(signal && { signal }),
      onReading: (found: Reading) => {
        check.readAs = readingText(found);
      },
    };
    for await (const piece of batches(mapping, content, plainName(fileName), reading, tally)) {
      addPiece(check, piece);
      onProgress({ phase: "reading", bytes, total, rows: check.read });
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (mapping.journey !== null) {
      check.quality = tally.report();
      check.duplicates = check.quality.repeatedKeys;
    }
    return check;
  } finally {
    opened.close();
  }
}

interface Piece {
  read: number;
  rejected: number;
  problems: RowProblem[];
  days: string[];
}

type Options = NonNullable<Parameters<typeof readVisits>[4]>;

async function* batches(
  mapping: Mapping,
  content: Parameters<typeof readVisits>[0],
  file: string,
  options: Options,
  tally: FileTally,
): AsyncGenerator<Piece> {
  if (mapping.journey !== null) {
    const { survey, journey } = mapping;
    for await (const { visits, ...rest } of readVisits(content, survey, journey, file, { ...options, tally }))
      yield { ...rest, days: visits.map(({ day }) => day).filter((day) => day !== UNDATED) };
    return;
  }
  const { survey } = mapping;
  const rows = isMeasurementSurvey(survey)
    ? readMeasurements(content, survey, file, options)
    : survey.kind === "invites"
      ? readInvites(content, survey, file, options)
      : readDaily(content, survey, file, options);
  for await (const { rows: read, ...rest } of rows) yield { ...rest, days: read.map(({ day }) => day) };
}

function addPiece(check: FileCheck, { read, rejected, problems, days }: Piece): void {
  check.read += read;
  check.rejected += rejected;
  check.accepted += read - rejected;
  check.problemCount += problems.length;
  for (const problem of problems) if (check.problems.length < PROBLEMS_REPORTED) check.problems.push(problem);
  for (const day of days) {
    if (check.firstDay === null || day < check.firstDay) check.firstDay = day;
    if (check.lastDay === null || day > check.lastDay) check.lastDay = day;
  }
}
