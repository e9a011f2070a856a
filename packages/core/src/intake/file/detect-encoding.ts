import { isUtf8 } from "node:buffer";
import { decodeBlock } from "./block-text.ts";
import { characterTable, fourByteCharacter, pairAt } from "./character-table.ts";
import { isLetter, weights, westernWeight } from "./character-weight.ts";
import { byteOrderMark, type Encoding, type LegacyEncoding } from "./encoding.ts";

/** What a file seems to be written in. */
export interface EncodingGuess {
  encoding: Encoding;
  /** How sure that is, 0–1: the estimated chance that it is this one and none of the others. */
  confidence: number;
  /** Does the file begin with a byte order mark? Its encoding is then certain. */
  bom: boolean;
  /** The others that it could be, the likeliest first. */
  alternatives: Encoding[];
}

/** From here on a guess is taken without asking. */
export const SURE = 0.95;

/** Of how many bytes one may be wrong for a reading still to be considered: files do get cut and patched. */
const BYTES_PER_FAULT = 400;
const legacy = ["gb18030", "big5", "shift_jis", "euc-kr", "windows-1252"] as const;

/**
 * What a file is written in, judged by a sample of it (whole lines).
 *
 * A byte order mark or strictly valid UTF-8 is believed. UTF-16 without a mark is told by where its zeros stand. Else each
 * encoding reads the sample, and is judged by what it reads: by the share of characters that its languages are made of
 * ({@link CharacterWeight}), and by bytes that are none. Few characters give little confidence, whatever they are.
 *
 * @param expected texts that the file is known to hold, such as names of columns: where they are not plain ASCII, the
 *   encoding that reads them in the file is certain
 */
export function detectEncoding(sample: Uint8Array, expected: readonly string[] = []): EncodingGuess {
  const mark = byteOrderMark(sample);
  if (mark) return { encoding: mark.encoding, confidence: 1, bom: true, alternatives: [] };
  const wide = wideEncoding(sample);
  if (wide) return { encoding: wide, confidence: 0.99, bom: false, alternatives: [] };
  const named = legacy.filter((encoding) => reads(sample, encoding, expected));
  const [only] = named;
  if (only && named.length === 1) return certain(only, 1);
  if (!isUtf8(sample)) return likeliest(sample);
  const alternatives = accidents(sample);
  return { ...certain("utf-8", alternatives.length === 0 ? 1 : 0.5), alternatives };
}

/** So many different characters of two bytes are no accident. */
const FEW = 3;

/**
 * Encodings that the sample may be in although it is valid UTF-8: a few characters of GBK can look like Latin letters of
 * UTF-8. They do where there are very few, not in words of plain letters, and all are common ones in the other reading.
 */
function accidents(sample: Uint8Array): Encoding[] {
  const seen = new Set<number>();
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] as number;
    if (byte < 0x80) continue;
    const next = sample[at + 1] as number;
    seen.add(byte * 256 + next);
    const inWord = isLetter(sample[at - 1] ?? 0) || isLetter(sample[at + 2] ?? 0);
    if (byte >= 0xe0 || inWord || seen.size > FEW) return [];
    at++;
  }
  if (seen.size === 0) return [];
  return legacy.filter((encoding) => {
    const { score, faults } = judge(sample, encoding);
    return faults === 0 && score >= 0.9;
  });
}

const certain = (encoding: Encoding, confidence: number): EncodingGuess => ({
  encoding,
  confidence,
  bom: false,
  alternatives: [],
});

