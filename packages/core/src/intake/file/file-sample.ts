import { Buffer } from "node:buffer";

/** Bytes at the beginning of a file that are judged. */
export const HEAD = 256 * 1024;
/** Further bytes that are kept because something is written in them. */
const FURTHER = 256 * 1024;

/**
 * What a file is judged by: its beginning, and lines further on with characters beyond ASCII where the beginning has few.
 * It can be fed with the whole file, and keeps a bounded part of it.
 */
export class FileSample {
  readonly #head: Uint8Array[] = [];
  #headLength = 0;
  readonly #further: Uint8Array[] = [];
  #furtherLength = 0;

  /** The next bytes of the file. */
  add(piece: Uint8Array): void {
    const room = HEAD - this.#headLength;
    if (room > 0) {
      const part = piece.slice(0, room);
      this.#head.push(part);
      this.#headLength += part.length;
    }
    if (piece.length > room) this.#look(piece.subarray(Math.max(room, 0)));
  }

  /** Is the beginning complete? */
  get full(): boolean {
    return this.#headLength >= HEAD;
  }

  /** The beginning, in whole lines where it has been cut. */
  head(): Uint8Array {
    const head = Buffer.concat(this.#head);
    return this.full ? wholeLinesOf(head) : head;
  }

  /** The beginning and what was kept of the rest. */
  bytes(): Uint8Array {
    return Buffer.concat([this.head(), ...this.#further]);
  }

  #look(piece: Uint8Array): void {
    if (this.#furtherLength >= FURTHER || !hasHigh(piece)) return;
    const start = piece.indexOf(0x0a) + 1;
    const lines = wholeLinesOf(piece.subarray(start, start + FURTHER / 4));
    if (start === 0 || !hasHigh(lines)) return;
    this.#further.push(lines.slice());
    this.#furtherLength += lines.length;
  }
}

/** Up to the last line end; where there is none, up to a byte that no longer character holds. */
function wholeLinesOf(bytes: Uint8Array): Uint8Array {
  let end = bytes.lastIndexOf(0x0a);
  if (end < 0) end = bytes.findLastIndex((byte) => byte < 0x30);
  return bytes.subarray(0, end + 1);
}

function hasHigh(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) >= 0x80) return true;
  return false;
}
