import { openDatabase } from "@touchstone/db";
import { announceAddress } from "./address.ts";
import { writeSampleResources } from "./demand-sample.ts";
import { databaseOptions, readEnvironment } from "./environment.ts";
import { importSamplePlans, linkSampleTouchpoints } from "./layout-sample.ts";
import { importSample } from "./sample.ts";
import { startServer } from "./server.ts";

/** Starts the product's API: opens the database, fills an empty one with the sample data, and listens. */
async function main(): Promise<void> {
  const environment = readEnvironment();
  const database = await openDatabase(databaseOptions(environment));
  let stopping: Promise<void> | null = null;
  const stops: (() => Promise<void>)[] = [() => database.close()];
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      for (const step of stops.toReversed()) await step();
    })();
    return stopping;
  };
  const cancelled = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      cancelled.abort(new DOMException("the server is stopping", "AbortError"));
      stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  try {
    if (environment.sample) {
      const bringing = { log: console.log, signal: cancelled.signal };
      await importSample(database, bringing);
      await importSamplePlans(database, bringing);
      await linkSampleTouchpoints(database);
      await writeSampleResources(database);
    }
    const server = await startServer({ ...environment, database });
    stops.push(() => server.close());
    if (!environment.databaseUrl) stops.push(announceAddress(environment.dataDirectory, server.url));
    server.services.analyses.warm();
    server.dispatcher.start();
    await warmUp(server.url);
    void server.firstAnalysis.start();
    console.log(`Touchstone API ${server.url}/graphql (${database.description})`);
  } catch (error) {
    if (cancelled.signal.aborted) return;
    await stop();
    throw error;
  }
}

/** Answers a first query before anybody asks: what is loaded and compiled then would hold up the first guest. */
async function warmUp(url: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ data { version } indicators { id } }" }),
  });
  await response.arrayBuffer();
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

main().catch(fail);
