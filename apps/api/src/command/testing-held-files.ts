import type { Encoding } from "@touchstone/core/intake/file/encoding";
import { encodeText } from "@touchstone/core/testing/encode-text";

/** A made-up file such as a venue really has. */
export interface HeldFile {
  name: string;
  bytes: Uint8Array;
  rows: number;
}

/** Numbers between 0 and 1 by a fixed seed (Park & Miller): the same files in every run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Answers of one guest: a mood that all of them share, and what single ones differ by. */
export interface Guest {
  at: number;
  /** A point of low…high, higher the better the mood. */
  point(low: number, high: number, shift?: number): number;
  of<T>(...list: readonly T[]): T;
  odds(share: number): boolean;
}

function guest(at: number, random: () => number): Guest {
  const mood = random();
  return {
    at,
    point: (low, high, shift = 0) => {
      const place = 0.15 + 0.6 * mood + 0.35 * (random() - 0.3) + shift;
      return Math.max(low, Math.min(high, low + Math.floor(place * (high - low + 1))));
    },
    of: <T>(...list: readonly T[]): T => list[Math.floor(random() * list.length)] as T,
    odds: (share) => random() < share,
  };
}

/** A file of so many guests; cells with a comma or a quote are quoted. */
export function heldFile(
  name: string,
  header: readonly string[],
  cells: (guest: Guest) => readonly (string | number)[],
  {
    rows = 300,
    encoding = "utf-8" as Encoding,
    seed = 7,
    divider = ",",
  }: { rows?: number; encoding?: Encoding; seed?: number; divider?: string } = {},
): HeldFile {
  const random = chance(seed);
  const quoted = (cell: string | number) =>
    /[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);
  const lines = [header, ...Array.from({ length: rows }, (_, at) => cells(guest(at, random)))];
  const text = `${lines.map((line) => line.map(quoted).join(divider)).join("\r\n")}\r\n`;
  return { name, rows, bytes: encodeText(text, encoding) };
}

const two = (number: number): string => String(number).padStart(2, "0");
/** Day of a guest's visit. */
export const dayOf = ({ at }: Guest) => ({ year: 2024, month: 1 + (at % 9), day: 1 + (at % 28) });
export const chineseDay = (guest: Guest): string => {
  const { year, month, day } = dayOf(guest);
  return `${year}年${month}月${day}日`;
};
export const shortDay = (guest: Guest): string => {
  const { month, day } = dayOf(guest);
  return `${two(day)}/${two(month)}/24`;
};
/** Days since 1899-12-30, as a spreadsheet counts them. */
export const serialDay = (guest: Guest): number => {
  const { year, month, day } = dayOf(guest);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
};
