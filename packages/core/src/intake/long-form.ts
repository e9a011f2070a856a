import type { Journey } from "../journey/journey.ts";
import type { Visit } from "../visit/visit.ts";
import { cellProblem, raggedRow } from "./cell-problem.ts";
import { type FileContent, type FileOptions, fileRows } from "./file/file-rows.ts";
import type { Rows } from "./file/rows.ts";
import { findColumns } from "./header.ts";
import { itemName, longItems, longValues, visitColumns, withheldColumns } from "./long-columns.ts";
import { answer, HASHES, type OpenVisit, OpenVisits, tell } from "./open-visits.ts";
import { FileProblem, type RowProblem } from "./problem.ts";
import type { FileTally } from "./quality/file-tally.ts";
import {
  type RejectedRow,
  type RejectedRowKeeper,
  rejectedRowKeeper,
  unreadableRows,
} from "./quality/rejected-row.ts";
import type { Survey } from "./survey.ts";
import { type VisitReader, visitReader } from "./visit-reader.ts";

/** Cells that may be held at a time: some 64 MB. What does not fit is left to further passes over the file. */
const MOST_CELLS = 4_000_000;
/** Visits that are handed on at a time. */
const PIECE = 1_000;

export interface LongOptions extends FileOptions {
  /** Opens the content once more, for a file with more visits than may be held at a time. */
  again?: (() => FileContent) | undefined;
  /** Cells that may be held at a time, where not {@link MOST_CELLS}. */
  mostCells?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Called once with the columns that rejected rows are told in. */
  onHeader?: ((header: readonly string[]) => void) | undefined;
  /** Adds up what the visits show of the file's quality: over all of them, whatever the passes. */
  tally?: FileTally | undefined;
}

/** What a piece gave: `read` = `rows.length` + `rejected`, in visits; a row that belongs to no visit counts as one. */
interface Piece {
  rows: Visit[];
  problems: RowProblem[];
  read: number;
  rejected: number;
  /** The answers of rejected visits, one a row, in the columns of {@link longColumns}. */
  rejectedRows: RejectedRow[];
}

const emptyPiece = (problems: readonly RowProblem[] = [], rejected = 0): Piece => ({
  rows: [],
  problems: [...problems],
  read: rejected,
  rejected,
  rejectedRows: unreadableRows(problems),
});

/** Columns that fileRows must find in the header of such a file. */
export function longColumns(survey: Survey): string[] {
  const { item, part } = survey.long as NonNullable<Survey["long"]>;
  return [...visitColumns(survey), item, ...(part === undefined ? [] : [part]), ...longValues(survey)];
}

/**
 * Reads a file in which each row is one answer: rows of a visit may stand anywhere in it. Visits are put together in
 * memory, at most {@link MOST_CELLS} cells of them at a time; a file with more is read several times over, each time for
 * a range of hashes of the visits' keys.
 * @throws FileProblem also when it would have to be read again and cannot be
 */
export async function* readLong(
  content: FileContent,
  survey: Survey,
  journey: Journey,
  fileName: string,
  options: LongOptions,
): AsyncGenerator<Piece> {
  const wide = [...visitColumns(survey), ...longItems(survey)];
  const read = visitReader(wide, survey, journey, fileName, { tally: options.tally });
  options.onHeader?.(longColumns(survey));
  let from = 0;
  for (let pass = content; ; pass = again(options, fileName)) {
    const open = new OpenVisits(from, options.mostCells ?? MOST_CELLS);
    const file = new LongFile(survey, fileName, open, read);
    const { onReading, ...rest } = options;
    for await (const found of fileRows(pass, fileName, from === 0 ? options : rest)) {
      options.signal?.throwIfAborted();
      const piece = file.add(found);
      if (from === 0 && piece.read > 0) yield piece;
    }
    yield* file.visits();
    if (open.to >= HASHES) return;
    from = open.to;
  }
}

function again({ again }: LongOptions, file: string): FileContent {
  if (again) return again();
  throw new FileProblem({
    code: "TOO_LONG",
    file,
    found: `> ${MOST_CELLS}`,
    expected: `≤ ${MOST_CELLS}`,
    text: {
      en: "the file has more visits than can be put together at once, and it cannot be read a second time",
      zh: "文件中的访问过多，无法一次拼合，且无法再次读取该文件",
    },
  });
}

/** The cells of an answer's row, as its file writes them. */
function answerCells(survey: Survey, item: string, answer: string): string[] {
  const values = longValues(survey);
  const divided = survey.long?.part !== undefined || values.length > 1;
  const at = divided ? item.lastIndexOf(" / ") : -1;
  const [own, part] = at < 0 ? [item, ""] : [item.slice(0, at), item.slice(at + 3)];
  if (values.length > 1) return [own, ...values.map((value) => (value === part ? answer : ""))];
  return survey.long?.part === undefined ? [own, answer] : [own, part, answer];
}

