import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { DatabaseOptions } from "../database.ts";

/** Another process that holds a database open: for tests. */
export interface OtherProcess {
  pid: number;
  /** Writes a line to it. */
  tell(line: string): void;
  /** Resolves when it writes this line, or has ended. */
  says(line: string): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Starts a process that opens the database and, where told, leaves an import half done. */
export async function otherProcess(
  options: DatabaseOptions,
  action: "hold" | "import" | "killed",
): Promise<OtherProcess> {
  const script = fileURLToPath(new URL("./hold-directory.mjs", import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(options), action], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (text) => {
    errors += String(text);
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`the other process ended with code ${code}: ${errors}`)));
  });
  return {
    pid: pidOf(child),
    tell: (line) => child.stdin.write(`${line}\n`),
    says: (line) => Promise.race([ended, saying(child, line)]),
    kill: () => kill(child, ended),
  };
}

function saying(child: ChildProcess, line: string): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.on("data", (text) => {
      if (String(text).split("\n").includes(line)) resolve();
    });
  });
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error("the other process did not start");
  return pid;
}

function kill(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill("SIGKILL");
  return ended;
}
