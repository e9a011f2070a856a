import { randomBytes, randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseError } from "../database-error.ts";

/** Where the secret behind staff pseudonyms comes from. */
export interface StaffKeySource {
  /** The operator's own secret, at least 16 characters. */
  secret?: string | undefined;
  /** Folder that keeps a generated one; without either nothing can be made pseudonymous. */
  directory?: string | undefined;
}

const FILE = "staff.key";
const SECRET_BYTES = 32;
const SHORTEST_SECRET = 16;

/**
 * The secret: the operator's own, or one that is generated once and kept in a file that only its owner may read.
 *
 * The file lies beside the database, never in it: whoever gets a dump, a copy of the tables or access to the server has
 * the pseudonyms without what would undo them. It stays with those who run the product, who have the survey files too.
 *
 * @throws DatabaseError STAFF_KEY when there is none, or when it is too short or cannot be read
 */
export function staffSecret({ secret, directory }: StaffKeySource): Uint8Array {
  if (secret !== undefined) return checked(Buffer.from(secret), "TOUCHSTONE_STAFF_KEY");
  if (directory === undefined)
    throw new DatabaseError(
      "STAFF_KEY",
      "Codes of employees are kept as pseudonyms only, and there is no key to make them with. Set TOUCHSTONE_STAFF_KEY.",
    );
  const path = join(directory, FILE);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return readSecret(path) ?? generate(path);
}

function checked(secret: Buffer, name: string): Uint8Array {
  if (secret.length >= SHORTEST_SECRET) return secret;
  throw new DatabaseError(
    "STAFF_KEY",
    `${name}: found ${secret.length} characters, expected at least ${SHORTEST_SECRET}.`,
  );
}

function readSecret(path: string): Uint8Array | null {
  try {
    return checked(Buffer.from(readFileSync(path, "utf8").trim(), "base64"), path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Of two processes that generate one at the same time, the first wins: a file appears whole or not at all. */
function generate(path: string): Uint8Array {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${randomBytes(SECRET_BYTES).toString("base64")}\n`, { flag: "wx", mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const secret = readSecret(path);
  if (!secret) throw new DatabaseError("STAFF_KEY", `${path} was removed while it was being read.`);
  return secret;
}
