/**
 * What the store costs, as ratios within one run. Starts a PostgreSQL server of its own.
 *   npx tsx packages/db/bench/store.ts [visits]
 */
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { openDatabase } from "../src/database.ts";
import { startImport } from "../src/import/start-import.ts";
import { sumHistograms } from "../src/read/sum-histograms.ts";
import { readVisitBlocks } from "../src/read/visit-blocks.ts";
import { ORGANISATION } from "../src/scope.ts";
import { installedServer, startCluster } from "../src/testing/postgres-cluster.ts";
import { benchJourney, benchScales, benchSurvey, benchVisits } from "./visits.ts";

const total = Number(process.argv[2] ?? 1_000_000);
const programs = installedServer();
if (!programs) throw new Error("no PostgreSQL server is installed");
const cluster = await startCluster(programs);
try {
  await measure(cluster.url);
} finally {
  await cluster.stop();
}

async function measure(url: string): Promise<void> {
  const database = await openDatabase({ url });
  try {
    const importing = await timedImport(0);
    console.log(`staging ${importing.staging} ms, publishing ${importing.publishing} ms`);
    const copy = await plainCopy(url);
    console.log(
      `plain COPY of the same rows, same keys: ${copy} ms; ratio ${(importing.publishing / copy).toFixed(2)}`,
    );
    await reads();
  } finally {
    await database.close();
  }

  async function timedImport(from: number) {
    const running = await startImport(
      database,
      { organisationId: ORGANISATION },
      {
        survey: benchSurvey,
        journey: benchJourney,
        scales: benchScales,
        fileName: "bench.csv",
        sha256: `bench-${from}`,
        // The database's part by itself.
        overlap: false,
      },
    );
    let staging = 0;
    for (let at = from; at < from + total; at += 10_000) {
      const visits = benchVisits(at, Math.min(at + 10_000, from + total), total);
      const begun = performance.now();
      await running.add(visits);
      staging += performance.now() - begun;
    }
    const begun = performance.now();
    const report = await running.finish({ read: total });
    if (report.stored !== total) throw new Error(`stored ${report.stored} of ${total}`);
    return { staging: Math.round(staging), publishing: Math.round(performance.now() - begun) };
  }

  async function reads() {
    const scope = { organisationId: ORGANISATION, readOnly: true, timeoutMs: 120_000 };
    for (let round = 0; round < 3; round++) {
      const begun = performance.now();
      let visits = 0;
      await database.scoped(scope, async (tx) => {
        for await (const { block } of readVisitBlocks(tx, { journey: "bench" })) visits += block.count;
      });
      console.log(`visit blocks: ${visits} visits in ${Math.round(performance.now() - begun)} ms`);
    }
    const by = { venue: true, grain: null };
    const requests = {
      "league on overall": { slice: {}, items: ["overall" as const], by },
      "league on recommend": { slice: {}, items: ["recommend" as const], by },
      "league on recommend, odd days": {
        slice: { from: "2026-01-10", to: "2026-12-20" },
        items: ["recommend" as const],
        by,
      },
      "league on a touchpoint, odd days": {
        slice: { from: "2026-01-10", to: "2026-12-20" },
        items: [{ touchpoint: "t3" }],
        by,
      },
      "one segment": {
        slice: { segments: [{ dimension: "kind", anyOf: ["k3"] }] },
        items: ["recommend" as const],
        by,
      },
      "all touchpoints together": {
        slice: {},
        items: benchJourney.touchpoints.map(({ code }) => ({ touchpoint: code })),
        by: { venue: false, grain: null },
      },
    };
    for (const [what, request] of Object.entries(requests)) {
      const times: number[] = [];
      for (let round = 0; round < 7; round++) {
        const begun = performance.now();
        // A write scope never remembers.
        await database.scoped({ ...scope, readOnly: false }, (tx) => sumHistograms(tx, request));
        times.push(performance.now() - begun);
      }
      console.log(`${what}: ${times.sort((a, b) => a - b)[3]?.toFixed(1)} ms`);
    }
  }
}

/** The same rows by COPY into a table like `visit`, with its keys and without its rollups. */
async function plainCopy(url: string): Promise<number> {
  const [source, target] = [
    new pg.Client({ connectionString: url }),
    new pg.Client({ connectionString: url }),
  ];
  await source.connect();
  await target.connect();
  await target.query("CREATE TABLE plain (LIKE visit INCLUDING ALL)");
  await target.query("ALTER TABLE plain ALTER COLUMN answers SET STORAGE PLAIN");
  const chunks: Buffer[] = [];
  for await (const chunk of source.query(
    copyTo("COPY (SELECT * FROM visit ORDER BY day, ctid) TO STDOUT (FORMAT binary)"),
  ))
    chunks.push(chunk as Buffer);
  await target.query("CHECKPOINT");
  const begun = performance.now();
  await pipeline(chunks, target.query(copyFrom("COPY plain FROM STDIN (FORMAT binary)")));
  const time = Math.round(performance.now() - begun);
  await source.end();
  await target.end();
  return time;
}
