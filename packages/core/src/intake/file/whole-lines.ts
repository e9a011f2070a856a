import { FileProblem } from "../problem.ts";
import { decodeBlock } from "./block-text.ts";
import { byteOrderMark, type Encoding } from "./encoding.ts";
import { longLine, nulByte, wrongEncoding } from "./text-problem.ts";

/** A line longer than this is no line of a survey file. */
export const LONGEST_LINE = 1024 * 1024;

const LF = 10;
const CR = 13;

/** What ends a line: a line feed (also behind a carriage return), or a carriage return alone. */
export type LineEnd = "lf" | "cr";

/** How a file is written. */
export interface TextForm {
  encoding: Encoding;
  lineEnd?: LineEnd;
}

/**
 * The file as checked UTF-8 in blocks of whole lines, each line ended by a single line feed (the last one may lack it).
 * Cutting at line ends is safe in all encodings we read: no byte of a longer character is a line feed.
 * @throws FileProblem for bytes that are no text in the declared encoding, a NUL, or a line without end
 */
export async function* wholeLines(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, lineEnd = "lf" }: TextForm,
  file: string,
): AsyncGenerator<Uint8Array> {
  const decode = decoder(encoding, lineEnd, file);
  const ends = encoding === "utf-16le" || encoding === "utf-16be" ? wideLineEnd(encoding) : lineEndOf;
  const byte = lineEnd === "cr" ? CR : LF;
  let rest: Uint8Array = new Uint8Array(0);
  for await (const piece of bytes) {
    const end = ends(piece, byte, rest.length);
    if (end > 0) {
      yield decode(joined(rest, piece.subarray(0, end)));
      rest = piece.slice(end);
    } else rest = joined(rest, piece);
    if (rest.length > LONGEST_LINE) throw longLine(file, decode.line(), rest.length, LONGEST_LINE);
  }
  if (rest.length > 0) yield decode(rest);
}

/** Decodes blocks one after the other and knows where in the file each begins, for messages. */
function decoder(encoding: Encoding, lineEnd: LineEnd, file: string) {
  let offset = 0;
  let line = 1;
  const decode = (block: Uint8Array): Uint8Array => {
    const mark = offset === 0 ? ownMark(block, encoding, file) : 0;
    const bytes = block.subarray(mark);
    const { text, bad } = decodeBlock(bytes, encoding);
    if (text === undefined) {
      const row = line + breaksBefore(bytes.subarray(0, bad), encoding, lineEnd);
      const found = [...bytes.subarray(bad, bad + 4)];
      throw wrongEncoding({ encoding, file, row, byte: offset + mark + bad + 1, found });
    }
    const lines = lineEnd === "cr" ? withLineFeeds(text) : withoutCarriageReturns(text);
    const nul = lines.indexOf(0);
    if (nul >= 0) throw nulByte(file, line + count(lines, LF, nul), encoding);
    offset += block.length;
    line += count(lines, LF, lines.length);
    return lines;
  };
  return Object.assign(decode, { line: () => line });
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Length of the piece up to and with its last line end; 0 without one. */
const lineEndOf = (piece: Uint8Array, byte: number): number => piece.lastIndexOf(byte) + 1;

/** The same for characters of two bytes, when `before` bytes of the line stand before the piece. */
function wideLineEnd(encoding: "utf-16le" | "utf-16be") {
  const [low, high] = encoding === "utf-16le" ? [0, 1] : [1, 0];
  return (piece: Uint8Array, byte: number, before: number): number => {
    const first = before % 2;
    for (let at = first + 2 * Math.floor((piece.length - first) / 2) - 2; at >= first; at -= 2)
      if (piece[at + low] === byte && piece[at + high] === 0) return at + 2;
    return 0;
  };
}

function breaksBefore(bytes: Uint8Array, encoding: Encoding, lineEnd: LineEnd): number {
  const { text } = decodeBlock(bytes, encoding);
  return text === undefined ? 0 : count(text, lineEnd === "cr" ? CR : LF, text.length);
}

function withoutCarriageReturns(text: Uint8Array): Uint8Array {
  if (!text.includes(CR)) return text;
  const kept = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++)
    if (text[at] !== CR || text[at + 1] !== LF) kept[length++] = text[at] as number;
  return kept.subarray(0, length);
}

const withLineFeeds = (text: Uint8Array): Uint8Array => text.map((byte) => (byte === CR ? LF : byte));

/**
 * Length of the byte order mark. It says what a file is written in: believe it rather than read nonsense.
 * @throws FileProblem for the mark of another encoding
 */
function ownMark(block: Uint8Array, encoding: Encoding, file: string): number {
  const mark = byteOrderMark(block);
  if (mark === null) return 0;
  if (mark.encoding === encoding) return mark.length;
  throw new FileProblem({
    code: "WRONG_ENCODING",
    file,
    row: 1,
    found: mark.encoding,
    expected: encoding,
    text: {
      en: `the file begins with the byte order mark of ${mark.encoding}, but the mapping says ${encoding}`,
      zh: `文件开头的字节序标记表明编码为 ${mark.encoding}，而映射文件声明的是 ${encoding}`,
    },
  });
}

function count(block: Uint8Array, byte: number, end: number): number {
  let times = 0;
  for (let at = block.indexOf(byte); at >= 0 && at < end; at = block.indexOf(byte, at + 1)) times++;
  return times;
}
