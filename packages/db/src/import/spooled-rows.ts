import type { EncodedRows, RowReach } from "./row-encoder.ts";
import type { Spool } from "./spool.ts";

/** Up to this size the database sorts a chunk in memory. */
const CHUNK_BYTES = 8 * 1024 * 1024;
/** Room for a piece, which is cut at the end of the row that makes it full. */
const ROOM = 1.25 * 1024 * 1024;

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

  /** The staged rows in chunks for COPY. A chunk is valid until the next is asked for, which comes in the same memory. */
  async *chunks(): AsyncGenerator<Uint8Array[]> {
    let chunk: Uint8Array[] = [];
    let bytes = 0;
    const held: Buffer[] = [];
    const memory = (length: number): Uint8Array => {
      const place = chunk.length;
      if ((held[place]?.length ?? 0) < length) held[place] = Buffer.allocUnsafe(Math.max(length, ROOM));
      return (held[place] as Buffer).subarray(0, length);
    };
    for await (const piece of this.#spool.pieces(memory)) {
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
