import { parse } from "csv-parse/sync";
import type { TableSample } from "../src/intake/guess/guess-columns.ts";

/** A comma-separated text as the rows that a guess is made from, at most so many. */
export function tableSample(text: string | Uint8Array, most = 1500): TableSample {
  const plain = typeof text === "string" ? text : new TextDecoder().decode(text);
  const [header = [], ...rows] = parse(plain, { relax_column_count: true, to: most + 1 }) as string[][];
  return { header, rows };
}

/** Draws whole numbers below `limit`, the same in every run. */
export function drawing(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
