import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A file of the layout engine and of what it rests on, each for all that lies beside it and below. */
const places = [
  "@touchstone/core/layout/plan",
  "@touchstone/core/format/catalogue",
  "@touchstone/core/statistics/gini",
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
