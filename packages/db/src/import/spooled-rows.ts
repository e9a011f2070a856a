import type { EncodedRows, RowReach } from "./row-encoder.ts";
import type { Spool } from "./spool.ts";

/** Up to this size the database sorts a chunk in memory. */
const CHUNK_BYTES = 8 * 1024 * 1024;

/** The encoded rows of a running import, in a spool on their way to COPY. */
export class SpooledRows {
  readonly #spool: Spool;
  #reach: RowReach = { count: 0, firstDay: null, lastDay: null };

  constructor(spool: Spool) {
    this.#spool = spool;
  }

  /** How far the rows go that have been taken. */
  get reach(): RowReach {
    return this.#reach;
  }

  async take({ piece, reach }: EncodedRows): Promise<void> {
    this.#reach = reach;
    await this.#spool.write(piece);
  }

  /** No more rows will come. */
  end(): void {
    this.#spool.end();
  }

  /** The staged rows in chunks for COPY. */
  async *chunks(): AsyncGenerator<Uint8Array[]> {
    let chunk: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of this.#spool.pieces()) {
      chunk.push(piece);
      bytes += piece.length;
      if (bytes < CHUNK_BYTES) continue;
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    if (chunk.length > 0) yield chunk;
  }
}
