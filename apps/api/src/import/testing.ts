import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A mapping of one's own, for a restaurant's survey on the shipped restaurant journey. */
export const mapping = `code: noodle-house
version: 1
name: { en: Noodle House guest survey, zh: 面馆顾客调查 }
source: Noodle House
licence: internal
journey: { code: restaurant, version: 1 }
key: [id]
day: { format: iso, column: day }
venue: { column: branch, values: { north: noodle-north, south: noodle-south } }
venues:
  - { code: noodle-north, name: { en: North branch, zh: 北店 }, sector: restaurant, timeZone: Asia/Shanghai }
  - { code: noodle-south, name: { en: South branch, zh: 南店 }, sector: restaurant, timeZone: Asia/Shanghai }
outcomes:
  overall: { column: overall, scale: { low: 1, high: 5 } }
ratings: { scale: { low: 1, high: 5 }, notMet: ["0"] }
touchpoints:
  greeting: greeting
`;

const header = "id,day,branch,overall,greeting";

/** A file of that survey. */
export function csv(rows: readonly string[], columns = header): string {
  return `${[columns, ...rows].join("\n")}\n`;
}

/** So many good rows, the first with the number `from`. */
export function goodRows(count: number, from = 1): string[] {
  return Array.from({ length: count }, (_, i) => {
    const id = from + i;
    return `${id},2026-03-${String(1 + (id % 28)).padStart(2, "0")},${id % 2 ? "north" : "south"},${1 + (id % 5)},${id % 6}`;
  });
}

/** A folder for files of a test, and what removes it. */
export function folder(): {
  write(name: string, content: string | Uint8Array): string;
  path: string;
  remove(): void;
} {
  const path = mkdtempSync(join(tmpdir(), "touchstone-api-"));
  return {
    path,
    write(name, content) {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