/** One pass over the file. */
class LongFile {
  readonly #survey: Survey;
  readonly #open: OpenVisits;
  readonly #columns: string[];
  readonly #items: string[];
  readonly #read: VisitReader;
  readonly #fileName: string;
  readonly #keep: RejectedRowKeeper;
  #row: ((row: readonly string[], line: number) => RowProblem[]) | undefined;

  constructor(survey: Survey, fileName: string, open: OpenVisits, read: VisitReader) {
    this.#survey = survey;
    this.#open = open;
    this.#fileName = fileName;
    this.#columns = visitColumns(survey);
    this.#items = longItems(survey);
    this.#read = read;
    this.#keep = rejectedRowKeeper(
      longColumns(survey),
      withheldColumns(survey),
      survey.customer,
      longColumns(survey),
    );
  }

  /** Takes rows in. @returns what is wrong with those that belong to no visit */
  add({ rows, lines, problems = [], rejected = 0 }: Rows): Piece {
    const piece = emptyPiece(problems, rejected);
    const [header] = rows;
    let at = 0;
    if (this.#row === undefined && header !== undefined) {
      this.#row = this.#compile(header, lines[0] as number);
      at = 1;
    }
    for (; at < rows.length; at++) {
      const wrong = this.#row?.(rows[at] as string[], lines[at] as number) ?? [];
      if (wrong.length === 0) continue;
      piece.problems.push(...wrong);
      piece.rejectedRows.push(...unreadableRows(wrong));
      piece.read++;
      piece.rejected++;
    }
    return piece;
  }

  /** The visits that have been put together. */
  *visits(): Generator<Piece> {
    let piece = emptyPiece();
    for (const visit of this.#open.take()) {
      this.#addVisit(visit, piece);
      if (piece.read < PIECE) continue;
      yield piece;
      piece = emptyPiece();
    }
    if (piece.read > 0) yield piece;
  }

  #addVisit(visit: OpenVisit, piece: Piece): void {
    const result = this.#read(visit.cells, visit.line, visit.problems);
    const wrong = Array.isArray(result) ? result.map((one) => this.#whereItStands(one, visit)) : [];
    piece.read++;
    piece.problems.push(...visit.problems, ...wrong);
    if (!Array.isArray(result) && visit.problems.every(({ kept }) => kept)) {
      piece.rows.push(result);
      return;
    }
    piece.rejected++;
    const told = visit.cells.slice(0, this.#columns.length);
    const problems = [...visit.problems, ...wrong];
    for (const [at, item] of this.#items.entries()) {
      const line = visit.lines[at] as number;
      const answer = visit.cells[this.#columns.length + at] as string;
      if (line > 0)
        piece.rejectedRows.push(
          this.#keep(
            [...told, ...answerCells(this.#survey, item, answer)],
            line,
            problems.filter(({ row }) => row === line),
          ),
        );
    }
  }

  /** A problem of an answer is told with the answer's own line. */
  #whereItStands(problem: RowProblem, visit: OpenVisit): RowProblem {
    const { column, found, expected } = problem;
    const line = column === null ? 0 : (visit.lines[this.#items.indexOf(column)] ?? 0);
    return line === 0 || column === null ? problem : cellProblem(line, column, found, expected);
  }

  #compile(header: readonly string[], headerLine: number) {
    const { item: itemColumn, part, others } = this.#survey.long as NonNullable<Survey["long"]>;
    const values = longValues(this.#survey);
    const places = findColumns(header, longColumns(this.#survey), this.#fileName, headerLine);
    const place = (column: string): number => places.get(column) as number;
    const withheld = withheldColumns(this.#survey);
    const columns = this.#columns.map((column, at) => ({
      column,
      at,
      from: place(column),
      shown: !withheld.includes(column),
    }));
    const items = new Map(
      this.#items.map((item, at) => [item, { item, at, place: columns.length + at }] as const),
    );
    const keys = this.#survey.key.map(place);
    const itemAt = place(itemColumn);
    const partAt = part === undefined ? null : place(part);
    const answers = values.map((value) => ({ value, at: place(value) }));
    const expected = [...items.keys()].join(" | ");
    return (row: readonly string[], line: number): RowProblem[] => {
      if (row.length !== header.length) return [raggedRow(line, row.length, header.length)];
      const parts = keys.map((at) => (row[at] as string).trim());
      if (parts.includes("")) return [cellProblem(line, this.#survey.key.join(" + "), "", "a…z, 0…9")];
      const visit = this.#open.of(parts.join(" / "), line, columns.length, items.size);
      if (visit === null) return [];
      visit.rows++;
      for (const column of columns)
        tell(visit, column, this.#open.own((row[column.from] as string).trim()), line);
      const own = (row[itemAt] as string).trim();
      for (const { value, at } of answers) {
        const parts = partAt !== null ? [(row[partAt] as string).trim()] : answers.length > 1 ? [value] : [];
        const name = itemName(own, ...parts);
        const item = items.get(name);
        if (item) answer(visit, item, this.#open.own((row[at] as string).trim()), line);
        else if (others !== "leave-out") visit.problems.push(cellProblem(line, itemColumn, name, expected));
      }
      return [];
    };
  }
}
