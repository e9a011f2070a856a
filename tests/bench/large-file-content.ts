import { once } from "node:events";
import { createWriteStream } from "node:fs";

/** “房间很干净，服务热情 … 排队时间太长了，希望改进” in GB18030, with a line break between. */
const comment = Buffer.concat([
  Buffer.from("b7bfbce4badcb8c9bebba3acb7fecef1c8c8c7e9", "hex"),
  Buffer.from("\n"),
  Buffer.from("c5c5b6d3cab1bce4ccabb3a4c1cba3accfa3cdfbb8c4bdf8", "hex"),
]);

const both = (name: string) => ({ en: name, zh: name });

/** The mapping of the generated file, as JSON (which is YAML too). */
export const largeMapping = JSON.stringify({
  code: "large-file",
  version: 1,
  name: both("Generated large file"),
  source: "generated",
  licence: "none",
  journey: { code: "restaurant", version: 1 },
  key: ["id"],
  day: { format: "iso", column: "day" },
  venue: { column: "branch", values: Object.fromEntries(branches().map((code) => [code, code])) },
  venues: branches().map((code) => ({
    code,
    name: both(code),
    sector: "restaurant",
    timeZone: "Asia/Shanghai",
  })),
  outcomes: { overall: { column: "overall", scale: { low: 1, high: 5 } } },
  ratings: { scale: { low: 1, high: 5 }, skipped: [""] },
  touchpoints: { greeting: "greeting" },
});

function branches(): string[] {
  return Array.from({ length: 20 }, (_, at) => `branch-${at}`);
}

/** Writes a file of at least so many bytes. @param from number of its first row @returns its rows */
export async function writeLargeFile(path: string, bytes: number, from: number): Promise<number> {
  const out = createWriteStream(path, { highWaterMark: 1 << 22 });
  let written = 0;
  let rows = 0;
  out.write("id,day,branch,overall,greeting,comment\n");
  while (written < bytes) {
    const parts: Buffer[] = [];
    for (let i = 0; i < 5_000; i++) {
      const id = from + rows++;
      const day = `2026-0${1 + (id % 9)}-${String(1 + (id % 28)).padStart(2, "0")}`;
      const values = `${id},${day},branch-${id % 20},${1 + (id % 5)},${id % 7 === 0 ? "" : 1 + (id % 4)}`;
      parts.push(Buffer.from(`${values},"`), comment, Buffer.from('"\n'));
    }
    const piece = Buffer.concat(parts);
    written += piece.length;
    if (!out.write(piece)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return rows;
}
