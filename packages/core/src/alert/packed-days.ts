import type { Scale } from "../scale/scale.ts";
import type { DailyAnswers } from "./daily-series.ts";

/** Where the answers to one item lie in a packed day. */
export interface PackedItem {
  scale: Scale;
  /** Answers a scale can have, and the place of the first of their counts among the words of a day. */
  codes: number;
  at: number;
}

/**
 * Days as they came from the store: each so many big-endian 32-bit words, the day since 1970-01-01 first, then how often
 * each answer was given. They are unpacked item by item where they are needed.
 */
export interface PackedDays {
  words: number;
  /** Per asked item; `null` where these days do not ask it. */
  items: readonly (PackedItem | null)[];
  bytes: Uint8Array;
}

/** One venue's answers day by day; plain, so that they travel between threads. */
export interface PackedVenue {
  /** Code of the venue. */
  venue: string;
  /** One for each way in which surveys keep their answers. */
  parts: PackedDays[];
}

/** Was anybody asked the item of that place? */
export function asksItem({ parts }: PackedVenue, item: number): boolean {
  return parts.some(({ items }) => items[item]);
}

/** The answers to the asked item of that place, one entry per scale and layout; empty where nobody was asked. */
export function unpackItem({ parts }: PackedVenue, item: number): DailyAnswers[] {
  return parts.flatMap(({ bytes, words, items }) => {
    const place = items[item];
    return place ? [unpack(bytes, words, place)] : [];
  });
}

function unpack(bytes: Uint8Array, words: number, { scale, codes, at }: PackedItem): DailyAnswers {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length / (4 * words);
  const day = new Int32Array(count);
  const counts = new Int32Array(count * codes);
  for (let d = 0; d < count; d++) {
    const start = 4 * words * d;
    day[d] = view.getInt32(start);
    for (let code = 0; code < codes; code++)
      counts[d * codes + code] = view.getInt32(start + 4 * (at + code));
  }
  return { scale, day, counts };
}

/** What somebody else counted at one venue, as it came from the store: day, how many there were, how many counted. */
export interface PackedCounts {
  venue: string;
  /** Code of what was counted. */
  indicator: string;
  bytes: Uint8Array;
}

/** The days of a counted series. */
export function unpackCounts({ bytes }: PackedCounts): { day: number; n: number; count: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 12 }, (_, i) => ({
    day: view.getInt32(12 * i),
    n: view.getInt32(12 * i + 4),
    count: view.getInt32(12 * i + 8),
  }));
}
