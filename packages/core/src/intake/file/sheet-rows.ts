import { hasColumns } from "../header.ts";
import type { RowProblem } from "../problem.ts";
import type { FileDeclaration } from "./declaration.ts";
import { findHeader, joinHeader, PREAMBLE } from "./header-rows.ts";
import type { Reading } from "./reading.ts";
import { RowCollector, type Rows } from "./rows.ts";
import { RichText, readSharedStrings } from "./shared-strings.ts";
import { type CellContext, type CellText, cellText, columnOf, type RawCell } from "./sheet-cell.ts";
import { readNumberKinds } from "./sheet-day.ts";
import { findSheet, malformedWorkbook, type Workbook } from "./workbook.ts";
import { readXml } from "./xml.ts";

/** Rows from which it is judged where the header stands, while nobody knows its names. */
const JUDGED = 60;
/** Columns that a sheet can have. */
const MOST_COLUMNS = 16_384;

/**
 * Rows of a sheet of a workbook, its header first: the row that is declared to be it, else the first that has all columns
 * asked for, else the one that looks like it. Lines are rows of the sheet; rows without any value are none.
 * @throws FileProblem
 */
export async function* sheetRows(
  workbook: Workbook,
  declared: FileDeclaration,
  columns: readonly string[],
  file: string,
  onReading?: (reading: Reading) => void,
): AsyncGenerator<Rows> {
  const place = await findSheet(workbook, declared, file);
  const strings = await readSharedStrings(workbook, place.strings, file);
  const kinds = await readNumberKinds(workbook, place.styles, file);
  const layout = new SheetLayout(columns, declared, (headerRows) =>
    onReading?.({ format: "xlsx", sheet: place.name, headerRows }),
  );
  const reader = new SheetReader({ strings, kinds, date1904: place.date1904 }, layout, (found) =>
    malformedWorkbook(file, place.part, found),
  );
  for await (const _ of readXml(workbook.open(place.part), reader, file, place.part)) yield layout.take();
  layout.finish();
  yield layout.take();
}

/** Follows the tags of a sheet and puts its rows together. */
class SheetReader {
  readonly #context: CellContext;
  readonly #layout: SheetLayout;
  readonly #refuse: (found: string) => Error;
  #row = 0;
  #cells: CellText[] = [];
  #cell: RawCell | null = null;
  #column = -1;
  #inValue = false;
  readonly #inline = new RichText();

  constructor(context: CellContext, layout: SheetLayout, refuse: (found: string) => Error) {
    this.#context = context;
    this.#layout = layout;
    this.#refuse = refuse;
  }

