import type { Journey } from "../journey/journey.ts";
import type { Measurement } from "../measurement/measurement.ts";
import type { Visit } from "../visit/visit.ts";
import { dailyColumns, dailyReader, inviteColumns, inviteReader } from "./count-reader.ts";
import type { DailyRow, DailySurvey, InviteRow, InviteSurvey } from "./count-survey.ts";
import type { FileDeclaration } from "./file/declaration.ts";
import { type FileContent, fileRows } from "./file/file-rows.ts";
import type { FileSample } from "./file/file-sample.ts";
import type { Reading } from "./file/reading.ts";
import type { Rows } from "./file/rows.ts";
import { mappedColumns } from "./header.ts";
import type { KeySpill } from "./key-index.ts";
import { longColumns, readLong } from "./long-form.ts";
import { measurementReader } from "./measurement-reader.ts";
import { type MeasurementSurvey, measurementColumns } from "./measurement-survey.ts";
import { checkSurveyJourney } from "./parse-survey.ts";
import { FileProblem, type RowProblem } from "./problem.ts";
import type { FileTally } from "./quality/file-tally.ts";
import {
  type RejectedRow,
  type RejectedRowKeeper,
  rejectedRowKeeper,
  unreadableRows,
} from "./quality/rejected-row.ts";
import type { Survey } from "./survey.ts";
import { surveyItems } from "./survey-contents.ts";
import type { Heading } from "./survey-parts.ts";
import { visitReader } from "./visit-reader.ts";

/** What one piece of a file gave: `read` = `visits.length` + `rejected` + `repeated`. A rejected row may have several problems. */
export interface VisitBatch extends Omit<RowBatch<Visit>, "rows"> {
  visits: Visit[];
}

/** The same, whatever the rows are: `read` = `rows.length` + `rejected` + `repeated`. */
export interface RowBatch<Row> {
  rows: Row[];
  problems: RowProblem[];
  /** Rows read in this piece, and how many of them were rejected. */
  read: number;
  rejected: number;
  /** How many say in every column what an earlier row says; none where it is absent. They are told, and not rejected. */
  repeated?: number;
  /** The rejected rows as they stand in the file, each with what is wrong with it. */
  rejectedRows: RejectedRow[];
}

export interface ReadOptions {
  /** Opens the content once more: files in the long form may have to be read several times over. */
  again?: () => FileContent;
  /** Cells of a file in the long form that may be held at a time. */
  mostCells?: number;
  signal?: AbortSignal;
  /** How the file is written, where somebody says more of it than the mapping does. */
  declared?: FileDeclaration;
  /** A sample of the whole file, where one has been taken; else its beginning is judged. */
  sample?: FileSample;
  /** Called once, as soon as it is known how the file is read. */
  onReading?: (reading: Reading) => void;
  /** Called once with the names of the columns, as the file writes them. */
  onHeader?: (header: readonly string[]) => void;
  /** Adds up what a file of visits shows of its quality. */
  tally?: FileTally;
  /** Where the keys of a large file of visits may be put, so that memory need not hold them. */
  spill?: KeySpill;
}

/**
 * Reads a survey file, piece by piece, into visits and problems. A row with a problem is rejected whole; rows before and
 * after it are read.
 * @param content the file's bytes as they are (unpacked), in pieces of any size, or a workbook
 * @throws FileProblem (while iterating) when the file as a whole cannot be read: what came before must not be kept;
 *   SurveyProblems when the survey does not fit the journey; the signal's reason when it is aborted
 */
export async function* readVisits(
  content: FileContent,
  survey: Survey,
  journey: Journey,
  fileName: string,
  options: ReadOptions = {},
): AsyncGenerator<VisitBatch> {
  checkSurveyJourney(survey, journey, fileName);
  if (survey.kind === "long") {
    yield* readLongVisits(content, survey, journey, fileName, options);
    return;
  }
  const mapped: Mapped<Visit> = {
    columns: mappedColumns(survey, surveyItems(survey, journey)),
    compile: (header, line) =>
      visitReader(header, survey, journey, fileName, { line, tally: options.tally, spill: options.spill }),
    withheld: [survey.customer, survey.staff?.column, survey.comment?.column],
    ...(survey.customer !== undefined && { customer: survey.customer }),
  };
  for await (const { rows, ...rest } of readFile(content, survey, fileName, mapped, options))
    yield { visits: rows, ...rest };
}

