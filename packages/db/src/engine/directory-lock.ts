import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseError } from "../database-error.ts";

interface Holder {
  pid: number;
  /** When that process started, to tell it from a later one with the same pid; "" where the system does not say. */
  started: string;
}

const heldHere = new Set<string>();

/**
 * Takes the data directory for this process; PGlite itself would let two processes destroy each other's rows.
 * A lock left behind by a process that no longer lives is taken over.
 *
 * @returns what gives the directory back
 * @throws DatabaseError DIRECTORY_IN_USE, naming the holder's pid and the directory
 */
export function lockDirectory(directory: string): () => void {
  const path = join(directory, "touchstone.lock");
  for (let attempt = 0; attempt < 20; attempt++) {
    if (create(path)) {
      heldHere.add(path);
      return () => {
        if (heldHere.delete(path)) rmSync(path, { force: true });
      };
    }
    const text = read(path);
    if (text === undefined) continue;
    const holder = parse(text);
    if (holder && lives(holder, path)) throw inUse(directory, holder.pid);
    removeStale(path, text);
  }
  throw new DatabaseError(
    "DIRECTORY_IN_USE",
    `Several processes are trying to take over ${directory}. Try again.`,
  );
}

function create(path: string): boolean {
  const holder: Holder = { pid: process.pid, started: startOf(process.pid) };
  try {
    writeFileSync(path, `${JSON.stringify(holder)}\n`, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function parse(text: string): Holder | undefined {
  const match = /^\{"pid":(\d+),"started":"([^"]*)"\}\n$/.exec(text);
  return match ? { pid: Number(match[1]), started: match[2] ?? "" } : undefined;
}

function lives({ pid, started }: Holder, path: string): boolean {
  if (pid === process.pid && started === startOf(pid)) return heldHere.has(path);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, "ESRCH")) return false;
  }
  return started === startOf(pid);
}

/** Moves the lock aside first, so that of two processes that found it stale only one removes it. */
function removeStale(path: string, seen: string): void {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return;
    throw error;
  }
  if (read(aside) === seen) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

/** The process's start in clock ticks since boot (Linux); elsewhere the pid alone has to do. */
function startOf(pid: number): string {
  const stat = process.platform === "linux" ? read(`/proc/${pid}/stat`) : undefined;
  // Fields after the command's name in parentheses: state is the 3rd, starttime the 22nd.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function inUse(directory: string, pid: number): DatabaseError {
  const who = pid === process.pid ? "this process has already opened it" : `process ${pid} is using it`;
  return new DatabaseError(
    "DIRECTORY_IN_USE",
    `The data directory ${directory} is in use: ${who}. Stop that process, or choose another directory.`,
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
