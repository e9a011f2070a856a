import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const loopDelay = new URL("./event-loop.mjs", import.meta.url).href;

export interface Cluster {
  url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL server of the benchmark's own. */
export async function startCluster(): Promise<Cluster> {
  const server = spawn(process.execPath, ["--import", "tsx", "src/testing/serve-cluster.ts"], {
    cwd: `${root}packages/db`,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [url] = (await once(createInterface(server.stdout), "line")) as [string];
  return {
    url,
    async stop() {
      const ended = once(server, "exit");
      server.stdin.end();
      await ended;
    },
  };
}

export interface Api {
  url: string;
  pid: number;
  /** Longest delay of the event loop since the last call, in milliseconds. */
  longestDelay(): Promise<number>;
  /** Longest turn of the event loop, in milliseconds of the processor, that {@link longestDelay} has last looked at. */
  longestTurn(): number;
  stop(): Promise<void>;
}

/**
 * The API as `npm start` runs it, on a database of the benchmark's.
 * @param databaseUrl `null` for the embedded engine, with its data in the folder
 */
export async function startApi(databaseUrl: string | null, folder: string, port: number): Promise<Api> {
  const loopFile = `${folder}/event-loop`;
  const api = spawn(
    process.execPath,
    ["--max-semi-space-size=64", "--import", "tsx", "--import", loopDelay, "src/main.ts"],
    {
      cwd: `${root}apps/api`,
      env: {
        ...process.env,
        ...settings(databaseUrl, folder),
        TOUCHSTONE_API_PORT: String(port),
        BENCH_LOOP: loopFile,
      },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  // Whatever ends the benchmark, it leaves no server behind.
  process.once("exit", () => api.kill("SIGKILL"));
  const url = `http://127.0.0.1:${port}`;
  await ready(url, api);
  if (api.pid === undefined) throw new Error("the API did not start");
  return {
    url,
    pid: api.pid,
    async longestDelay() {
      rmSync(loopFile, { force: true });
      api.kill("SIGUSR2");
      while (!existsSync(loopFile) || readFileSync(loopFile, "utf8") === "") await pause(5);
      return Number(readFileSync(loopFile, "utf8"));
    },
    longestTurn: () => Number(readFileSync(`${loopFile}.worked`, "utf8")),
    async stop() {
      const ended = once(api, "exit");
      api.kill("SIGTERM");
      await ended;
    },
  };
}

/** As `npm start` sets it. */
export const settings = (databaseUrl: string | null, folder: string) => ({
  NODE_ENV: "production",
  // An empty one is none: whatever stands in the surroundings must not be used.
  DATABASE_URL: databaseUrl ?? "",
  TOUCHSTONE_DATA: folder,
  TOUCHSTONE_SAMPLE: "0",
  TOUCHSTONE_LANG: "en",
});

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function ready(url: string, api: ChildProcess): Promise<void> {
  for (;;) {
    if (api.exitCode !== null) throw new Error(`the API ended with code ${api.exitCode}`);
    try {
      if ((await fetch(`${url}/readyz`)).ok) return;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    await pause(100);
  }
}

/** Runs the `touchstone` command to its end and gives the seconds it took. */
export async function touchstone(args: string[], env: Record<string, string>): Promise<number> {
  const begun = performance.now();
  const child = spawn(`${root}node_modules/.bin/touchstone`, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`touchstone ${args.join(" ")} ended with code ${code}`);
  return (performance.now() - begun) / 1000;
}