/** Visits of which each row is one answer. */
async function* readLongVisits(
  content: FileContent,
  survey: Survey,
  journey: Journey,
  fileName: string,
  { declared, ...options }: ReadOptions,
): AsyncGenerator<VisitBatch> {
  const file = { ...options, declared: { ...survey.file, ...declared }, columns: longColumns(survey) };
  let read = 0;
  for await (const { rows, ...rest } of readLong(content, survey, journey, fileName, file)) {
    read += rest.read;
    yield { visits: rows, ...rest };
  }
  options.signal?.throwIfAborted();
  if (read === 0) throw noRows(fileName);
}

/** The same for a file that counts invitations. */
export function readInvites(
  content: FileContent,
  survey: InviteSurvey,
  fileName: string,
  options: ReadOptions = {},
): AsyncGenerator<RowBatch<InviteRow>> {
  const mapped: Mapped<InviteRow> = {
    columns: inviteColumns(survey),
    compile: (header, line) => inviteReader(header, survey, fileName, line),
  };
  return readFile(content, survey, fileName, mapped, options);
}

/** The same for a file that counts something day by day. */
export function readDaily(
  content: FileContent,
  survey: DailySurvey,
  fileName: string,
  options: ReadOptions = {},
): AsyncGenerator<RowBatch<DailyRow>> {
  const mapped: Mapped<DailyRow> = {
    columns: dailyColumns(survey),
    compile: (header, line) => dailyReader(header, survey, fileName, line),
  };
  return readFile(content, survey, fileName, mapped, options);
}

/** The same for a file of measurements: waits, people, sales, duty. */
export function readMeasurements(
  content: FileContent,
  survey: MeasurementSurvey,
  fileName: string,
  options: ReadOptions = {},
): AsyncGenerator<RowBatch<Measurement>> {
  const mapped: Mapped<Measurement> = {
    columns: measurementColumns(survey),
    compile: (header, line) => measurementReader(header, survey, fileName, line),
    withheld: survey.kind === "rosters" ? [survey.staff] : [],
  };
  return readFile(content, survey, fileName, mapped, options);
}

/**
 * Reads a row that begins on `line`: what it says, or everything that is wrong with it. What is odd about a row that is
 * kept all the same goes to `remarks`.
 */
type RowReader<Row> = (row: readonly string[], line: number, remarks: RowProblem[]) => Row | RowProblem[];

/** What a mapping makes of rows: the columns it reads, and how, once the header is known and the line it stands on. */
interface Mapped<Row> {
  columns: readonly string[];
  compile: (header: readonly string[], line: number) => RowReader<Row>;
  /** Columns that name people: they are not kept of rejected rows. */
  withheld?: readonly (string | undefined)[];
  /** Column that names the guest. */
  customer?: string;
}

async function* readFile<Row>(
  content: FileContent,
  { file }: Pick<Heading, "file">,
  fileName: string,
  { columns, compile, withheld = [], customer }: Mapped<Row>,
  { signal, declared, sample, onReading, onHeader }: ReadOptions,
): AsyncGenerator<RowBatch<Row>> {
  const options = { declared: { ...file, ...declared }, columns, sample, onReading };
  let reader: RowReader<Row> | undefined;
  let keep = rejectedRowKeeper([], [], undefined, []);
  let read = 0;
  for await (const found of fileRows(content, fileName, options)) {
    signal?.throwIfAborted();
    const header = reader === undefined ? found.rows.shift() : undefined;
    if (header !== undefined) {
      reader = compile(header, found.lines.shift() as number);
      keep = rejectedRowKeeper(header, withheld, customer, columns);
      onHeader?.(header);
    }
    const batch = reader === undefined ? emptyBatch<Row>(found) : readRows(found, reader, keep);
    read += batch.read;
    yield batch;
  }
  signal?.throwIfAborted();
  if (reader === undefined && read === 0) throw emptyFile(fileName);
  if (read === 0) throw noRows(fileName);
}

/** A batch that holds as yet the rows which could not be read as such. */
const emptyBatch = <Row>({ problems = [], rejected = 0 }: Rows): RowBatch<Row> => ({
  rows: [],
  problems: [...problems],
  read: rejected,
  rejected,
  rejectedRows: unreadableRows(problems),
});

function readRows<Row>(found: Rows, read: RowReader<Row>, keep: RejectedRowKeeper): RowBatch<Row> {
  const { rows, lines } = found;
  const batch = emptyBatch<Row>(found);
  batch.read += rows.length;
  for (let at = 0; at < rows.length; at++) {
    const result = read(rows[at] as string[], lines[at] as number, batch.problems);
    if (Array.isArray(result)) {
      batch.problems.push(...result);
      if (result.every(({ kept, repeat }) => kept || repeat)) {
        batch.repeated = (batch.repeated ?? 0) + 1;
        continue;
      }
      batch.rejectedRows.push(keep(rows[at] as string[], lines[at] as number, result));
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
