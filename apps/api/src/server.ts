import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Database, ORGANISATION } from "@touchstone/db";
import { readDataVersion } from "@touchstone/db/catalogue/read-data-status";
import type { Express } from "express";
import { Analyses } from "./analysis/analyses.ts";
import { SharedResults } from "./analysis/shared-results.ts";
import { createApollo, createApp } from "./app.ts";
import { holidaysOf } from "./calendar/holidays-of.ts";
import { CatalogueMemory } from "./catalogue.ts";
import type { Services } from "./context.ts";
import { FirstAnalysis } from "./first-analysis.ts";
import type { Health } from "./health.ts";
import { checkListening, isLoopback } from "./host.ts";
import { HeldUploads } from "./import/held-uploads.ts";
import { ImportJobs } from "./import/import-jobs.ts";
import { JobNotes } from "./import/job-notes.ts";
import { AlertBoards } from "./judged-alerts.ts";
import { Layouts } from "./layout/layouts.ts";
import { ownGraphql } from "./report/ask-graphql.ts";
import type { Post } from "./report/delivery/channel.ts";
import { Dispatcher } from "./report/delivery/dispatcher.ts";
import { Reports } from "./report/reports.ts";

export interface ServerOptions {
  database: Database;
  host?: string;
  /** 0 takes any free port. */
  port?: number;
  allowRemote?: boolean;
  allowedHosts?: readonly string[];
  log?: (message: string) => void;
  /** How reports leave; nothing is mailed or put into folders without it. */
  post?: Post;
}

export interface RunningServer {
  /** Where it listens, without a path. */
  url: string;
  services: Services;
  /** Sends reports that are due, once it is started. */
  dispatcher: Dispatcher;
  /** Makes the longest analysis before anybody asks for it, once it is started. */
  firstAnalysis: FirstAnalysis;
  /** Lets running requests finish, then stops. The database stays open: it belongs to the caller. */
  close(): Promise<void>;
}

const COMPARISONS_REMEMBERED = 200;

/**
 * Starts the API over an open database.
 * @throws Error when the host is not this computer and that was not asked for, or the port is taken
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { database, host = "127.0.0.1", port = 0, allowRemote = false, log = console.error } = options;
  const warning = checkListening(host, allowRemote);
  if (warning) log(warning);
  const analyses = new Analyses(database);
  const services: Services = {
    database,
    catalogue: new CatalogueMemory(),
    analyses,
    alertBoards: new AlertBoards(database, analyses),
    layouts: new Layouts(database, analyses, log),
    comparisons: new SharedResults(COMPARISONS_REMEMBERED),
    uploads: new HeldUploads(database.spoolDirectory),
    jobs: new ImportJobs(),
    notes: new JobNotes(database.spoolDirectory),
    reports: new Reports(),
    log,
  };
  const health: Health = { check: () => checkDatabase(database), stopping: false };
  const http = createServer();
  const apollo = createApollo(services, http);
  await apollo.start();
  services.reports.askBy(ownGraphql(services, apollo));
  const allowedHosts = isLoopback(host)
    ? (options.allowedHosts ?? [])
    : [host, ...(options.allowedHosts ?? [])];
  const url = await listen(http, createApp(services, apollo, health, allowedHosts), port, host);
  const firstAnalysis = new FirstAnalysis(http, url, { log });
  const dispatcher = new Dispatcher({
    database,
    reports: services.reports,
    post: options.post ?? { folder: undefined, smtp: undefined, mailFrom: undefined },
    holidays: (day) => holidaysAround(database, day),
    log,
  });
  return {
    url,
    services,
    dispatcher,
    firstAnalysis,
    async close() {
      health.stopping = true;
      await firstAnalysis.close();
      await dispatcher.close();
      await services.jobs.stop();
      await apollo.stop();
      await Promise.all([services.analyses.close(), services.reports.close()]);
    },
  };
}

function listen(http: Server, app: Express, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    http.on("request", app);
    http.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${port} is taken. Set TOUCHSTONE_API_PORT to another.`)
          : error,
      );
    });
    http.listen(port, host, () => {
      const address = http.address() as AddressInfo;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${address.port}`);
    });
  });
}

/** The organisation's holidays of the year of a day and the two before. */
function holidaysAround(database: Database, day: string) {
  const last = Number(day.slice(0, 4));
  return database.scoped({ organisationId: ORGANISATION, readOnly: true }, (tx) =>
    holidaysOf(tx, { first: last - 2, last }),
  );
}

async function checkDatabase(database: Database): Promise<void> {
  await database.scoped({ organisationId: ORGANISATION, readOnly: true, timeoutMs: 2_000 }, readDataVersion);
}
