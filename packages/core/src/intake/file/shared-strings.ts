import { Buffer } from "node:buffer";
import { FileProblem } from "../problem.ts";
import { LOST } from "./rows.ts";
import type { Workbook } from "./workbook.ts";
import { readXml } from "./xml.ts";

/** Bytes that the distinct texts of a workbook may have together. */
export const MOST_TEXT = 128 * 1024 * 1024;
const CHUNK = 1024 * 1024;

/** The texts of a workbook that its cells name by number, packed: a text costs its bytes and four more. */
export class SharedStrings {
  readonly #chunks: Buffer[] = [];
  #room = 0;
  #ends = new Float64Array(1024);
  #count = 0;
  #total = 0;
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** @throws FileProblem when there is too much */
  add(text: string): void {
    const bytes = Buffer.from(text);
    this.#total += bytes.length;
    if (this.#total > MOST_TEXT) throw tooMuch(this.#file);
    for (let at = 0; at < bytes.length; ) {
      if (this.#room === 0) {
        this.#chunks.push(Buffer.allocUnsafeSlow(CHUNK));
        this.#room = CHUNK;
      }
      const copied = bytes.copy(this.#chunks.at(-1) as Buffer, CHUNK - this.#room, at, at + this.#room);
      this.#room -= copied;
      at += copied;
    }
    if (this.#count === this.#ends.length) {
      const longer = new Float64Array(this.#count * 2);
      longer.set(this.#ends);
      this.#ends = longer;
    }
    this.#ends[this.#count++] = this.#total;
  }

  /** The text of a number; `undefined` where there is none. */
  get(index: number): string | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return undefined;
    const start = index === 0 ? 0 : (this.#ends[index - 1] as number);
    const end = this.#ends[index] as number;
    const first = Math.floor(start / CHUNK);
    const last = Math.floor(Math.max(start, end - 1) / CHUNK);
    if (start === end) return "";
    if (first === last)
      return (this.#chunks[first] as Buffer).toString("utf8", start - first * CHUNK, end - first * CHUNK);
    const parts = this.#chunks.slice(first, last + 1);
    return Buffer.concat(parts).toString("utf8", start - first * CHUNK, end - first * CHUNK);
  }
}

/** Reads the shared texts of a workbook. @throws FileProblem */
export async function readSharedStrings(
  workbook: Workbook,
  part: string | null,
  file: string,
): Promise<SharedStrings> {
  const strings = new SharedStrings(file);
  if (part === null) return strings;
  const text = new RichText();
  const handler = {
    open: (tag: string) => text.open(tag),
    text: (found: string) => text.text(found),
    close: (tag: string) => {
      text.close(tag);
      if (tag === "si") strings.add(text.take());
    },
  };
  for await (const _ of readXml(workbook.open(part), handler, file, part));
  return strings;
}

/** Text that may be in several runs of different looks; how it is pronounced (`rPh`) is no part of it. */
export class RichText {
  #value = "";
  #in = false;
  #phonetic = false;

  open(tag: string): void {
    if (tag === "rPh") this.#phonetic = true;
    if (tag === "t") this.#in = !this.#phonetic;
  }

  text(found: string): void {
    if (this.#in) this.#value += found;
  }

  close(tag: string): void {
    if (tag === "t") this.#in = false;
    if (tag === "rPh") this.#phonetic = false;
  }

  take(): string {
    const value = this.#value;
    this.#value = "";
    return value.includes("_x") ? unescaped(value) : value;
  }
}

/**
 * Characters that XML cannot hold are written `_x000D_`, and an underscore that could be taken for one `_x005F_`. What is
 * no character in any text (NUL, half of a pair) counts as lost.
 */
const unescaped = (value: string): string =>
  value.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code === 0 || (code >= 0xd800 && code <= 0xdfff) ? LOST : String.fromCharCode(code);
  });

const tooMuch = (file: string) =>
  new FileProblem({
    code: "MALFORMED_WORKBOOK",
    file,
    found: `> ${MOST_TEXT}`,
    expected: `≤ ${MOST_TEXT}`,
    text: {
      en: `the texts of the workbook take more than ${MOST_TEXT / 1024 / 1024} MB; save the sheet as CSV, which can be of any size`,
      zh: `工作簿中的文本超过 ${MOST_TEXT / 1024 / 1024} MB；请将该工作表另存为 CSV，其大小不受限制`,
    },
  });
