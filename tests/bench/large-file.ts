/**
 * `npm run bench:large [-- MEGABYTES [embedded]]`: what a large survey file does to a running server. A GB18030 file with line breaks
 * in its cells is generated (1,000 MB unless told otherwise), handed in, cancelled, imported by the same held file, and
 * imported once more; memory, delays, the dashboard's questions and throughput are measured against the same run's own
 * baselines. Exits with 1 when a goal is missed. Needs 4 GB of memory, room on the disk, and an installed PostgreSQL server
 * unless it is told to use the embedded engine, whose own memory is then part of the server's.
 */
import { createReadStream, mkdtempSync, openAsBlob, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { TextDecoderStream } from "node:stream/web";
import { parse } from "csv-parse";
import { largeMapping, writeLargeFile } from "./large-file-content.ts";
import { startApi, startCluster } from "./programs.ts";

const megabytes = Number(process.argv[2] ?? 1_000);
const embedded = process.argv[3] === "embedded";
if (!(megabytes > 0)) throw new Error(`found "${process.argv[2]}", expected a number of megabytes`);
const headers = { "apollo-require-preflight": "1" };
let missed = 0;

/** Prints a measurement beside its goal. */
function report(what: string, value: number, goal: string, holds: boolean, detail = ""): void {
  if (!holds) missed++;
  console.log(
    `${holds ? "ok    " : "MISSED"}  ${what}: ${value.toFixed(2)} (goal ${goal})${detail && `; ${detail}`}`,
  );
}

/** Seconds the parser alone needs for the whole file, decoded as it has to be. */
async function parserAlone(path: string, expected: number): Promise<{ seconds: number; work: number }> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const bytes = Readable.toWeb(createReadStream(path, { highWaterMark: 1 << 20 }));
  const text = bytes.pipeThrough(new TextDecoderStream("gb18030") as never) as never;
  let rows = 0;
  for await (const record of Readable.fromWeb(text).pipe(parse())) if (record.length > 0) rows++;
  if (rows !== expected + 1) throw new Error(`the parser gave ${rows} rows, expected ${expected + 1}`);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - begun) / 1_000, work: (user + system) / 1e6 };
}

interface Job {
  id: string;
  status: "running" | "done" | "failed" | "cancelled";
  progress: { phase: string; bytes: number; total: number | null; rows: number };
  result: { read: number; stored: number; rejected: number; status: string } | null;
  failure: { en: string } | null;
}

class Client {
  readonly url: string;
  constructor(url: string) {
    this.url = url;
  }

