import type { LocalisedText } from "../../text/text.ts";

/** Encodings that files come in. Each reads a superset: gb18030 also GBK and GB 2312, euc-kr also CP949. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
  "windows-1252",
] as const;
export type Encoding = (typeof encodings)[number];

/** Other names that exporting programs use for them. */
export const encodingAliases: Readonly<Record<string, Encoding>> = {
  utf8: "utf-8",
  "utf-16": "utf-16le",
  gbk: "gb18030",
  gb2312: "gb18030",
  cp936: "gb18030",
  cp950: "big5",
  sjis: "shift_jis",
  "shift-jis": "shift_jis",
  cp932: "shift_jis",
  cp949: "euc-kr",
  uhc: "euc-kr",
  cp1252: "windows-1252",
  "iso-8859-1": "windows-1252",
  latin1: "windows-1252",
};

/** How people call them. */
export const encodingNames: Readonly<Record<Encoding, LocalisedText>> = {
  "utf-8": { en: "UTF-8", zh: "UTF-8" },
  "utf-16le": { en: "UTF-16 LE", zh: "UTF-16 LE" },
  "utf-16be": { en: "UTF-16 BE", zh: "UTF-16 BE" },
  gb18030: { en: "GB18030", zh: "GB18030" },
  big5: { en: "Big5", zh: "Big5" },
  shift_jis: { en: "Shift_JIS", zh: "Shift_JIS" },
  "euc-kr": { en: "EUC-KR (CP949)", zh: "EUC-KR（CP949）" },
  "windows-1252": { en: "Windows-1252", zh: "Windows-1252" },
};

/** Encodings in which a character takes one or two bytes (GB18030 also four), and ASCII is itself. */
export type LegacyEncoding = Exclude<Encoding, "utf-8" | "utf-16le" | "utf-16be">;

export function isLegacy(encoding: Encoding): encoding is LegacyEncoding {
  return !encoding.startsWith("utf-");
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  ["gb18030", [0x84, 0x31, 0x95, 0x33]],
];

/** The byte order mark that a file begins with: what it is written in, and how many bytes to skip. */
export function byteOrderMark(start: Uint8Array): { encoding: Encoding; length: number } | null {
  for (const [encoding, mark] of marks)
    if (mark.every((byte, at) => start[at] === byte)) return { encoding, length: mark.length };
  return null;
}
