/**
 * `npm run bench`: what the product costs, as ratios against a baseline measured in the same run, on generated data
 * with a fixed seed and a PostgreSQL server of its own. Exits with 1 when a goal is missed.
 */
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse";
import { clocked, compareLeagues, firstLeagues, handWritten } from "./comparison.ts";
import { generate } from "./generate.ts";
import { mapping } from "./mapping.ts";
import { settings, startApi, startCluster, touchstone } from "./programs.ts";

const visits = Number(process.argv[2] ?? 1_000_000);
const shape = { visits, venues: 200, touchpoints: 12, seed: 20261122 };
let missed = 0;

/** Prints a measurement beside its goal. */
function report(what: string, value: number, goal: string, holds: boolean, detail: string): void {
  if (!holds) missed++;
  console.log(`${holds ? "ok    " : "MISSED"}  ${what}: ${value.toFixed(2)} (goal ${goal}); ${detail}`);
}

/** Seconds the parser alone needs for the whole file. */
async function parserAlone(file: string): Promise<number> {
  const begun = performance.now();
  let rows = 0;
  for await (const record of createReadStream(file, { highWaterMark: 1 << 20 }).pipe(parse()))
    if (record.length > 0) rows++;
  if (rows !== visits + 1) throw new Error(`the parser gave ${rows} rows`);
  return (performance.now() - begun) / 1000;
}

const momentsQuery = { query: "{ moments { status visits fromCache moments { score { value } } } }" };
interface MomentsAnswer {
  data: { moments: { status: string; visits: number; fromCache: boolean; moments: unknown[] } };
}

async function askMoments(url: string): Promise<MomentsAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "apollo-require-preflight": "1" },
    body: JSON.stringify(momentsQuery),
  });
  return (await response.json()) as MomentsAnswer;
}

/** Asks for drivers by the default method; throws unless importance is there. */
async function askImportance(url: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "apollo-require-preflight": "1" },
    body: JSON.stringify({ query: "{ drivers { analysis { status method visits } } }" }),
  });
  const text = await response.text();
  if (!text.includes('"status":"OK"') || !text.includes('"method":"EM"')) throw new Error(text.slice(0, 500));
}

const folder = mkdtempSync(join(tmpdir(), "touchstone-bench-"));
const cluster = await startCluster();
try {
  const file = join(folder, "visits.csv");
  const survey = join(folder, "bench.yaml");
  writeFileSync(survey, mapping(shape));
  await generate(file, shape);
  console.log(
    `${visits} visits × ${shape.touchpoints} ratings, ${shape.venues} venues, seed ${shape.seed}\n`,
  );

  const parser = await parserAlone(file);
  const importing = await touchstone(["import", file, "--survey", survey], settings(cluster.url, folder));
  const ratio = parser / importing;
  report(
    "import against the parser alone, rows per second",
    ratio,
    "at least 0.33",
    ratio >= 1 / 3,
    `parser ${parser.toFixed(1)} s, import ${importing.toFixed(1)} s`,
  );

  const api = await startApi(cluster.url, folder, 4320);
  const plain = await handWritten(cluster.url);
  await plain.settle();
  try {
    const first = await firstLeagues(`${api.url}/graphql`, plain.url);
    const firstRatio = first.graphql / first.plain;
    report(
      "a league of all venues, never asked before, against hand-written SQL",
      firstRatio,
      "at most 1.5",
      firstRatio <= 1.5,
      `GraphQL ${first.graphql.toFixed(1)} ms, SQL over HTTP ${first.plain.toFixed(1)} ms`,
    );
    const again = await compareLeagues(`${api.url}/graphql`, plain.url, 15);
    const againRatio = again.graphql / again.plain;
    report(
      "the same leagues again",
      againRatio,
      "at most 1.5",
      againRatio <= 1.5,
      `GraphQL ${again.graphql.toFixed(1)} ms, SQL over HTTP ${again.plain.toFixed(1)} ms`,
    );

    await api.longestDelay();
    const importance = await clocked(() => askImportance(api.url));
    const computing = await api.longestDelay();
    report(
      "importance by maximum likelihood, jackknifed, cold, seconds",
      importance / 1000,
      "under 20",
      importance < 20_000,
      `longest delay of the event loop ${computing.toFixed(0)} ms`,
    );
    let answer: MomentsAnswer | undefined;
    const cold = await clocked(async () => {
      answer = await askMoments(api.url);
    });
    const delay = await api.longestDelay();
    if (answer?.data.moments.status !== "OK" || answer.data.moments.visits !== visits)
      throw new Error(JSON.stringify(answer).slice(0, 500));
    report(
      "moments of truth, importance known already, seconds",
      cold / 1000,
      "under 5",
      cold < 5000,
      `${answer.data.moments.moments.length} touchpoints`,
    );
    report(
      "longest delay of the event loop meanwhile, ms",
      delay,
      "at most 50",
      delay <= 50,
      "measured in the server",
    );
    const repeats: number[] = [];
    for (let i = 0; i < 9; i++) repeats.push(await clocked(() => askMoments(api.url)));
    const repeated = repeats.sort((a, b) => a - b)[4] as number;
    report("the same again, ms", repeated, "under 50", repeated < 50, "median of 9");
  } finally {
    await plain.stop();
    await api.stop();
  }
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed > 0 ? 1 : 0;
