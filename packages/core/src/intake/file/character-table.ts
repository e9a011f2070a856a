import type { LegacyEncoding } from "./encoding.ts";

/**
 * Characters of an encoding by their bytes. 0 is none: bytes that the standard leaves out, and those that decoders turn
 * into private-use or control characters, which nobody could read again.
 */
export interface CharacterTable {
  /** Character of one byte by itself. */
  single: Uint16Array;
  /** Character of two bytes: see {@link pairAt}. */
  pair: Uint16Array;
}

/** Place in a table of a lead byte (from 0x80) with a trail byte (from 0x40, never a line break nor a comma). */
export const pairAt = (lead: number, trail: number): number => (lead - 0x80) * 0xc0 + (trail - 0x40);

const LINE_FEED = 0x0a;
const made = new Map<LegacyEncoding, CharacterTable>();

/** The table of an encoding, made once from what the platform decodes, with what it lacks put in. */
export function characterTable(encoding: LegacyEncoding): CharacterTable {
  const known = made.get(encoding);
  if (known) return known;
  const table = encoding === "windows-1252" ? windows1252() : doubleByte(encoding);
  if (encoding === "euc-kr") addUnifiedHangul(table.pair);
  made.set(encoding, table);
  return table;
}

function doubleByte(encoding: LegacyEncoding): CharacterTable {
  const singles: number[][] = [];
  for (let byte = 0x80; byte <= 0xff; byte++) singles.push([byte]);
  const pairs: number[][] = [];
  for (let lead = 0x80; lead <= 0xff; lead++)
    for (let trail = 0x40; trail <= 0xff; trail++) pairs.push([lead, trail]);
  const single = new Uint16Array(256);
  for (let byte = 0; byte < 0x80; byte++) single[byte] = byte;
  single.set(charactersOf(encoding, singles), 0x80);
  return { single, pair: charactersOf(encoding, pairs) };
}

/** What each sequence of bytes means by itself: they are decoded at once, a line each. */
function charactersOf(encoding: string, sequences: readonly number[][]): Uint16Array<ArrayBuffer> {
  const bytes = Uint8Array.from(sequences.flatMap((sequence) => [...sequence, LINE_FEED]));
  const lines = new TextDecoder(encoding).decode(bytes).split("\n");
  if (lines.length !== sequences.length + 1)
    throw new Error(`the platform decodes ${encoding} in a way that is not understood`);
  return Uint16Array.from(sequences, (_, at) => usable(lines[at] as string));
}

function usable(text: string): number {
  if (text.length !== 1) return 0;
  const code = text.charCodeAt(0);
  const isControl = code < 0xa0;
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  return isControl || isPrivate || code === 0xfffd ? 0 : code;
}

/**
 * What CP949 has beyond EUC-KR, and the platform's decoder lacks: the 8,822 further syllables, in the order of Unicode,
 * on the places that KS X 1001 leaves free, and two signs.
 * @see WHATWG Encoding, index euc-kr
 */
function addUnifiedHangul(pair: Uint16Array): void {
  const there = new Set(pair);
  let syllable = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead++)
    for (let trail = 0x41; trail <= (lead < 0xa1 ? 0xfe : 0xa0); trail++) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      while (there.has(syllable)) syllable++;
      if (syllable <= 0xd7a3) pair[pairAt(lead, trail)] = syllable++;
    }
  pair[pairAt(0xa2, 0xe6)] = 0x20ac;
  pair[pairAt(0xa2, 0xe7)] = 0x00ae;
}

/** 0x80…0x9F of Windows-1252; the platform reads them as Latin-1, that is as control characters. */
const western =
  "\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0" +
  "\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178";

function windows1252(): CharacterTable {
  const single = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte >= 0x80 && byte < 0xa0 ? western.charCodeAt(byte - 0x80) : byte,
  );
  return { single, pair: new Uint16Array(0) };
}

let basic: Uint16Array | undefined;

/** Character of four bytes of GB18030; 0 for none. */
export function fourByteCharacter(b1: number, b2: number, b3: number, b4: number): number {
  if (b2 < 0x30 || b2 > 0x39 || b3 < 0x81 || b3 > 0xfe || b4 < 0x30 || b4 > 0x39) return 0;
  const place = ((b1 - 0x81) * 10 + (b2 - 0x30)) * 1260 + (b3 - 0x81) * 10 + (b4 - 0x30);
  if (b1 >= 0x90) {
    const code = place - SUPPLEMENTARY + 0x10000;
    return code <= 0x10ffff ? code : 0;
  }
  basic ??= charactersOf(
    "gb18030",
    Array.from({ length: BASIC }, (_, at) => fourBytes(at)),
  );
  return basic[place] ?? 0;
}

/** Number of the four-byte sequences for the basic plane, and place of the first one beyond it. */
const BASIC = 39_420;
const SUPPLEMENTARY = (0x90 - 0x81) * 12_600;

/** The four bytes at a place of GB18030's own order. */
export function fourBytes(place: number): [number, number, number, number] {
  const lead = Math.floor(place / 12_600) + 0x81;
  return [
    lead,
    (Math.floor(place / 1260) % 10) + 0x30,
    (Math.floor(place / 10) % 126) + 0x81,
    (place % 10) + 0x30,
  ];
}
