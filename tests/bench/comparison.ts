import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";

/** What a person would write by hand for the same league: the rollup's cells of "recommend", summed per venue. */
const statement = `
  SELECT v.code, v.name->>'en' AS name,
         sum(r.counts[14] + r.counts[15] + r.counts[16] + r.counts[17] + r.counts[18] + r.counts[19] + r.counts[20])::int AS detractors,
         sum(r.counts[21] + r.counts[22])::int AS passives,
         sum(r.counts[23] + r.counts[24])::int AS promoters
  FROM month_rollup r JOIN venue v ON v.organisation_id = r.organisation_id AND v.id = r.venue_id
  WHERE r.organisation_id = 1 AND r.segment_value_id = 0 AND r.month >= $1 AND r.month < $2
  GROUP BY v.code, v.name`;

const query = `query League($from: Date!, $to: Date!) {
  comparison(indicator: NET_PROMOTER_SCORE, slice: { from: $from, to: $to }) {
    sentence
    rows { venue { code name } figure { status value n interval { low high } } rank rankLow rankHigh }
  }
}`;

interface League {
  data: { comparison: { rows: { venue: { code: string }; figure: { n: number; value: number } }[] } };
}

interface Plain {
  url: string;
  /** Lets the database look at what was imported, so that the statement gets its best plan. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** A plain HTTP server that answers with what the hand-written statement gives. */
export async function handWritten(databaseUrl: string): Promise<Plain> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  const server = createServer(async (request, response) => {
    const period = new URL(request.url ?? "/", "http://localhost").searchParams;
    const { rows } = await pool.query({
      name: "league",
      text: statement,
      values: [period.get("from"), period.get("to")],
    });
    const body = rows.map(({ code, name, detractors, passives, promoters }) => {
      const n = detractors + passives + promoters;
      return { code, name, n, value: (100 * (promoters - detractors)) / n };
    });
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async settle() {
      await pool.query("ANALYZE");
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await pool.end();
    },
  };
}

/** Median milliseconds of each way, asked in turn over the same periods, and whether both gave the same numbers. */
export async function compareLeagues(graphql: string, plain: string, rounds: number) {
  const periods = ["01", "02", "03", "04", "05", "06"].map((month) => ({
    from: `2025-${month}-01`,
    to: "2026-01-01",
  }));
  const ask = async (variables: { from: string; to: string }) => {
    const response = await fetch(graphql, {
      method: "POST",
      headers: { "content-type": "application/json", "apollo-require-preflight": "1" },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as League;
  };
  const askPlain = async ({ from, to }: { from: string; to: string }) => {
    const response = await fetch(`${plain}/?from=${from}&to=${to}`);
    return (await response.json()) as { code: string; n: number; value: number }[];
  };
  for (const period of periods) {
    const expected = new Map((await askPlain(period)).map((row) => [row.code, row]));
    const { rows } = (await ask(period)).data.comparison;
    if (rows.length !== expected.size)
      throw new Error(`GraphQL gave ${rows.length} venues, SQL ${expected.size}`);
    for (const { venue, figure } of rows) {
      const row = expected.get(venue.code);
      if (row?.n !== figure.n || Math.abs(row.value - figure.value) > 1e-9)
        throw new Error(`${venue.code}: ${JSON.stringify({ row, figure })}`);
    }
  }
  const times: { graphql: number[]; plain: number[] } = { graphql: [], plain: [] };
  for (let round = 0; round < rounds; round++)
    for (const period of periods) {
      times.graphql.push(await clocked(() => ask(period)));
      times.plain.push(await clocked(() => askPlain(period)));
    }
  return { graphql: median(times.graphql), plain: median(times.plain) };
}

/** Median milliseconds of a league that nobody has asked for before: each has a period of its own. */
export async function firstLeagues(graphql: string, plain: string) {
  const times: { graphql: number[]; plain: number[] } = { graphql: [], plain: [] };
  const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, "0")}-01`).concat(
    "2026-01-01",
  );
  for (let a = 0; a < 12; a++)
    for (let b = a + 1; b <= 12; b++) {
      const [from, to] = [months[a] as string, months[b] as string];
      const body = JSON.stringify({ query, variables: { from, to } });
      const headers = { "content-type": "application/json", "apollo-require-preflight": "1" };
      times.graphql.push(
        await clocked(async () => (await fetch(graphql, { method: "POST", headers, body })).text()),
      );
      times.plain.push(await clocked(async () => (await fetch(`${plain}/?from=${from}&to=${to}`)).text()));
    }
  return { graphql: median(times.graphql), plain: median(times.plain) };
}

export async function clocked(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
