import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const fileOf = (dataDirectory: string): string => join(dataDirectory, "touchstone.address");

/**
 * Writes down where the API listens, beside the data it holds open, so that the command line finds it.
 * @returns what removes the note again
 */
export function announceAddress(dataDirectory: string, url: string): () => Promise<void> {
  writeFileSync(fileOf(dataDirectory), `${url}\n`, { mode: 0o600 });
  return async () => rmSync(fileOf(dataDirectory), { force: true });
}

/** Where the API that holds this data listens, if one wrote it down; it may have died since. */
export function announcedAddress(dataDirectory: string): string | null {
  try {
    return readFileSync(fileOf(dataDirectory), "utf8").trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