/** UTF-16 tells itself by the zeros of its ASCII: line ends, separators, digits. Other text has none. */
function wideEncoding(sample: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1))
    zeros[at % 2] = (zeros[at % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < Math.max(2, sample.length / 200)) return null;
  if (Math.min(even, odd) * 20 > Math.max(even, odd)) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Does the sample, read in this encoding, hold every expected text that is not ASCII, and is there any? */
function reads(sample: Uint8Array, encoding: Encoding, expected: readonly string[]): boolean {
  const telling = expected.filter((text) => /\P{ASCII}/u.test(text));
  if (telling.length === 0) return false;
  const head = sample.subarray(0, firstLines(sample, 20));
  const { text } = decodeBlock(head, encoding);
  if (text === undefined) return false;
  const read = new TextDecoder().decode(text);
  return telling.every((each) => read.includes(each));
}

function firstLines(sample: Uint8Array, lines: number): number {
  let end = 0;
  for (let line = 0; line < lines; line++) {
    const next = sample.indexOf(10, end);
    if (next < 0) return sample.length;
    end = next + 1;
  }
  return end;
}

interface Judgement {
  encoding: Encoding;
  /** Mean weight of the bytes that are not ASCII, −1…1. */
  score: number;
  faults: number;
}

function likeliest(sample: Uint8Array): EncodingGuess {
  const { high, valid, faults } = utf8Share(sample);
  const judged: Judgement[] = legacy.map((encoding) => judge(sample, encoding));
  // UTF-8 hardly ever happens by chance: a file of it with a few broken characters is UTF-8 still.
  judged.push({ encoding: "utf-8", score: (2 * valid) / high - 1, faults });
  const possible = judged
    .filter((each) => each.faults * BYTES_PER_FAULT <= sample.length)
    .map((each) => ({ ...each, score: each.score - (20 * each.faults) / high }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = possible;
  if (!best) return { encoding: "utf-8", confidence: 0, bom: false, alternatives: [] };
  return {
    encoding: best.encoding,
    confidence: confidenceOf(best.score, Math.max(second?.score ?? -1, -1), high),
    bom: false,
    alternatives: possible.slice(1).map(({ encoding }) => encoding),
  };
}

/** Bytes that count as independent evidence at most: more of the same language does not make it surer. */
const MOST_EVIDENCE = 400;
const EVIDENCE_PER_BYTE = 0.35;

/** Chance that the better reading is the right one, from the distance of the two and how much there was to read. */
function confidenceOf(best: number, second: number, high: number): number {
  const evidence = Math.min(high, MOST_EVIDENCE) * EVIDENCE_PER_BYTE * (best - second);
  const plausible = Math.min(1, Math.max(0, (best + 0.25) / 0.5));
  return plausible / (1 + Math.exp(-evidence + 1));
}

function judge(sample: Uint8Array, encoding: LegacyEncoding): Judgement {
  if (encoding === "windows-1252") return judgeWestern(sample);
  const { single, pair } = characterTable(encoding);
  const weight = weights[encoding];
  let sum = 0;
  let high = 0;
  let faults = 0;
  for (let at = 0; at < sample.length; ) {
    const byte = sample[at] as number;
    if (byte < 0x80) {
      at++;
      continue;
    }
    let code = single[byte] as number;
    let size = 1;
    const next = sample[at + 1] ?? 0;
    if (code === 0) {
      size = 2;
      if (next >= 0x40) code = pair[pairAt(byte, next)] as number;
      else if (encoding === "gb18030") {
        code = fourByteCharacter(byte, next, sample[at + 2] ?? 0, sample[at + 3] ?? 0);
        size = 4;
      }
    }
    if (code === 0) {
      faults++;
      size = 1;
    } else sum += size * weight(code, byte, next);
    high += size;
    at += size;
  }
  return { encoding, score: sum / Math.max(high, 1), faults };
}

function judgeWestern(sample: Uint8Array): Judgement {
  const { single } = characterTable("windows-1252");
  let sum = 0;
  let high = 0;
  let faults = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] as number;
    if (byte < 0x80) continue;
    high++;
    if (single[byte] === 0) faults++;
    else sum += westernWeight(byte, sample[at - 1] ?? 0, sample[at + 1] ?? 0);
  }
  return { encoding: "windows-1252", score: sum / Math.max(high, 1), faults };
}

/** Bytes beyond ASCII, how many of them form characters of UTF-8, and how many sequences do not. */
function utf8Share(sample: Uint8Array): { high: number; valid: number; faults: number } {
  let high = 0;
  let valid = 0;
  let faults = 0;
  for (let at = 0; at < sample.length; ) {
    const byte = sample[at] as number;
    const size = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    if (byte < 0x80) at++;
    else if (size > 0 && at + size <= sample.length && isUtf8(sample.subarray(at, at + size))) {
      high += size;
      valid += size;
      at += size;
    } else {
      high++;
      faults++;
      at++;
    }
  }
  return { high: Math.max(high, 1), valid, faults };
}
