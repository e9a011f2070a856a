import type { Encoding, LegacyEncoding } from "../src/intake/file/encoding.ts";

/*
 * Text to bytes, for tests. Node decodes the old encodings but does not encode them: what it decodes is turned round over
 * the whole code space here, apart from the product's own tables.
 */

/** The syllables and signs of CP949 that Node's EUC-KR lacks, as other programs write them. */
const cp949 = new Map<string, readonly number[]>([
  ["갂", [0x81, 0x41]],
  ["똠", [0x8c, 0x63]],
  ["펲", [0xbc, 0x84]],
  ["힣", [0xc6, 0x52]],
  ["쀍", [0x97, 0xcd]],
  ["€", [0xa2, 0xe6]],
]);

const western = new Map<string, readonly number[]>(
  [..."€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"].map((character, at) => {
    const bytes = [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94,
      0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
    ];
    return [character, [bytes[at] as number]];
  }),
);

const inverse = new Map<LegacyEncoding, Map<string, readonly number[]>>();

function bytesByCharacter(encoding: LegacyEncoding): Map<string, readonly number[]> {
  const known = inverse.get(encoding);
  if (known) return known;
  const found = new Map<string, readonly number[]>(
    encoding === "euc-kr" ? cp949 : encoding === "windows-1252" ? western : [],
  );
  const decoder = new TextDecoder(encoding, { fatal: true });
  const learn = (...bytes: number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !/[\p{Co}\p{Cc}\ufffd]/u.test(text) && !found.has(text))
        found.set(text, bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  };
  for (let byte = 0x80; byte <= 0xff; byte++) learn(byte);
  if (encoding !== "windows-1252")
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) learn(lead, trail);
  inverse.set(encoding, found);
  return found;
}

/** @throws RangeError for a character that the encoding lacks */
export function encodeText(text: string, encoding: Encoding, { bom = false } = {}): Uint8Array {
  const marked = bom ? `\ufeff${text}` : text;
  if (encoding === "utf-8") return new TextEncoder().encode(marked);
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const bytes = Buffer.from(marked, "utf16le");
    return encoding === "utf-16le" ? bytes : bytes.swap16();
  }
  const known = bytesByCharacter(encoding);
  const out: number[] = [];
  for (const character of marked) {
    const code = character.codePointAt(0) as number;
    const bytes = code < 0x80 ? [code] : (known.get(character) ?? fourBytes(character, encoding));
    out.push(...bytes);
  }
  return Uint8Array.from(out);
}

/** Can the encoding write all of it? */
export function canEncode(text: string, encoding: Encoding): boolean {
  try {
    encodeText(text, encoding);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** GB18030's own long form, found by asking its decoder in the order of characters. */
function fourBytes(character: string, encoding: LegacyEncoding): readonly number[] {
  const code = character.codePointAt(0) as number;
  if (encoding !== "gb18030") throw new RangeError(`${encoding} has no ${character}`);
  if (code >= 0x10000) return quad(code - 0x10000 + 0x0f * 12_600);
  const decoder = new TextDecoder("gb18030");
  for (let place = 0; place < 39_420; place++)
    if (decoder.decode(Uint8Array.from(quad(place))) === character) return quad(place);
  throw new RangeError(`gb18030 has no ${character}`);
}

const quad = (place: number): number[] => [
  0x81 + Math.floor(place / 12_600),
  0x30 + (Math.floor(place / 1260) % 10),
  0x81 + (Math.floor(place / 10) % 126),
  0x30 + (place % 10),
];
