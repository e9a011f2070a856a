import { readFileSync } from "node:fs";
import type { MomentItems } from "../src/moment/moment-items.ts";
import type { Scale } from "../src/scale/scale.ts";
import type { VisitBlock } from "../src/visit/block.ts";
import { NOT_MET, SKIPPED } from "../src/visit/visit.ts";

/** The visits of the reference data set as one block, for tests. */
const lines = readFileSync(new URL("../golden/visits.csv", import.meta.url), "utf8")
  .trim()
  .split("\n");
const header = (lines[0] as string).split(",");
const rows = lines.slice(1).map((line) => line.split(","));

const rating: Scale = { low: 1, high: 5, better: "higher" };
const eleven: Scale = { low: 0, high: 10, better: "higher" };
const valence: Scale = { low: -2, high: 2, better: "higher" };

export const touchpointCodes = Array.from({ length: 12 }, (_, j) => `t${String(j + 1).padStart(2, "0")}`);
const columns: [string, Scale][] = [
  ["overall", eleven],
  ["ltr", eleven],
  ...touchpointCodes.map((code): [string, Scale] => [code, rating]),
  ...touchpointCodes.map((code): [string, Scale] => [code.replace("t", "e"), valence]),
];

function column(name: string): string[] {
  const place = header.indexOf(name);
  return rows.map((row) => row[place] as string);
}

export const goldenVenues = [...new Set(column("venue"))].sort();

export const goldenItems: MomentItems = {
  overall: { item: 0, scale: eleven },
  recommend: { item: 1, scale: eleven },
  touchpoints: touchpointCodes.map((_, j) => ({
    touchpoint: j,
    item: 2 + j,
    scale: rating,
    valence: { item: 14 + j, scale: valence },
  })),
};

export const ratingScale = rating;
export const valenceScale = valence;

/** All 2,400 visits; a missing first touchpoint counts as skipped and any other as not met, which no estimate minds. */
export function goldenBlock(): VisitBlock {
  const answers = new Uint8Array(rows.length * columns.length);
  for (const [v, [name, scale]] of columns.entries())
    for (const [i, cell] of column(name).entries())
      answers[i * columns.length + v] =
        cell === "" ? (v === 2 ? SKIPPED : NOT_MET) : Number(cell) - scale.low;
  return {
    count: rows.length,
    venue: Uint16Array.from(column("venue"), (code) => goldenVenues.indexOf(code)),
    group: Uint8Array.from(column("jk_group"), Number),
    weight: new Float64Array(rows.length).fill(1e6),
    items: columns.length,
    answers,
  };
}