  open = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    if (tag === "row") {
      this.#row = attributes.r === undefined ? this.#row + 1 : Number(attributes.r);
      if (!Number.isInteger(this.#row)) throw this.#refuse(`row r="${attributes.r}"`);
      this.#cells = [];
      this.#column = -1;
    } else if (tag === "c") this.#begin(attributes);
    else if (this.#cell === null) return;
    else if (tag === "f") this.#cell.formula = true;
    else if (tag === "v") {
      this.#inValue = true;
      this.#cell.value = "";
    } else this.#inline.open(tag);
  };

  text = (found: string): void => {
    if (this.#inValue && this.#cell) this.#cell.value += found;
    else this.#inline.text(found);
  };

  close = (tag: string): void => {
    if (tag === "v") this.#inValue = false;
    else if (tag === "c") this.#end();
    else if (tag === "row") this.#layout.add(this.#cells, this.#row);
    else {
      this.#inline.close(tag);
      if (tag === "is" && this.#cell) this.#cell.value = this.#inline.take();
    }
  };

  #begin({ r, t = "n", s = "0" }: Readonly<Record<string, string>>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    if (this.#column < 0 || this.#column >= MOST_COLUMNS) throw this.#refuse(`cell r="${r}"`);
    this.#cell = { type: t, style: Number(s), value: null, formula: false };
  }

  #end(): void {
    const cell = this.#cell as RawCell;
    while (this.#cells.length < this.#column) this.#cells.push({ text: "" });
    this.#cells[this.#column] = cellText(cell, this.#context);
    this.#cell = null;
  }
}

interface SheetRow {
  cells: CellText[];
  row: number;
}

const textOf = (cell: CellText): string => ("text" in cell ? cell.text : cell.found);

/** The rows as texts, each as wide as the widest. */
function squared(rows: readonly SheetRow[]): string[][] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return rows.map(({ cells }) =>
    Array.from({ length: width }, (_, at) => (cells[at] ? textOf(cells[at]) : "")),
  );
}

/** Names of the columns that stand in these rows, without empty places behind the last. */
function namesOf(rows: readonly SheetRow[]): string[] {
  const names = joinHeader(squared(rows));
  while (names.at(-1)?.trim() === "") names.pop();
  return names;
}

/** Finds the header, and brings the rows below it to its width. */
class SheetLayout {
  readonly #columns: readonly string[];
  readonly #declared: FileDeclaration;
  readonly #onHeader: (rows: number) => void;
  readonly #found = new RowCollector();
  #waiting: SheetRow[] = [];
  #names: string[] | null = null;

  constructor(columns: readonly string[], declared: FileDeclaration, onHeader: (rows: number) => void) {
    this.#columns = columns;
    this.#declared = declared;
    this.#onHeader = onHeader;
  }

  add(cells: CellText[], row: number): void {
    if (cells.every((cell) => "text" in cell && cell.text.trim() === "")) return;
    if (this.#names) this.#addRow({ cells, row });
    else this.#wait({ cells, row });
  }

  /** Decides where the header stands as soon as that shows. */
  #wait(row: SheetRow): void {
    const { header, headerRows: rows = 1 } = this.#declared;
    if (header !== undefined && row.row < header) return;
    this.#waiting.push(row);
    if (header !== undefined) {
      if (this.#waiting.length >= rows) this.#begin(0, rows);
      return;
    }
    const at = this.#waiting.length - rows;
    const known = this.#columns.length > 0;
    if (known && at >= 0 && hasColumns(namesOf(this.#waiting.slice(at)), this.#columns))
      this.#begin(at, rows);
    else if (this.#waiting.length >= (known ? PREAMBLE : JUDGED)) this.finish();
  }

  /** Takes what looks like a header for it, where no row has all columns. */
  finish(): void {
    if (this.#names !== null || this.#waiting.length === 0) return;
    const { headerRows: rows = 1 } = this.#declared;
    const known = this.#columns.length > 0 || this.#declared.header !== undefined;
    const place = known ? null : findHeader(squared(this.#waiting));
    this.#begin(place?.at ?? 0, place?.rows ?? Math.min(rows, this.#waiting.length));
  }

  take(): Rows {
    return this.#found.take();
  }

  #begin(at: number, rows: number): void {
    const below = this.#waiting.slice(at + rows);
    const header = this.#waiting.slice(at, at + rows);
    this.#waiting = [];
    this.#names = namesOf(header);
    this.#onHeader(rows);
    this.#found.add(this.#names, (header[0] as SheetRow).row);
    for (const row of below) this.#addRow(row);
  }

  #addRow({ cells, row }: SheetRow): void {
    const names = this.#names as string[];
    const problems: RowProblem[] = [];
    const values = cells.map((cell, at) => {
      if ("text" in cell) return cell.text;
      problems.push(cellFault(row, names[at] ?? String(at + 1), cell));
      return "";
    });
    if (problems.length > 0) {
      this.#found.reject(...problems);
      return;
    }
    while (values.length > names.length && values.at(-1)?.trim() === "") values.pop();
    while (values.length < names.length) values.push("");
    this.#found.add(values, row);
  }
}

const cellFault = (
  row: number,
  column: string,
  { found, expected }: { found: string; expected: string },
): RowProblem => ({
  row,
  column,
  found,
  expected,
  message: {
    en: `row ${row}, ${column}: found ${found}, expected ${expected}`,
    zh: `第 ${row} 行“${column}”列：实际为 ${found}，应为 ${expected}`,
  },
});
