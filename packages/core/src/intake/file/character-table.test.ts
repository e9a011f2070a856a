import { describe, expect, test } from "vitest";
import { canEncode, encodeText } from "../../../test/encode-text.ts";
import { decodeBlock } from "./block-text.ts";
import { type Encoding, encodings } from "./encoding.ts";

const read = (bytes: readonly number[], encoding: Encoding): string | number => {
  const { text, bad } = decodeBlock(Uint8Array.from(bytes), encoding);
  return text === undefined ? bad : new TextDecoder().decode(text);
};

describe("characters that are easily got wrong", () => {
  test.each<[Encoding, string, number[]]>([
    [
      "euc-kr",
      "똠방각하 펲시콜라",
      [0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf, 0x20, 0xbc, 0x84, 0xbd, 0xc3, 0xc4, 0xdd, 0xb6, 0xf3],
    ],
    ["euc-kr", "갂힣", [0x81, 0x41, 0xc6, 0x52]],
    ["windows-1252", "€ “Šž” – …", [0x80, 0x20, 0x93, 0x8a, 0x9e, 0x94, 0x20, 0x96, 0x20, 0x85]],
    ["gb18030", "€䶮㐀😀镕", [0x80, 0xfe, 0x9f, 0x81, 0x39, 0xee, 0x39, 0x94, 0x39, 0xfc, 0x36, 0xe9, 0x46]],
    ["shift_jis", "表ソ①～ｱ", [0x95, 0x5c, 0x83, 0x5c, 0x87, 0x40, 0x81, 0x60, 0xb1]],
    ["big5", "許功蓋", [0xb3, 0x5c, 0xa5, 0x5c, 0xbb, 0x5c]],
    ["utf-16be", "上😀", [0x4e, 0x0a, 0xd8, 0x3d, 0xde, 0x00]],
  ])("%s: %s", (encoding, text, bytes) => expect(read(bytes, encoding)).toBe(text));

  test.each<[Encoding, number[], number]>([
    ["euc-kr", [0x41, 0x81, 0x40], 1],
    ["windows-1252", [0x41, 0x42, 0x81], 2],
    ["gb18030", [0xaa, 0xa1], 0],
    ["gb18030", [0xd6, 0xd0, 0xff], 2],
    ["gb18030", [0x41, 0x81, 0x30, 0x81], 1],
    ["shift_jis", [0xf0, 0x40], 0],
    ["big5", [0x80], 0],
    ["big5", [0x87, 0x40], 0],
    ["utf-8", [0x41, 0xc3, 0x28], 1],
    ["utf-16le", [0x41, 0x00, 0x00, 0xd8, 0x41, 0x00], 2],
    ["gb18030", [0x41, 0xd6], 1],
  ])("%s: %j is no text from byte %i on", (encoding, bytes, at) => expect(read(bytes, encoding)).toBe(at));
});

test.each(encodings)("what others write in %s is read as they meant it", (encoding) => {
  const wrong: string[] = [];
  for (let code = 0xa0; code < 0x10000; code += encoding === "gb18030" ? 1_009 : 3) {
    const text = String.fromCodePoint(code);
    if (/\p{Surrogate}|\p{Co}|\p{Cn}|[\ufeff\ufffd]/u.test(text) || !canEncode(text, encoding)) continue;
    if (read([...encodeText(text, encoding)], encoding) !== text) wrong.push(text);
  }
  expect(wrong).toEqual([]);
});
