import type { Slice } from "@touchstone/core/slice";
import { type ItemScales, outcomes } from "@touchstone/core/visit";
import type { Database, Transaction } from "@touchstone/db";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import { readVisitBlocks } from "@touchstone/db/read/visit-blocks";
import { InputError } from "../error.ts";
import type { Subject } from "./analyses.ts";
import type { AnalysisThread } from "./analysis-thread.ts";

/** How far an analysis is. */
export interface Progress {
  visitsRead: number;
  visitsTotal: number;
  phase: "reading" | "computing";
}

/** Collections of visits kept in the thread, to be analysed again with other options. */
const KEPT = 3;
/** Longest time a statement that streams visits may take. */
const READ_TIMEOUT_MS = 120_000;

/** Brings the visits of a slice into the analysis thread, once, and keeps the newest collections there. */
export class VisitStore {
  readonly #database: Database;
  readonly #thread: AnalysisThread;
  /** Collections in the thread, least recently used first. */
  readonly #collected = new Map<string, Promise<void>>();
  readonly #progress = new Map<string, Progress & { users: number }>();

  constructor(database: Database, thread: AnalysisThread) {
    this.#database = database;
    this.#thread = thread;
  }

  progress(key: string): Progress | null {
    return this.#progress.get(key) ?? null;
  }

  /** The thread ended: it holds nothing any more. */
  lost(): void {
    this.#collected.clear();
  }

  /** Runs `calculate` once the thread holds the visits of a subject. */
  async using<T>(
    key: string,
    subject: Subject,
    signal: AbortSignal,
    calculate: () => Promise<T>,
  ): Promise<T> {
    const progress = this.#progress.get(key) ?? { visitsRead: 0, visitsTotal: 0, phase: "reading", users: 0 };
    this.#progress.set(key, progress);
    progress.users += 1;
    try {
      await this.#collect(key, subject, progress, signal);
      progress.phase = "computing";
      return await calculate();
    } finally {
      progress.users -= 1;
      if (progress.users === 0) this.#progress.delete(key);
    }
  }

  async #collect(key: string, subject: Subject, progress: Progress, signal: AbortSignal): Promise<void> {
    const collected = this.#collected.get(key) ?? this.#read(key, subject, progress, signal);
    this.#collected.delete(key);
    this.#collected.set(key, collected);
    this.#forgetOldest();
    try {
      await collected;
    } catch (error) {
      if (this.#collected.get(key) === collected) this.#forget(key);
      throw error;
    }
  }

  async #read(
    key: string,
    { organisationId, slice, journey }: Subject,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<void> {
    const scope = {
      organisationId,
      venues: "all",
      readOnly: true,
      timeoutMs: READ_TIMEOUT_MS,
      signal,
    } as const;
    await this.#database.scoped(scope, async (transaction) => {
      const { scales, visits } = await readScales(transaction, slice, journey);
      progress.visitsTotal = visits;
      this.#thread.tell({ kind: "collect", visits: key, journey, scales });
      for await (const { block } of readVisitBlocks(transaction, slice)) {
        const { venue, group, weight, answers } = block;
        const buffers = [venue, group, weight, answers].map(({ buffer }) => buffer as ArrayBuffer);
        progress.visitsRead += block.count;
        this.#thread.tell({ kind: "block", visits: key, block }, buffers);
      }
    });
  }

  #forgetOldest(): void {
    for (const key of this.#collected.keys()) {
      if (this.#collected.size <= KEPT) return;
      if (!this.#progress.has(key)) this.#forget(key);
    }
  }

  #forget(key: string): void {
    this.#collected.delete(key);
    this.#thread.tell({ kind: "forget", visits: key });
  }
}

/**
 * The scale of each item in the slice, in packed order, and how many visits there are.
 * @throws InputError when surveys in the slice ask an item on different scales
 */
async function readScales(
  transaction: Transaction,
  slice: Slice,
  journey: Subject["journey"],
): Promise<{ scales: ItemScales; visits: number }> {
  const items = [...outcomes, ...journey.touchpoints.map(({ code }) => ({ touchpoint: code }))];
  const [row] = await sumHistograms(transaction, { slice, items, by: { venue: false, grain: null } });
  const scales = items.map((item, index) => {
    const summed = row?.items[index];
    if (!summed?.asked) return null;
    if (summed.histograms.length > 1) {
      const name = typeof item === "string" ? item : item.touchpoint;
      throw new InputError(
        ["slice"],
        `The surveys in this slice ask "${name}" on different scales. Choose a period with one of them.`,
      );
    }
    return summed.histograms[0]?.scale ?? null;
  });
  return { scales, visits: row?.visits ?? 0 };
}
