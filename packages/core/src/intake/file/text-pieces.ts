import { Buffer } from "node:buffer";
import { decodeBlock } from "./block-text.ts";
import { byteOrderMark, type Encoding, isLegacy } from "./encoding.ts";
import { longLine, wrongEncoding } from "./text-problem.ts";
import { LONGEST_LINE } from "./whole-lines.ts";

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * A file as text in pieces that end wherever a character does, for formats in which lines mean nothing.
 * @throws FileProblem for bytes that are no text in the encoding
 */
export async function* textPieces(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  file: string,
): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array(0);
  let row = 1;
  let offset = 0;
  const decode = (block: Uint8Array): string => {
    const mark = offset === 0 ? (byteOrderMark(block)?.length ?? 0) : 0;
    const { text, bad } = decodeBlock(block.subarray(mark), encoding);
    if (text === undefined) {
      const at = mark + bad;
      for (const byte of block.subarray(0, at)) if (byte === 0x0a) row++;
      const found = [...block.subarray(at, at + 4)];
      throw wrongEncoding({ encoding, file, row, byte: offset + at + 1, found });
    }
    offset += block.length;
    for (let at = text.indexOf(0x0a); at >= 0; at = text.indexOf(0x0a, at + 1)) row++;
    return utf8.decode(text);
  };
  for await (const piece of bytes) {
    const block = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const end = safeEnd(block, encoding);
    if (end > 0) yield decode(block.subarray(0, end));
    rest = block.slice(end);
    if (rest.length > LONGEST_LINE) throw longLine(file, row, rest.length, LONGEST_LINE);
  }
  if (rest.length > 0) yield decode(rest);
}

/** How much of a block certainly ends with a whole character. */
function safeEnd(block: Uint8Array, encoding: Encoding): number {
  if (isLegacy(encoding)) {
    // No character of two bytes or more holds a byte below the digits.
    for (let at = block.length - 1; at >= 0; at--) if ((block[at] as number) < 0x30) return at + 1;
    return 0;
  }
  if (encoding === "utf-8") {
    let end = block.length;
    // A character has at most three bytes behind its first; a longer tail is wrong, and told so when it is decoded.
    for (let back = 1; back <= 3 && back <= block.length; back++) {
      const byte = block[block.length - back] as number;
      if (byte < 0x80) break;
      if (byte >= 0xc0) {
        const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
        if (size > back) end = block.length - back;
        break;
      }
    }
    return end;
  }
  const end = block.length - (block.length % 2);
  const high = block[encoding === "utf-16le" ? end - 1 : end - 2] ?? 0;
  return high >= 0xd8 && high <= 0xdb ? end - 2 : end;
}
