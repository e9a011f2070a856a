import { execFile } from "node:child_process";
import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { folder } from "./testing.ts";
import { sheetXml, workbookParts, zipOf } from "./testing-archive.ts";

const files = folder();
afterAll(() => files.remove());

interface Told {
  visits: number;
  rejected: number;
  encoding: string;
  megabytes: number;
  seconds: number;
  /** Seconds of a processor: what it took of the machine, whatever else that was doing. */
  work: number;
}

/** Reads a file in a program of its own. */
async function readAlone(path: string): Promise<Told> {
  const script = fileURLToPath(new URL("./testing-read.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script, path]);
  const told = JSON.parse(stdout) as Told;
  console.info(`${statSync(path).size / 1e6} MB: ${JSON.stringify(told)}`);
  return told;
}

/** “房间很干净，服务热情” and so on in GB18030: a few hundred bytes with line breaks in quotation marks. */
const comment = Buffer.from(
  "b7bfbce4badcb8c9bebba3acb7fecef1c8c8c7e90ac5c5b6d3cab1bce4ccabb3a4a3accfa3cdfbb8c4bdf8".repeat(12),
  "hex",
);

function largeText(path: string, bytes: number): number {
  const file = openSync(path, "w");
  let written = writeSync(file, "id,day,branch,overall,greeting,comment\n");
  let rows = 0;
  while (written < bytes) {
    const parts: Buffer[] = [];
    for (let i = 0; i < 2_000; i++) {
      const id = rows++;
      parts.push(
        Buffer.from(`${id},2026-03-${10 + (id % 19)},north,${1 + (id % 5)},${id % 6},"`),
        comment,
        Buffer.from('"\n'),
      );
    }
    written += writeSync(file, Buffer.concat(parts));
  }
  closeSync(file);
  return rows;
}

function largeSheet(rows: number): Buffer {
  const parts = [Buffer.from("<worksheet><sheetData>")];
  const header = ["id", "day", "branch", "overall", "greeting", "comment"];
  parts.push(Buffer.from(sheetXml([header])));
  for (let from = 0; from < rows; from += 5_000) {
    const block = Array.from({ length: Math.min(5_000, rows - from) }, (_, i) => {
      const id = from + i;
      const words = `${(id * 2_654_435_761) % 4_294_967_296} 很好 ${(id * 40_503) % 65_521}`;
      return [String(id), `2026-03-${10 + (id % 19)}`, "south", String(1 + (id % 5)), String(id % 6), words];
    });
    parts.push(Buffer.from(sheetXml(block, from + 2)));
  }
  parts.push(Buffer.from("</sheetData></worksheet>"));
  return zipOf([...workbookParts, { name: "xl/worksheets/sheet1.xml", content: Buffer.concat(parts) }]);
}

describe("a large file takes no more memory than a small one", () => {
  it("200 MB of GB18030 with line breaks in its cells, in less than a minute of work", async () => {
    const path = join(files.path, "large.csv");
    const rows = largeText(path, 200e6);
    const told = await readAlone(path);
    expect(told).toMatchObject({ visits: rows, rejected: 0, encoding: "gb18030" });
    expect(told.megabytes).toBeLessThan(150);
    expect(told.work).toBeLessThan(60);
  });

  it("a workbook of 300,000 rows", async () => {
    const path = files.write("large.xlsx", largeSheet(300_000));
    const told = await readAlone(path);
    expect(told).toMatchObject({ visits: 300_000, rejected: 0, encoding: "xlsx" });
    expect(told.megabytes).toBeLessThan(150);
  });
});
