import { randomBytes, randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseError, type DatabaseErrorCode } from "../database-error.ts";

/** Where a key comes from that must not lie in the database. */
export interface KeySource {
  /** The operator's own, at least 16 characters. */
  secret?: string | undefined;
  /** Folder that keeps a generated one; without either there is none. */
  directory?: string | undefined;
}

/** A key by its names. */
export interface KeyNames {
  /** File in the folder. */
  file: string;
  /** Environment variable with the operator's own. */
  variable: string;
  /** What cannot be done without it, as a sentence. */
  without: string;
  code: DatabaseErrorCode;
}

const KEY_BYTES = 32;
const SHORTEST = 16;

/**
 * The operator's own key, or one that is generated once and kept in a file that only its owner may read.
 *
 * The file lies beside the database, never in it: whoever gets a dump, a copy of the tables or access to the server has
 * what is kept under the key without what would undo it.
 *
 * @throws DatabaseError with the key's code when there is none, or when it is too short or cannot be read
 */
export function keptKey({ secret, directory }: KeySource, names: KeyNames): Uint8Array {
  if (secret !== undefined) return checked(Buffer.from(secret), names.variable, names);
  if (directory === undefined) throw new DatabaseError(names.code, `${names.without} Set ${names.variable}.`);
  const path = join(directory, names.file);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return readKey(path, names) ?? generate(path, names);
}

function checked(key: Buffer, name: string, { code }: KeyNames): Uint8Array {
  if (key.length >= SHORTEST) return key;
  throw new DatabaseError(code, `${name}: found ${key.length} characters, expected at least ${SHORTEST}.`);
}

function readKey(path: string, names: KeyNames): Uint8Array | null {
  try {
    return checked(Buffer.from(readFileSync(path, "utf8").trim(), "base64"), path, names);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Of two processes that generate one at the same time, the first wins: a file appears whole or not at all. */
function generate(path: string, names: KeyNames): Uint8Array {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString("base64")}\n`, { flag: "wx", mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const key = readKey(path, names);
  if (!key) throw new DatabaseError(names.code, `${path} was removed while it was being read.`);
  return key;
}
