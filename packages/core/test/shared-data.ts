import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";

const folder = new URL("../../../../shared/data/", import.meta.url);

/**
 * A file that others collected and that may be read by tests only, unpacked. Where it is not here, `null`, a line that
 * says which checks did not run, and a test that says the same.
 */
export function sharedData(path: string, checks: string): Uint8Array | null {
  const url = new URL(path, folder);
  if (!existsSync(url)) {
    console.info(`${path} is not here, so this was not checked: ${checks}`);
    test(`not checked, because ${path} is not here: ${checks}`, () => expect(existsSync(url)).toBe(false));
    return null;
  }
  const bytes = readFileSync(url);
  return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}
