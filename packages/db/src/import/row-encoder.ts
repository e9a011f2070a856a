import { UNDATED } from "@touchstone/core/visit";
import { CopyWriter } from "../engine/copy-format.ts";
import { dayNumber } from "../rollup/calendar-day.ts";

const PIECE_BYTES = 1024 * 1024;
const UNDATED_NUMBER = dayNumber(UNDATED);

/** Rows of which nobody has been told yet, and how far all rows go that have been encoded. */
export interface EncodedRows {
  /** In the binary COPY format, cut at a row's end. */
  piece: Uint8Array;
  reach: RowReach;
}

/** How many rows there are so far, and their first and last day as days since 1970-01-01; `null` where all are undated. */
export interface RowReach {
  count: number;
  firstDay: number | null;
  lastDay: number | null;
}

/** Encodes the rows of an import for COPY, piece by piece. */
export abstract class RowEncoder<Row> {
  protected readonly writer = new CopyWriter(PIECE_BYTES);
  readonly #days = new Map<string, number>();
  #count = 0;
  #firstDay = Number.POSITIVE_INFINITY;
  #lastDay = Number.NEGATIVE_INFINITY;

  get reach(): RowReach {
    return {
      count: this.#count,
      firstDay: Number.isFinite(this.#firstDay) ? this.#firstDay : null,
      lastDay: Number.isFinite(this.#lastDay) ? this.#lastDay : null,
    };
  }

  /** Encodes rows. @yields each piece that has become full */
  *add(rows: readonly Row[]): Generator<EncodedRows> {
    for (const row of rows) {
      const day = this.encode(row);
      this.#count++;
      if (day !== UNDATED_NUMBER) {
        if (day < this.#firstDay) this.#firstDay = day;
        if (day > this.#lastDay) this.#lastDay = day;
      }
      if (this.writer.full) yield this.#taken();
    }
  }

  /** What is still in memory: no more rows will come. */
  end(): EncodedRows {
    return this.#taken();
  }

  /** Takes the memory of a piece back that nobody needs any more. */
  reuse(memory: ArrayBuffer): void {
    this.writer.reuse(memory);
  }

  #taken(): EncodedRows {
    return { piece: this.writer.take(), reach: this.reach };
  }

  /** Writes one row. @returns its day */
  protected abstract encode(row: Row): number;

  protected day(text: string): number {
    const known = this.#days.get(text);
    if (known !== undefined) return known;
    const day = dayNumber(text);
    this.#days.set(text, day);
    return day;
  }
}