  async #json<T>(path: string, init: RequestInit = {}): Promise<T> {
    const response = await this.#fetch(path, { ...init, headers: { ...headers, ...init.headers } });
    const body = (await response.json()) as T & { errors?: { message: string }[] };
    if (body.errors) throw new Error(`${path}: ${body.errors[0]?.message}`);
    return body;
  }

  /** A question that meets a connection which the server is just closing is asked once more. */
  async #fetch(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(`${this.url}${path}`, init);
    } catch (error) {
      if (init.method !== undefined && path !== "/graphql") throw error;
      return fetch(`${this.url}${path}`, init);
    }
  }

  async hold(path: string, name: string): Promise<string> {
    const body = await openAsBlob(path);
    const { upload } = await this.#json<{ upload: { id: string } }>(`/uploads?file=${name}`, {
      method: "POST",
      body,
    });
    return upload.id;
  }

  async commit(upload: string): Promise<Job> {
    const init = { method: "POST", body: largeMapping, headers: { "content-type": "application/yaml" } };
    return (await this.#json<{ job: Job }>(`/uploads/${upload}/commit`, init)).job;
  }

  async job(id: string): Promise<Job> {
    return (await this.#json<{ job: Job }>(`/jobs/${id}`)).job;
  }

  async cancel(id: string): Promise<Job> {
    return (await this.#json<{ job: Job }>(`/jobs/${id}`, { method: "DELETE" })).job;
  }

  async graphql<T>(query: string): Promise<T> {
    const body = JSON.stringify({ query });
    const init = { method: "POST", body, headers: { "content-type": "application/json" } };
    return (await this.#json<{ data: T }>("/graphql", init)).data;
  }

  async visits(): Promise<number> {
    return (await this.graphql<{ data: { visits: number } }>("{ data { visits } }")).data.visits;
  }
}

/** What the dashboard's first pages ask. */
const question = `{ data { version visits } imports(first: 20) { nodes { id status read } }
  comparison(indicator: SATISFACTION) { rows { figure { status value n } } } }`;

/** Asks again and again until told to stop. @returns the 95th percentile of the answers' times, in milliseconds */
async function askUntil(client: Client, ended: () => boolean): Promise<{ p95: number; n: number }> {
  const times: number[] = [];
  while (!ended()) {
    const begun = performance.now();
    await client.graphql(question);
    times.push(performance.now() - begun);
    await pause(25);
  }
  times.sort((a, b) => a - b);
  return { p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN, n: times.length };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Resident memory of a process in megabytes. */
function resident(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

/** Seconds of a processor that a process has taken. */
function worked(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Follows a job to its end, and how far it said to be when. */
async function follow(client: Client, id: string, look: () => void) {
  const told: { at: number; share: number }[] = [];
  const begun = performance.now();
  for (;;) {
    const job = await client.job(id);
    look();
    const { phase, bytes, total } = job.progress;
    if (phase === "reading" && total) told.push({ at: performance.now() - begun, share: bytes / total });
    if (job.status !== "running") return { job, told, seconds: (performance.now() - begun) / 1_000 };
    await pause(50);
  }
}

/** How far what was told is from a straight line between its first and its last report, at most. */
function largestLie(told: readonly { at: number; share: number }[]): number {
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last || last.at === first.at) return Number.NaN;
  const slope = (last.share - first.share) / (last.at - first.at);
  return Math.max(...told.map(({ at, share }) => Math.abs(share - first.share - slope * (at - first.at))));
}

/** A gigabyte takes some ten minutes, embedded three times that; what takes much longer hangs. */
const LONGEST_MS = (embedded ? 4 : 1) * (5 * 60_000 + megabytes * 1_500);
setTimeout(() => {
  console.error(`MISSED  the benchmark has not ended within ${LONGEST_MS / 60_000} minutes`);
  process.exit(2);
}, LONGEST_MS).unref();

const folder = mkdtempSync(join(tmpdir(), "touchstone-large-"));
const cluster = embedded ? null : await startCluster();
try {
  const path = join(folder, "large.csv");
  const rows = await writeLargeFile(path, megabytes * 1e6, 0);
  const small = join(folder, "small.csv");
  const smallRows = await writeLargeFile(small, 2e6, 1e9);
  console.log(
    `${(statSync(path).size / 1e6).toFixed(0)} MB of GB18030, ${rows} rows with line breaks in their cells\n`,
  );
  const parser = await parserAlone(path, rows);
  const api = await startApi(cluster?.url ?? null, folder, 4330);
  try {
    const client = new Client(api.url);
    const first = await client.commit(await client.hold(small, "small.csv"));
    await follow(client, first.id, () => undefined);
    const quietUntil = performance.now() + 5_000;
    const quiet = await askUntil(client, () => performance.now() > quietUntil);
    const upload = await client.hold(path, "large.csv");
    const idle = resident(api.pid);

    const given = await client.commit(upload);
    while ((await client.job(given.id)).progress.rows < rows * 0.2) await pause(20);
    const asked = performance.now();
    const cancelled = await client.cancel(given.id);
    const latency = performance.now() - asked;
    const untouched = (await client.visits()) === smallRows && cancelled.status === "cancelled";
    report("cancelling, milliseconds", latency, "under 1000", latency < 1_000 && untouched, cancelled.status);

    await api.longestDelay();
    let most = idle;
    const workedBefore = worked(api.pid);
    let over = false;
    const asking = askUntil(client, () => over);
    const resumed = await client.commit(upload);
    const { job, told, seconds } = await follow(client, resumed.id, () => {
      most = Math.max(most, resident(api.pid));
    });
    over = true;
    const work = worked(api.pid) - workedBefore;
    const busy = await asking;
    const delay = await api.longestDelay();
    if (job.status !== "done") throw new Error(job.failure?.en ?? job.status);
    const { result } = job;
    const whole = result?.stored === rows && (await client.visits()) === rows + smallRows;
    report(
      "resumed after the cancel, rows stored of those in the file",
      (result?.stored ?? 0) / rows,
      "exactly 1",
      whole,
    );
    report(
      "memory above idle, MB",
      most - idle,
      "at most 200",
      most - idle <= 200,
      `idle ${idle.toFixed(0)} MB`,
    );
    const turn = api.longestTurn();
    const delayed = `delayed by ${delay.toFixed(0)} ms, waiting for a processor included`;
    report("longest turn of the event loop, ms of the processor", turn, "under 100", turn < 100, delayed);
    const slower = busy.p95 / quiet.p95;
    report(
      "the dashboard's p95 during the import against before",
      slower,
      "at most 2",
      slower <= 2,
      `${quiet.p95.toFixed(0)} ms of ${quiet.n} before, ${busy.p95.toFixed(0)} ms of ${busy.n} during`,
    );
    const lie = largestLie(told);
    report("progress told against time passed, largest difference", lie, "at most 0.15", lie <= 0.15);
    const ratio = parser.seconds / seconds;
    report(
      "import against the parser alone, rows per second",
      ratio,
      "at least 0.33",
      ratio >= 1 / 3,
      `parser ${parser.seconds.toFixed(1)} s (${parser.work.toFixed(1)} of a processor), import ${seconds.toFixed(1)} s (${work.toFixed(1)} of a processor in the server, its answers to the dashboard included)`,
    );

    const again = await client.commit(await client.hold(path, "large.csv"));
    const { job: second } = await follow(client, again.id, () => undefined);
    const once = second.result?.status === "already-imported" && (await client.visits()) === rows + smallRows;
    report("the same file again, rows stored", second.result?.stored ?? -1, "0", once);
  } finally {
    await api.stop();
  }
} finally {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(missed > 0 ? 1 : 0);
