import { once } from "node:events";
import { createWriteStream } from "node:fs";

/** What the generated survey looks like: sizes, and nothing measured. */
export interface Shape {
  visits: number;
  venues: number;
  touchpoints: number;
  seed: number;
}

/** mulberry32: a small seeded generator, so that every run of the benchmark sees the same file. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.round(value)));

export const columns = ({ touchpoints }: Shape): string[] => [
  "id",
  "venue",
  "day",
  "party",
  "overall",
  "recommend",
  ...Array.from({ length: touchpoints }, (_, j) => `t${String(j + 1).padStart(2, "0")}`),
];

/**
 * Writes a survey of `visits` rows: each guest has a mood, each venue a level, each touchpoint a pull on the outcome;
 * one rating in eight is left blank. A year of days, twelve kinds of party.
 */
export async function generate(path: string, shape: Shape): Promise<void> {
  const next = random(shape.seed);
  const level = Array.from({ length: shape.venues }, () => (next() - 0.5) * 0.8);
  const pull = Array.from({ length: shape.touchpoints }, (_, j) => 0.1 + 0.9 * (j / shape.touchpoints));
  const totalPull = pull.reduce((a, b) => a + b, 0);
  const out = createWriteStream(path, { highWaterMark: 1 << 20 });
  let lines = [columns(shape).join(",")];
  for (let i = 0; i < shape.visits; i++) {
    const venue = Math.floor((0.6 * next() + 0.4 * next()) * shape.venues);
    const mood = (level[venue] as number) + (next() + next() + next() - 1.5) * 1.2;
    let felt = 0;
    let ratings = "";
    for (let j = 0; j < shape.touchpoints; j++) {
      const rating = clamp(3.6 + mood + (next() - 0.5) * 3, 1, 5);
      felt += (pull[j] as number) * (rating - 3);
      ratings += next() < 0.125 ? "," : `,${rating}`;
    }
    const overall = clamp(6 + (2.2 * felt) / totalPull + (next() - 0.5) * 3, 0, 10);
    const recommend = clamp(overall + (next() - 0.5) * 4, 0, 10);
    const dayOfYear = Math.floor(next() * 365);
    const day = new Date(Date.UTC(2025, 0, 1 + dayOfYear)).toISOString().slice(0, 10);
    lines.push(`g${i},v${venue},${day},p${Math.floor(next() * 12)},${overall},${recommend}${ratings}`);
    if (lines.length === 10_000) {
      if (!out.write(`${lines.join("\n")}\n`)) await once(out, "drain");
      lines = [];
    }
  }
  out.end(lines.length > 0 ? `${lines.join("\n")}\n` : "");
  await once(out, "finish");
}
