import { statfs } from "node:fs/promises";
import { DatabaseError } from "../database-error.ts";

/** Writing stops while this much is still free, so that the database itself can always finish what it has begun. */
export const KEEP_FREE_BYTES = 128 * 1024 * 1024;

/** Throws STORAGE_FULL when less than `keepFree` bytes are left where `directory` lies. */
export async function ensureFreeSpace(directory: string, keepFree: number): Promise<void> {
  const { bavail, bsize } = await statfs(directory);
  const free = bavail * bsize;
  if (free >= keepFree) return;
  throw new DatabaseError(
    "STORAGE_FULL",
    `The disk of ${directory} is nearly full: ${megabytes(free)} MB free, ${megabytes(keepFree)} MB needed. ` +
      "Nothing was stored. Free some space and try again.",
  );
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / (1024 * 1024));
}
