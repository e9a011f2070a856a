import { randomUUID } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { readdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

/** A file that was handed in and is kept until it is imported, given up, or forgotten. */
export interface HeldUpload {
  id: string;
  /** Its name, for messages. */
  file: string;
  /** Bytes that have arrived. */
  bytes: number;
  /** Bytes that it has, where somebody has said so; it is complete once they have arrived. */
  size: number | null;
  /** When it will be thrown away, ISO. */
  expiresAt: string;
}

const note = z.object({ id: z.uuid(), file: z.string(), size: z.number().nullable(), heldAt: z.string() });
type Note = z.infer<typeof note>;

/** How long a file is kept that nobody comes back for, and how many bytes are kept altogether. */
export const HELD_MS = 24 * 3_600_000;
export const MOST_HELD = 20 * 1024 ** 3;

/** There is no room for another file. */
export class HeldFull extends Error {
  constructor() {
    super(`more than ${MOST_HELD / 1024 ** 3} GB are held; import or give up what is there`);
    this.name = "HeldFull";
  }
}

/**
 * Files between their arrival and their import, on disk beside the database: they outlive a restart of the server, their
 * number of bytes is bounded, and what nobody comes back for is thrown away.
 */
export class HeldUploads {
  readonly #directory: string;
  readonly #now: () => number;
  readonly #writing = new Set<string>();

  constructor(directory: string, now: () => number = Date.now) {
    this.#directory = directory;
    this.#now = now;
  }

  /** Begins to hold a file. @throws HeldFull */
  async begin(file: string, size: number | null): Promise<HeldUpload> {
    const held = await this.#sweep();
    if (held + (size ?? 0) > MOST_HELD) throw new HeldFull();
    const told: Note = { id: randomUUID(), file, size, heldAt: new Date(this.#now()).toISOString() };
    await writeFile(this.path(told.id), "", { mode: 0o600 });
    await writeFile(`${this.#notePath(told.id)}.new`, JSON.stringify(told), { mode: 0o600 });
    await rename(`${this.#notePath(told.id)}.new`, this.#notePath(told.id));
    return this.#heldOf(told, 0);
  }

  /**
   * Adds bytes from an offset on, which is where the file ends or before: what was sent twice is kept once.
   * @returns the file as it is then, also when the sender goes away in the middle; `null` when there is none
   */
  async append(
    id: string,
    offset: number,
    content: AsyncIterable<Uint8Array>,
  ): Promise<HeldUpload | "busy" | "gap" | null> {
    const known = await this.find(id);
    if (known === null) return null;
    if (this.#writing.has(id)) return "busy";
    if (offset > known.bytes) return "gap";
    this.#writing.add(id);
    try {
      await truncate(this.path(id), offset);
      await pipeline(bounded(content, offset), createWriteStream(this.path(id), { flags: "a" }));
    } finally {
      this.#writing.delete(id);
    }
    return this.find(id);
  }

  /** A file that is held; `null` when there is none of that name, or no longer. */
  async find(id: string): Promise<HeldUpload | null> {
    if (!z.uuid().safeParse(id).success || !existsSync(this.#notePath(id))) return null;
    const told = note.parse(JSON.parse(await readFile(this.#notePath(id), "utf8")));
    if (this.#isOver(told)) {
      await this.remove(id);
      return null;
    }
    return this.#heldOf(told, (await stat(this.path(id))).size);
  }

  /** Where its bytes are. */
  path(id: string): string {
    return join(this.#directory, `held-${id}.file`);
  }

  async remove(id: string): Promise<void> {
    await rm(this.#notePath(id), { force: true });
    await rm(this.path(id), { force: true });
    // What an import of it was told: see JobNotes.
    await rm(join(this.#directory, `held-${id}.job`), { force: true });
  }

  #notePath(id: string): string {
    return join(this.#directory, `held-${id}.json`);
  }

  #isOver({ heldAt }: Note): boolean {
    return Date.parse(heldAt) + HELD_MS < this.#now();
  }

  #heldOf({ id, file, size, heldAt }: Note, bytes: number): HeldUpload {
    return { id, file, size, bytes, expiresAt: new Date(Date.parse(heldAt) + HELD_MS).toISOString() };
  }

  /** Throws away what is over. @returns bytes that are still held */
  async #sweep(): Promise<number> {
    let held = 0;
    for (const name of await readdir(this.#directory)) {
      const id = /^held-([0-9a-f-]{36})\.file$/.exec(name)?.[1];
      if (id === undefined) continue;
      const found = await this.find(id);
      if (found) held += found.bytes;
      else await this.remove(id);
    }
    return held;
  }
}

async function* bounded(content: AsyncIterable<Uint8Array>, from: number): AsyncGenerator<Uint8Array> {
  let bytes = from;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes > MOST_HELD) throw new HeldFull();
    yield piece;
  }
}
