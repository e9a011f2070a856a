import { FileProblem } from "./problem.ts";
import type { Survey } from "./survey.ts";

export type Encoding = Survey["file"]["encoding"];

/** A line longer than this is no line of a survey file. */
export const LONGEST_LINE = 1024 * 1024;

const LF = 10;
const CR = 13;

/**
 * The file as checked UTF-8 in blocks of whole lines, each line ended by a single line feed (the last one may lack it).
 * Cutting at line ends is safe in all encodings we read: no byte of a longer character is a line feed.
 * @throws FileProblem for bytes that are no text in the declared encoding, a NUL, or a line without end
 */
export async function* wholeLines(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  file: string,
): AsyncGenerator<Uint8Array> {
  const decode = decoder(encoding, file);
  let rest: Uint8Array = new Uint8Array(0);
  for await (const piece of bytes) {
    const block = rest.length === 0 ? piece : joined(rest, piece);
    const end = lastLineEnd(block, encoding);
    if (end > 0) yield decode(block.subarray(0, end));
    rest = block.subarray(end);
    if (rest.length > LONGEST_LINE) throw tooLong(file, rest.length);
  }
  if (rest.length > 0) yield decode(rest);
}

/** Decodes blocks one after the other and knows where in the file each begins, for messages. */
function decoder(encoding: Encoding, file: string): (block: Uint8Array) => Uint8Array {
  const text = new TextDecoder(encoding, { fatal: true });
  const utf8 = new TextEncoder();
  let offset = 0;
  let line = 1;
  return (block) => {
    if (offset === 0) refuseForeignMark(block, encoding, file);
    const start = offset;
    let decoded: string;
    try {
      decoded = text.decode(block);
    } catch (error) {
      throw error instanceof TypeError ? wrongEncoding(block, { encoding, file, start, line }) : error;
    }
    const clean = encoding === "utf-8" ? withoutMark(block, start) : utf8.encode(decoded);
    const nul = clean.indexOf(0);
    if (nul >= 0) throw nulByte(file, line + count(clean, LF, nul), encoding);
    offset += block.length;
    line += count(clean, LF, clean.length);
    return withoutCarriageReturns(clean);
  };
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

/** Length of the block up to and with its last line feed; 0 without one. */
function lastLineEnd(block: Uint8Array, encoding: Encoding): number {
  if (encoding !== "utf-16le") return block.lastIndexOf(LF) + 1;
  for (let at = (block.length & ~1) - 2; at >= 0; at -= 2)
    if (block[at] === LF && block[at + 1] === 0) return at + 2;
  return 0;
}

function withoutCarriageReturns(block: Uint8Array): Uint8Array {
  if (!block.includes(CR)) return block;
  const kept = new Uint8Array(block.length);
  let length = 0;
  for (let at = 0; at < block.length; at++)
    if (block[at] !== CR || block[at + 1] !== LF) kept[length++] = block[at] as number;
  return kept.subarray(0, length);
}

const startsWith = (block: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => block[at] === byte);
const utf8Mark = [0xef, 0xbb, 0xbf];
const utf16Mark = [0xff, 0xfe];

const withoutMark = (block: Uint8Array, offset: number): Uint8Array =>
  offset === 0 && startsWith(block, utf8Mark) ? block.subarray(3) : block;

/** A byte order mark says what a file is written in: believe it rather than read nonsense. */
function refuseForeignMark(block: Uint8Array, encoding: Encoding, file: string): void {
  const marked = startsWith(block, utf8Mark) ? "utf-8" : startsWith(block, utf16Mark) ? "utf-16le" : encoding;
  if (marked === encoding) return;
  throw new FileProblem({
    code: "WRONG_ENCODING",
    file,
    row: 1,
    found: marked,
    expected: encoding,
    text: {
      en: `the file begins with the byte order mark of ${marked}, but the mapping says ${encoding}`,
      zh: `文件开头的字节序标记表明编码为 ${marked}，而映射文件声明的是 ${encoding}`,
    },
  });
}

function wrongEncoding(
  block: Uint8Array,
  { encoding, file, start, line }: { encoding: Encoding; file: string; start: number; line: number },
): FileProblem {
  const at = firstBadByte(block, encoding);
  const found = [...block.subarray(at, at + 4)].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  const row = line + (encoding === "utf-16le" ? 0 : count(block, LF, at));
  return new FileProblem({
    code: "WRONG_ENCODING",
    file,
    row,
    found,
    expected: encoding,
    text: {
      en: `row ${row}, byte ${start + at + 1}: found bytes ${found}, which are no ${encoding} text; is the file written in another encoding?`,
      zh: `第 ${row} 行、第 ${start + at + 1} 字节：字节 ${found} 不是有效的 ${encoding} 文本，文件可能采用了其他编码`,
    },
  });
}

/**
 * Where the first character that is none begins. A prefix fails from the byte on that spoils it, which halving finds; the
 * character began at most three bytes before.
 */
function firstBadByte(block: Uint8Array, encoding: Encoding): number {
  let good = 0;
  let bad = block.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(block.subarray(0, middle), encoding, true)) good = middle;
    else bad = middle;
  }
  while (good > 0 && !decodes(block.subarray(0, good), encoding, false)) good--;
  return good;
}

/** Is the prefix text? `open` allows for a last character that is not complete. */
function decodes(prefix: Uint8Array, encoding: Encoding, open: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(prefix, { stream: open });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function count(block: Uint8Array, byte: number, end: number): number {
  let times = 0;
  for (let at = block.indexOf(byte); at >= 0 && at < end; at = block.indexOf(byte, at + 1)) times++;
  return times;
}

const nulByte = (file: string, row: number, encoding: Encoding) =>
  new FileProblem({
    code: "NUL_BYTE",
    file,
    row,
    found: "\\0",
    expected: encoding,
    text: {
      en: `row ${row} holds a NUL character, which no text file does; the mapping says ${encoding}, the file may be UTF-16 or no text at all`,
      zh: `第 ${row} 行含有空字符（NUL）。映射文件声明的编码是 ${encoding}，文件可能是 UTF-16，或者根本不是文本文件`,
    },
  });

const tooLong = (file: string, length: number) =>
  new FileProblem({
    code: "LINE_TOO_LONG",
    file,
    found: `> ${length}`,
    expected: `≤ ${LONGEST_LINE}`,
    text: {
      en: `found a line of more than ${LONGEST_LINE} bytes; is this a text file with one row per line?`,
      zh: `有一行超过 ${LONGEST_LINE} 字节，请确认这是每行一条记录的文本文件`,
    },
  });
