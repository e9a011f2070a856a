import { Buffer } from "node:buffer";
import { characterTable, fourByteCharacter, pairAt } from "./character-table.ts";
import type { LegacyEncoding } from "./encoding.ts";

/** Text as UTF-8, or the place of the first byte that begins no character. */
export type Decoded = { text: Uint8Array; bad?: undefined } | { text?: undefined; bad: number };

/** Longest character in UTF-8 that one byte of a legacy encoding becomes. */
const GROWTH = 3;

/** Decodes bytes that end with a whole character. Nothing is ever replaced: what is no character is told. */
export function decodeLegacy(bytes: Uint8Array, encoding: LegacyEncoding): Decoded {
  const { single, pair } = characterTable(encoding);
  const four = encoding === "gb18030";
  const out = Buffer.allocUnsafe(bytes.length * GROWTH);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      out[length++] = byte;
      at++;
      continue;
    }
    let code = single[byte] as number;
    let size = 1;
    if (code === 0) {
      const next = bytes[at + 1] ?? 0;
      size = 2;
      if (next >= 0x40) code = pair[pairAt(byte, next)] ?? 0;
      else if (four) {
        code = fourByteCharacter(byte, next, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
        size = 4;
      }
      if (code === 0) return { bad: at };
    }
    length = writeUtf8(out, length, code);
    at += size;
  }
  return { text: out.subarray(0, length) };
}

/** Writes a character behind 0x7F. @returns the place behind it */
function writeUtf8(out: Uint8Array, at: number, code: number): number {
  if (code < 0x800) {
    out[at] = 0xc0 | (code >> 6);
    out[at + 1] = 0x80 | (code & 63);
    return at + 2;
  }
  if (code < 0x10000) {
    out[at] = 0xe0 | (code >> 12);
    out[at + 1] = 0x80 | ((code >> 6) & 63);
    out[at + 2] = 0x80 | (code & 63);
    return at + 3;
  }
  out[at] = 0xf0 | (code >> 18);
  out[at + 1] = 0x80 | ((code >> 12) & 63);
  out[at + 2] = 0x80 | ((code >> 6) & 63);
  out[at + 3] = 0x80 | (code & 63);
  return at + 4;
}
