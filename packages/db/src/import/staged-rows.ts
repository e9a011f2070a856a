import { UNDATED } from "@touchstone/core/visit";
import { CopyWriter } from "../engine/copy-format.ts";
import { dayNumber } from "../rollup/calendar-day.ts";
import type { Spool } from "./spool.ts";

const PIECE_BYTES = 4 * 1024 * 1024;
const CHUNK_PIECES = 2;
const UNDATED_NUMBER = dayNumber(UNDATED);

/** The rows of a running import, encoded into a spool for COPY. */
export abstract class StagedRows<Row> {
  protected readonly writer = new CopyWriter(PIECE_BYTES);
  readonly #spool: Spool;
  readonly #days = new Map<string, number>();
  #count = 0;
  #firstDay = Number.POSITIVE_INFINITY;
  #lastDay = Number.NEGATIVE_INFINITY;

  constructor(spool: Spool) {
    this.#spool = spool;
  }

  /** How many rows are staged. */
  get count(): number {
    return this.#count;
  }

  /** The first and the last day of the rows, as days since 1970-01-01; `null` where all are undated. */
  get firstDay(): number | null {
    return Number.isFinite(this.#firstDay) ? this.#firstDay : null;
  }

  get lastDay(): number | null {
    return Number.isFinite(this.#lastDay) ? this.#lastDay : null;
  }

  async add(rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      const day = this.stage(row);
      this.#count++;
      if (this.writer.full) await this.#spool.write(this.writer.take());
      if (day === UNDATED_NUMBER) continue;
      if (day < this.#firstDay) this.#firstDay = day;
      if (day > this.#lastDay) this.#lastDay = day;
    }
  }

  /** Writes what is still in memory: no more rows will come. */
  async end(): Promise<void> {
    if (this.writer.length > 0) await this.#spool.write(this.writer.take());
    this.#spool.end();
  }

  /** The staged rows in chunks for COPY, up to a size where the database sorts them in memory. */
  async *chunks(): AsyncGenerator<Uint8Array[]> {
    let chunk: Uint8Array[] = [];
    for await (const piece of this.#spool.pieces()) {
      chunk.push(piece);
      if (chunk.length < CHUNK_PIECES) continue;
      yield chunk;
      chunk = [];
    }
    if (chunk.length > 0) yield chunk;
  }

  /** Writes one row. @returns its day */
  protected abstract stage(row: Row): number;

  protected day(text: string): number {
    const known = this.#days.get(text);
    if (known !== undefined) return known;
    const day = dayNumber(text);
    this.#days.set(text, day);
    return day;
  }
}
