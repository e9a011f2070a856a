import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { MadeUp } from "./made-up.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The whole product, started as its users start it, over a data directory of its own. */
export interface Running {
  /** Address of the dashboard. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the product without its sample data, and imports what is given by the command.
 * @param port of the dashboard; the API takes the next one
 */
export async function startProduct(port: number, data: MadeUp | null): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), "touchstone-extreme-"));
  const api = `http://127.0.0.1:${port + 1}`;
  const env = {
    ...process.env,
    DATABASE_URL: "",
    TOUCHSTONE_SAMPLE: "0",
    TOUCHSTONE_DATA: folder,
    TOUCHSTONE_PORT: String(port),
    TOUCHSTONE_API_PORT: String(port + 1),
    TOUCHSTONE_API_URL: `${api}/graphql`,
  };
  const child = spawn(process.execPath, ["scripts/start.mjs"], { cwd: root, env, stdio: "pipe" });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (piece) => {
      said += piece;
    });
  const stop = async () => {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await announced(child, () => said);
    if (data) await importFile(folder, data, env);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, stop };
}

async function announced(child: ChildProcess, said: () => string): Promise<void> {
  for (let waited = 0; waited < 120_000; waited += 100) {
    if (said().includes("Dashboard ")) return;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the product did not start: ${said()}`);
}

async function importFile(folder: string, { mapping, csv }: MadeUp, env: NodeJS.ProcessEnv): Promise<void> {
  const [survey, file] = [join(folder, "made-up.json"), join(folder, "made-up.csv")];
  await writeFile(survey, mapping);
  await writeFile(file, csv);
  await promisify(execFile)(
    process.execPath,
    ["apps/api/bin/touchstone.mjs", "import", file, "--survey", survey],
    { cwd: root, env },
  );
}
