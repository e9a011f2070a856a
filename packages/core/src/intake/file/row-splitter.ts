import { type CsvError, Parser } from "csv-parse";
import { FileProblem } from "../problem.ts";
import type { Rows } from "./rows.ts";
import type { Quote } from "./split-sample.ts";
import { longLine } from "./text-problem.ts";
import { LONGEST_LINE } from "./whole-lines.ts";

const LF = 10;

/**
 * Splits checked text into rows of raw values.
 *
 * csv-parse does the splitting. Its rows are taken as they are found instead of through its stream's queue, which costs
 * more than our own work on a row; lines are counted here, because its own count drifts behind quoted line breaks.
 */
export class RowSplitter extends Parser {
  readonly #file: string;
  readonly #quote: string;
  #found: Rows = { rows: [], lines: [] };
  #block: Uint8Array = new Uint8Array(0);
  /** Where the block begins in the stream of blocks, how far it is counted, and the line that has been reached. */
  #blockStart = 0;
  #counted = 0;
  #line: number;
  /** Line and byte at which a row began that is not complete yet. */
  #open: { line: number; byte: number } | null = null;

  /** @param line on which the text begins */
  constructor({ delimiter, quote = '"' }: { delimiter: string; quote?: Quote }, file: string, line = 1) {
    super({
      delimiter,
      quote,
      escape: quote,
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    this.#file = file;
    this.#quote = quote;
    this.#line = line;
  }

  /** Rows completed by this block of whole lines. */
  split(block: Uint8Array): Rows {
    this.#block = block;
    this.#counted = 0;
    this._transform(Buffer.from(block.buffer, block.byteOffset, block.length), "utf8", (error) =>
      this.#refuse(error),
    );
    this.#skipBreaks();
    if (this.#counted < block.length)
      this.#open ??= { line: this.#line, byte: this.#blockStart + this.#counted };
    this.#countTo(block.length);
    this.#blockStart += block.length;
    if (this.#open !== null && this.#blockStart - this.#open.byte > LONGEST_LINE)
      throw this.#tooLong(this.#open);
    return this.#taken();
  }

  /** The last row, where the file does not end with a line break. */
  finish(): Rows {
    this.#block = new Uint8Array(0);
    this.#counted = 0;
    this._flush((error) => this.#refuse(error));
    return this.#taken();
  }

  override push(row: string[] | null): boolean {
    if (row === null) return false;
    this.#skipBreaks();
    this.#found.rows.push(row);
    this.#found.lines.push(this.#open?.line ?? this.#line);
    this.#open = null;
    this.#countTo(this.info.bytes - this.#blockStart);
    return true;
  }

  #taken(): Rows {
    const found = this.#found;
    this.#found = { rows: [], lines: [] };
    return found;
  }

  /** Line breaks in front of a row: the end of the row before it, and empty lines. */
  #skipBreaks(): void {
    if (this.#open !== null) return;
    while (this.#block[this.#counted] === LF) {
      this.#counted++;
      this.#line++;
    }
  }

  #countTo(end: number): void {
    for (; this.#counted < end; this.#counted++) if (this.#block[this.#counted] === LF) this.#line++;
  }

  #refuse(error: Error | null | undefined): void {
    if (error === null || error === undefined) return;
    if ((error as CsvError).code === "CSV_QUOTE_NOT_CLOSED") throw this.#unclosed();
    throw error;
  }

  /** A row that goes on over many lines is inside of a quotation mark; one on a single line is just long. */
  #tooLong({ line, byte }: { line: number; byte: number }): FileProblem {
    if (this.#line - line > 1) return this.#unclosed();
    return longLine(this.#file, line, this.#blockStart - byte, LONGEST_LINE);
  }

  #unclosed(): FileProblem {
    const row = this.#open?.line ?? this.#line;
    return new FileProblem({
      code: "UNCLOSED_QUOTE",
      file: this.#file,
      row,
      found: this.#quote,
      expected: `${this.#quote}…${this.#quote}`,
      text: {
        en: `row ${row} opens a quotation mark that is never closed`,
        zh: `第 ${row} 行有一个引号没有闭合`,
      },
    });
  }
}
