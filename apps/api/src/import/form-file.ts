/** A file out of `multipart/form-data`, as it comes in. */
export interface FormFile {
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/** What calls itself a form and is none. */
export class WrongForm extends Error {}

/** Longest head of a part, in bytes. */
const LONGEST_HEAD = 16 * 1024;

/**
 * Reads the first file of a form without keeping it in memory. What comes before it in the form is passed over.
 * @throws WrongForm, also while iterating
 */
export async function formFile(body: AsyncIterable<Uint8Array>, contentType: string): Promise<FormFile> {
  const found = /boundary=(?:"([^"]{1,200})"|([^;\s]{1,200}))/i.exec(contentType);
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) throw new WrongForm("the form names no boundary");
  const reader = new PartReader(body, Buffer.from(`\r\n--${boundary}`));
  for (;;) {
    const head = await reader.head();
    if (head === null) throw new WrongForm("the form holds no file");
    const name = /filename\*?=(?:UTF-8'')?"?([^";\r\n]*)"?/i.exec(head)?.[1];
    if (name !== undefined) return { name, content: reader.part() };
    for await (const _ of reader.part());
  }
}

/** Divides a form into its parts, piece by piece. */
class PartReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  readonly #boundary: Buffer;
  /** What has come and is not yet used; a form begins as if a line had ended before it. */
  #held: Buffer = Buffer.from("\r\n");
  /** Is there something left of a part? In front of the first boundary there may be. */
  #open = true;

  constructor(body: AsyncIterable<Uint8Array>, boundary: Buffer) {
    this.#pieces = body[Symbol.asyncIterator]();
    this.#boundary = boundary;
  }

  /** The head of the next part; `null` behind the last. */
  async head(): Promise<string | null> {
    for await (const _ of this.part());
    for (;;) {
      if (this.#held.subarray(0, 2).toString("latin1") === "--") return null;
      const end = this.#held.indexOf("\r\n\r\n");
      if (end >= 0) {
        const head = this.#held.subarray(0, end).toString("utf8");
        this.#held = this.#held.subarray(end + 4);
        this.#open = true;
        return head;
      }
      if (this.#held.length > LONGEST_HEAD || !(await this.#more())) throw new WrongForm("a part has no end");
    }
  }

  /** What is left of the part, up to its boundary. */
  async *part(): AsyncGenerator<Uint8Array> {
    if (!this.#open) return;
    for (;;) {
      const end = this.#held.indexOf(this.#boundary);
      if (end >= 0) {
        const last = this.#held.subarray(0, end);
        this.#held = this.#held.subarray(end + this.#boundary.length);
        this.#open = false;
        if (last.length > 0) yield last;
        while (this.#held.length < 2) if (!(await this.#more())) throw new WrongForm("the form breaks off");
        return;
      }
      const safe = this.#held.length - this.#boundary.length;
      if (safe > 0) {
        const piece = this.#held.subarray(0, safe);
        this.#held = this.#held.subarray(safe);
        yield piece;
      }
      if (!(await this.#more())) throw new WrongForm("the form breaks off");
    }
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#pieces.next();
    if (done) return false;
    this.#held = this.#held.length === 0 ? Buffer.from(value) : Buffer.concat([this.#held, value]);
    return true;
  }
}
