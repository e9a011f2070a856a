import { kanji, simplified, syllables, traditional } from "./common-characters.ts";
import type { LegacyEncoding } from "./encoding.ts";

/**
 * How much a character speaks for the encoding it was read in: 1 what its languages are made of, 0 what says nothing,
 * down to −1 what hardly anybody writes and wrong readings are full of.
 */
export type CharacterWeight = (code: number, lead: number, trail: number) => number;

const RARE = -1;

/** What stands between the words of all these languages: ideographic comma and stop, brackets; full-width ASCII. */
const isPunctuation = (code: number): boolean =>
  (code >= 0x3001 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff5e);
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;
const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30ff;

const chinese: CharacterWeight = (code, lead, trail) => {
  if (simplified.has(code)) return 1;
  if (isPunctuation(code)) return 0.5;
  const plain = trail >= 0xa1 && lead >= 0xa1;
  if (plain && lead >= 0xb0 && lead <= 0xd7) return 0.1;
  if (plain && isHan(code)) return -0.5;
  if (isHan(code)) return traditional.has(code) ? 0.2 : RARE;
  if (code > 0xffff) return code >= 0x1f000 && code < 0x20000 ? 0.5 : RARE;
  return isQuotation(code) ? 0.3 : -0.5;
};

const taiwanese: CharacterWeight = (code, lead) => {
  if (traditional.has(code)) return 1;
  if (isPunctuation(code)) return 0.5;
  if (isHan(code)) return lead <= 0xc6 ? 0.1 : -0.6;
  return isQuotation(code) ? 0.3 : -0.5;
};

const japanese: CharacterWeight = (code, lead) => {
  if (isKana(code)) return 0.9;
  if (kanji.has(code)) return 0.9;
  if (isPunctuation(code)) return 0.5;
  if (code >= 0xff61 && code <= 0xff9f) return -0.45;
  if (isHan(code)) return lead <= 0x97 ? 0 : -0.8;
  return isQuotation(code) ? 0.3 : -0.5;
};

const korean: CharacterWeight = (code, lead, trail) => {
  if (isHangul(code)) return syllables.has(code) ? 1 : trail >= 0xa1 && lead >= 0xb0 ? 0.1 : -0.6;
  if (isPunctuation(code)) return 0.3;
  return isHan(code) ? -0.8 : isQuotation(code) ? 0.3 : -0.5;
};

/** “ ” ‘ ’ … — · ～ and the like. */
const isQuotation = (code: number): boolean =>
  (code >= 0x2010 && code <= 0x2027) || code === 0xb7 || code === 0x20ac || code === 0x2103;

export const weights: Readonly<Record<Exclude<LegacyEncoding, "windows-1252">, CharacterWeight>> = {
  gb18030: chinese,
  big5: taiwanese,
  shift_jis: japanese,
  "euc-kr": korean,
};

/** A plain letter, by its byte. */
export const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isWestern = (byte: number): boolean => byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7;
const marks = new Set([0x80, 0x82, 0x84, 0x85, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0x9b]);
const signs = new Set([0xa0, 0xa1, 0xa3, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb4, 0xb7, 0xba, 0xaa, 0xbb, 0xbf]);

/** The same for a byte of Windows-1252: European languages have accented letters singly, within words of plain ones. */
export function westernWeight(byte: number, before: number, behind: number): number {
  const alone = before < 0x80 && behind < 0x80;
  if (isWestern(byte)) {
    const inWord = isLetter(before) || isLetter(behind);
    if (alone && inWord) return byte >= 0xdf || !isLetter(before) ? 1 : 0.1;
    const pair = isWestern(before) !== isWestern(behind) && byte >= 0xdf;
    return alone ? 0 : pair && inWord ? 0.2 : RARE;
  }
  if (marks.has(byte)) return before < 0x80 || behind < 0x80 ? 0.4 : -0.3;
  if (signs.has(byte)) return alone ? 0.2 : -0.3;
  return byte === 0x9c || byte === 0x9a || byte === 0x9e ? (alone ? 0.6 : RARE) : -0.8;
}
