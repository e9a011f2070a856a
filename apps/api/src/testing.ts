import { airportSurveys, hotelSurveys, shippedSurveys } from "@touchstone/core/intake/surveys";
import type { Database } from "@touchstone/db";
import { type TestEngine, testDatabases } from "@touchstone/db/testing";
import type {} from "@touchstone/db/testing/global-setup";
import { importSamplePlans, linkSampleTouchpoints } from "./layout-sample.ts";
import { type RunningServer, startServer } from "./server.ts";
import { sampleDatabase } from "./testing/sample-database.ts";

/** What GraphQL answers. */
export interface GraphqlAnswer<T> {
  status: number;
  data: T | null | undefined;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, unknown> & { code: string };
  }[];
}

/** A running API over a database of its own, for tests. */
export interface TestApi {
  url: string;
  database: Database;
  server: RunningServer;
  /** What the server wrote to its log. */
  log: string[];
  /** Asks GraphQL over HTTP; the whole answer. */
  ask<T = Record<string, never>>(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<GraphqlAnswer<T>>;
  /** Asks GraphQL over HTTP; the data. @throws when there are errors */
  data<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
  close(): Promise<void>;
}

/** The embedded engine, on which the API's own tests run: both engines are held to the same answers in the store's. */
function embedded(): TestEngine {
  const engine = testDatabases().find(({ name }) => name === "embedded");
  if (!engine) throw new Error("there is no embedded engine to test on");
  return engine;
}

/** The surveys of each choice of sample data. */
const surveysOf = {
  false: [],
  true: airportSurveys,
  airport: airportSurveys,
  hotels: hotelSurveys,
  layouts: [],
  all: shippedSurveys,
};
const codesOf = (surveys: readonly { code: string }[]): string[] => surveys.map(({ code }) => code);

/**
 * Starts the API over an empty database, or over one with sample data: the airport's, the fictional hotels', plans of
 * places, or all of them.
 */
export async function testApi({
  sample,
}: {
  sample: boolean | "airport" | "hotels" | "layouts" | "all";
}): Promise<TestApi> {
  const codes = codesOf(surveysOf[String(sample) as keyof typeof surveysOf]);
  const database = codes.length > 0 ? await sampleDatabase(codes) : await embedded().open();
  if (sample === "all" || sample === "layouts") await importSamplePlans(database, { log: () => {} });
  if (sample === "all") await linkSampleTouchpoints(database);
  return serve(database);
}

/** Starts the API over a database that is open already. */
export async function serve(database: Database): Promise<TestApi> {
  const log: string[] = [];
  const server = await startServer({ database, log: (message) => log.push(message) });
  const ask: TestApi["ask"] = async (query, variables = {}) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as object) } as Awaited<
      ReturnType<typeof ask>
    > as never;
  };
  return {
    url: server.url,
    database,
    server,
    log,
    ask,
    async data<T>(query: string, variables?: Record<string, unknown>) {
      const answer = await ask<T>(query, variables);
      if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    async close() {
      await server.close();
      await database.close();
    },
  };
}
