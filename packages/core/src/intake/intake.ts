import type { Journey } from "../journey/journey.ts";
import type { Visit } from "../visit/visit.ts";
import { checkSurveyJourney } from "./parse-survey.ts";
import { FileProblem, type RowProblem } from "./problem.ts";
import { RowSplitter, type Rows } from "./rows.ts";
import type { Survey } from "./survey.ts";
import { type VisitReader, visitReader } from "./visit-reader.ts";
import { wholeLines } from "./whole-lines.ts";

/** What one piece of a file gave: `read` = `visits.length` + `rejected`. A rejected row may have several problems. */
export interface VisitBatch {
  visits: Visit[];
  problems: RowProblem[];
  /** Rows read in this piece, and how many of them were rejected. */
  read: number;
  rejected: number;
}

/**
 * Reads a survey file, piece by piece, into visits and problems. A row with a problem is rejected whole; rows before and
 * after it are read.
 * @param bytes the file as it is (uncompressed), in pieces of any size
 * @throws FileProblem (while iterating) when the file as a whole cannot be read: what came before must not be kept;
 *   SurveyProblems when the survey does not fit the journey; the signal's reason when it is aborted
 */
export async function* readVisits(
  bytes: AsyncIterable<Uint8Array>,
  survey: Survey,
  journey: Journey,
  fileName: string,
  options: { signal?: AbortSignal } = {},
): AsyncGenerator<VisitBatch> {
  checkSurveyJourney(survey, journey, fileName);
  const splitter = new RowSplitter(survey.file.delimiter, fileName);
  let reader: VisitReader | undefined;
  let read = 0;
  const batchOf = (found: Rows): VisitBatch => {
    const header = reader === undefined ? found.rows.shift() : undefined;
    if (header !== undefined) {
      found.lines.shift();
      reader = visitReader(header, survey, journey, fileName);
    }
    const batch = reader === undefined ? emptyBatch() : readRows(found, reader);
    read += batch.read;
    return batch;
  };
  for await (const block of wholeLines(bytes, survey.file.encoding, fileName)) {
    options.signal?.throwIfAborted();
    yield batchOf(splitter.split(block));
  }
  yield batchOf(splitter.finish());
  options.signal?.throwIfAborted();
  if (reader === undefined) throw emptyFile(fileName);
  if (read === 0) throw noRows(fileName);
}

const emptyBatch = (): VisitBatch => ({ visits: [], problems: [], read: 0, rejected: 0 });

function readRows({ rows, lines }: Rows, read: VisitReader): VisitBatch {
  const batch = emptyBatch();
  batch.read = rows.length;
  for (let at = 0; at < rows.length; at++) {
    const result = read(rows[at] as string[], lines[at] as number);
    if (Array.isArray(result)) {
      batch.problems.push(...result);
      batch.rejected++;
    } else batch.visits.push(result);
  }
  return batch;
}

const emptyFile = (file: string) =>
  new FileProblem({
    code: "EMPTY_FILE",
    file,
    found: "0",
    expected: "≥ 2",
    text: {
      en: "the file is empty; expected a header and at least one row",
      zh: "文件为空；应至少包含表头和一行数据",
    },
  });

const noRows = (file: string) =>
  new FileProblem({
    code: "NO_ROWS",
    file,
    row: 1,
    found: "1",
    expected: "≥ 2",
    text: { en: "the file holds a header and no rows", zh: "文件只有表头，没有数据行" },
  });
