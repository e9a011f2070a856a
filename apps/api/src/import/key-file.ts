import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import type { KeySpill } from "@touchstone/core/intake/key-index";
import { spoolFile } from "@touchstone/db/import/spool";

/** A file for the keys that memory is not to hold. It has no name: whatever becomes of the process, nothing is left of it. */
export class KeyFile implements KeySpill {
  readonly #directory: string;
  #file: number | undefined;
  #length = 0;

  constructor(directory: string) {
    this.#directory = directory;
  }

  append(bytes: Uint8Array): number {
    this.#file ??= this.#open();
    const place = this.#length;
    for (let at = 0; at < bytes.length; )
      at += writeSync(this.#file, bytes, at, bytes.length - at, place + at);
    this.#length += bytes.length;
    return place;
  }

  read(place: number, into: Uint8Array): void {
    const read = this.#file === undefined ? 0 : readSync(this.#file, into, 0, into.length, place);
    if (read !== into.length)
      throw new Error(`keys: read ${read} bytes at ${place}, expected ${into.length}`);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #open(): number {
    const path = spoolFile(this.#directory, "rows");
    const file = openSync(path, "wx+", 0o600);
    rmSync(path);
    return file;
  }
}
