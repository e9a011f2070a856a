import { randomUUID } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseError } from "../database-error.ts";

/** A file of rows in the binary COPY format, kept in pieces cut at a row's end, until an import publishes them. */
export class Spool {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #pieces: number[] = [];
  #length = 0;
  #writing: Promise<void> = Promise.resolve();
  #ended = false;
  #abandoned: Error | undefined;
  #wake: (() => void) | undefined;

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  static async create(directory: string): Promise<Spool> {
    const path = spoolFile(directory, "rows");
    return new Spool(path, await open(path, "wx+", 0o600));
  }

  /** Appends a piece, after those that are still being written: reader and store may both have something to say. */
  write(piece: Uint8Array): Promise<void> {
    this.#writing = this.#writing.then(() => this.#append(piece));
    return this.#writing;
  }

  async #append(piece: Uint8Array): Promise<void> {
    if (piece.length === 0) return;
    try {
      for (let at = 0; at < piece.length; ) {
        const { bytesWritten } = await this.#file.write(piece, at, piece.length - at, this.#length + at);
        at += bytesWritten;
      }
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOSPC")
        throw new DatabaseError(
          "STORAGE_FULL",
          `The disk of ${this.#path} is full. Nothing was stored.`,
          error,
        );
      throw error;
    }
    this.#pieces.push(piece.length);
    this.#length += piece.length;
    this.#wake?.();
  }

  /** Nothing more will be written: whoever reads comes to an end. */
  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  /** Whoever reads gets this error instead of what is left. */
  abandon(reason: Error): void {
    this.#abandoned = reason;
    this.#wake?.();
  }

  /**
   * The pieces in the order written, those still to come included, until `end`. One reader at a time.
   * @param memory where to put a piece of so many bytes
   */
  async *pieces(memory: (bytes: number) => Uint8Array = Buffer.allocUnsafe): AsyncGenerator<Uint8Array> {
    let position = 0;
    for (let read = 0; ; ) {
      if (this.#abandoned) throw this.#abandoned;
      const length = this.#pieces[read];
      if (length !== undefined) {
        yield await this.#read(position, memory(length));
        position += length;
        read++;
      } else if (this.#ended) return;
      else await this.#more();
    }
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  async #read(position: number, piece: Uint8Array): Promise<Uint8Array> {
    const { length } = piece;
    const { bytesRead } = await this.#file.read(piece, 0, length, position);
    if (bytesRead !== length)
      throw new Error(`${this.#path}: read ${bytesRead} bytes at ${position}, expected ${length}`);
    return piece;
  }

  /** Closes and deletes the file; doing it again does nothing. */
  async remove(): Promise<void> {
    await this.#file.close();
    await rm(this.#path, { force: true });
  }
}

/** A name for a file of a running import: what a process that is gone has left behind is removed by its pid. */
export function spoolFile(directory: string, kind: "rows" | "upload"): string {
  return join(directory, `${process.pid}-${randomUUID()}.${kind}`);
}
