import type { Journey } from "../journey/journey.ts";
import type { Visit } from "../visit/visit.ts";
import { dailyReader, inviteReader } from "./count-reader.ts";
import type { DailyRow, DailySurvey, InviteRow, InviteSurvey } from "./count-survey.ts";
import { checkSurveyJourney } from "./parse-survey.ts";
import { FileProblem, type RowProblem } from "./problem.ts";
import { RowSplitter, type Rows } from "./rows.ts";
import type { Survey } from "./survey.ts";
import { visitReader } from "./visit-reader.ts";
import { wholeLines } from "./whole-lines.ts";

/** What one piece of a file gave: `read` = `visits.length` + `rejected`. A rejected row may have several problems. */
export interface VisitBatch extends Omit<RowBatch<Visit>, "rows"> {
  visits: Visit[];
}

/** The same, whatever the rows are: `read` = `rows.length` + `rejected`. */
export interface RowBatch<Row> {
  rows: Row[];
  problems: RowProblem[];
  /** Rows read in this piece, and how many of them were rejected. */
  read: number;
  rejected: number;
}

export interface ReadOptions {
  signal?: AbortSignal;
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
  options: ReadOptions = {},
): AsyncGenerator<VisitBatch> {
  checkSurveyJourney(survey, journey, fileName);
  const compile = (header: readonly string[]) => visitReader(header, survey, journey, fileName);
  for await (const { rows, ...rest } of readFile(bytes, survey.file, fileName, compile, options))
    yield { visits: rows, ...rest };
}

/** The same for a file that counts invitations. */
export function readInvites(
  bytes: AsyncIterable<Uint8Array>,
  survey: InviteSurvey,
  fileName: string,
  options: ReadOptions = {},
): AsyncGenerator<RowBatch<InviteRow>> {
  return readFile(bytes, survey.file, fileName, (header) => inviteReader(header, survey, fileName), options);
}

/** The same for a file that counts something day by day. */
export function readDaily(
  bytes: AsyncIterable<Uint8Array>,
  survey: DailySurvey,
  fileName: string,
  options: ReadOptions = {},
): AsyncGenerator<RowBatch<DailyRow>> {
  return readFile(bytes, survey.file, fileName, (header) => dailyReader(header, survey, fileName), options);
}

/** Reads a row that begins on `line`: what it says, or everything that is wrong with it. */
type RowReader<Row> = (row: readonly string[], line: number) => Row | RowProblem[];

async function* readFile<Row>(
  bytes: AsyncIterable<Uint8Array>,
  { delimiter, encoding }: Survey["file"],
  fileName: string,
  compile: (header: readonly string[]) => RowReader<Row>,
  options: ReadOptions,
): AsyncGenerator<RowBatch<Row>> {
  const splitter = new RowSplitter(delimiter, fileName);
  let reader: RowReader<Row> | undefined;
  let read = 0;
  const batchOf = (found: Rows): RowBatch<Row> => {
    const header = reader === undefined ? found.rows.shift() : undefined;
    if (header !== undefined) {
      found.lines.shift();
      reader = compile(header);
    }
    const batch = reader === undefined ? emptyBatch<Row>() : readRows(found, reader);
    read += batch.read;
    return batch;
  };
  for await (const block of wholeLines(bytes, encoding, fileName)) {
    options.signal?.throwIfAborted();
    yield batchOf(splitter.split(block));
  }
  yield batchOf(splitter.finish());
  options.signal?.throwIfAborted();
  if (reader === undefined) throw emptyFile(fileName);
  if (read === 0) throw noRows(fileName);
}

const emptyBatch = <Row>(): RowBatch<Row> => ({ rows: [], problems: [], read: 0, rejected: 0 });

function readRows<Row>({ rows, lines }: Rows, read: RowReader<Row>): RowBatch<Row> {
  const batch = emptyBatch<Row>();
  batch.read = rows.length;
  for (let at = 0; at < rows.length; at++) {
    const result = read(rows[at] as string[], lines[at] as number);
    if (Array.isArray(result)) {
      batch.problems.push(...result);
      batch.rejected++;
    } else batch.rows.push(result);
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
