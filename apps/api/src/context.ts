import { type Database, ORGANISATION, type Transaction } from "@touchstone/db";
import type DataLoader from "dataloader";
import type { Analyses } from "./analysis/analyses.ts";
import type { SharedResults } from "./analysis/shared-results.ts";
import { type Answered, type AnswersKey, answersLoader } from "./answers.ts";
import type { Catalogue, CatalogueMemory } from "./catalogue.ts";
import type { HeldUploads } from "./import/held-uploads.ts";
import type { ImportJobs } from "./import/import-jobs.ts";
import type { JobNotes } from "./import/job-notes.ts";
import type { AlertBoards } from "./judged-alerts.ts";
import type { Layouts } from "./layout/layouts.ts";
import type { Reports } from "./report/reports.ts";

/** What lasts as long as the server. */
export interface Services {
  database: Database;
  catalogue: CatalogueMemory;
  analyses: Analyses;
  /** Alerts of all charts, by data version. */
  alertBoards: AlertBoards;
  /** Plans of venues as values, and what is judged of them. */
  layouts: Layouts;
  /** Results of comparisons by data version and arguments. */
  comparisons: SharedResults;
  /** Files between their arrival and their import, and what is being done with them. */
  uploads: HeldUploads;
  jobs: ImportJobs;
  /** What imports of these files were told, for the next server. */
  notes: JobNotes;
  /** Makes pages into reports, and reports into files. */
  reports: Reports;
  log: (message: string) => void;
}

/** What a resolver may use: made anew for each request. */
export interface Context extends Services {
  organisationId: number;
  /** Aborted when the caller goes away. */
  signal: AbortSignal;
  /** Reads in a transaction of its own. Keep it short and await nothing else inside. */
  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** As {@link read}, and what is written is kept when `work` ends well: for mutations only. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** What there is to ask about, read once a request. */
  known(): Promise<Catalogue>;
  /** Histograms, read together for everything that is asked at the same time. */
  answers: DataLoader<AnswersKey, Answered, string>;
}

/** Longest time one statement of a query may take. */
const STATEMENT_TIMEOUT_MS = 15_000;

export function createContext(services: Services, signal: AbortSignal): Context {
  let catalogue: Promise<Catalogue> | null = null;
  const scope = {
    organisationId: ORGANISATION,
    venues: "all",
    timeoutMs: STATEMENT_TIMEOUT_MS,
    signal,
  } as const;
  const read: Context["read"] = (work) => services.database.scoped({ ...scope, readOnly: true }, work);
  return {
    ...services,
    organisationId: ORGANISATION,
    signal,
    read,
    write: (work) => services.database.scoped({ ...scope, readOnly: false }, work),
    known() {
      catalogue ??= read((transaction) => services.catalogue.read(transaction));
      return catalogue;
    },
    answers: answersLoader(read),
  };
}
