import { isUtf8 } from "node:buffer";
import { type Encoding, isLegacy } from "./encoding.ts";
import { type Decoded, decodeLegacy } from "./legacy-text.ts";

const utf8 = new TextEncoder();

/** Decodes bytes that end with a whole character to UTF-8, strictly. A byte order mark is text like any other here. */
export function decodeBlock(bytes: Uint8Array, encoding: Encoding): Decoded {
  if (encoding === "utf-8") return isUtf8(bytes) ? { text: bytes } : { bad: firstBadByte(bytes, encoding) };
  if (isLegacy(encoding)) return decodeLegacy(bytes, encoding);
  const text = strictly(bytes, encoding, false);
  return text === null ? { bad: firstBadByte(bytes, encoding) } : { text: utf8.encode(text) };
}

/** `open` allows for a last character that is not complete. */
function strictly(bytes: Uint8Array, encoding: string, open: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: open });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Where the first character that is none begins. A prefix fails from the byte on that spoils it, which halving finds; the
 * character began at most three bytes before.
 */
function firstBadByte(bytes: Uint8Array, encoding: Encoding): number {
  const reads = (length: number, open: boolean) =>
    strictly(bytes.subarray(0, length), encoding, open) !== null;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (reads(middle, true)) good = middle;
    else bad = middle;
  }
  while (good > 0 && !reads(good, false)) good--;
  return good;
}
