import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A file of each folder that has a part in what is stored: the engine, what it rests on, and how results are written down. */
const places = [
  "@touchstone/core/layout/plan",
  "@touchstone/core/format/catalogue",
  "@touchstone/core/statistics/gini",
  "@touchstone/core/text",
  "@touchstone/core/unit",
  "./result-text.ts",
  "../analysis/layout.ts",
];

/**
 * Fingerprint of the program that judges layouts: another one whenever a source of it has changed, so that no figure of an
 * older program is taken for one of this.
 */
export function engineFingerprint(): string {
  const hash = createHash("sha256");
  for (const place of places) {
    const folder = dirname(createRequire(import.meta.url).resolve(place));
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => name.replaceAll("\\", "/"))
      .filter((name) => /\.(ts|json)$/.test(name) && !name.endsWith(".test.ts"))
      .sort();
    for (const name of files) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 32);
}
