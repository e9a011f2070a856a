import { setImmediate } from "node:timers/promises";
import type { SegmentDimension } from "@touchstone/core/intake/survey-contents";
import type { Scale } from "@touchstone/core/scale";
import type { Slice } from "@touchstone/core/slice";
import { type ItemScales, outcomes } from "@touchstone/core/visit";
import type { VisitBlock } from "@touchstone/core/visit/block";
import type { Database, Transaction } from "@touchstone/db";
import { readSegments } from "@touchstone/db/catalogue/read-segments";
import type { ItemChoice } from "@touchstone/db/read/histogram-request";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import { readVisitBlocks } from "@touchstone/db/read/visit-blocks";
import { InputError } from "../error.ts";
import { keyOf } from "../memory.ts";
import type { Subject } from "./analyses.ts";
import type { AnalysisThread } from "./analysis-thread.ts";
import { SharedRun } from "./shared-run.ts";

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

/** Visits in the thread, or on their way there. */
interface Collection {
  /** Its name in the thread, used once: pieces of a reading that was given up never reach a later one. */
  name: string;
  run: SharedRun;
  done: Promise<void>;
}

/** Brings the visits of a slice into the analysis thread, once, and keeps the newest collections there. */
export class VisitStore {
  readonly #database: Database;
  readonly #thread: AnalysisThread;
  /** Least recently used first. */
  readonly #collections = new Map<string, Collection>();
  readonly #progress = new Map<string, Progress & { users: number }>();
  #named = 0;

  constructor(database: Database, thread: AnalysisThread) {
    this.#database = database;
    this.#thread = thread;
  }

  progress(key: string): Progress | null {
    return this.#progress.get(key) ?? null;
  }

  /** The thread ended: it holds nothing any more. */
  lost(): void {
    this.#collections.clear();
  }

  /** Runs `calculate` once the thread holds the visits of a subject, with their name there. */
  async using<T>(
    key: string,
    subject: Subject,
    signal: AbortSignal,
    calculate: (visits: string) => Promise<T>,
  ): Promise<T> {
    const progress = this.#progress.get(key) ?? { visitsRead: 0, visitsTotal: 0, phase: "reading", users: 0 };
    this.#progress.set(key, progress);
    progress.users += 1;
    try {
      const collection = this.#collections.get(key) ?? this.#begin(key, subject, progress);
      this.#collections.delete(key);
      this.#collections.set(key, collection);
      this.#forgetOldest();
      await collection.run.waitFor(collection.done, signal);
      progress.phase = "computing";
      return await calculate(collection.name);
    } finally {
      progress.users -= 1;
      if (progress.users === 0) this.#progress.delete(key);
    }
  }

  #begin(key: string, subject: Subject, progress: Progress): Collection {
    this.#named += 1;
    const name = `${this.#named}`;
    const run = new SharedRun();
    const collection = { name, run, done: this.#read(name, subject, progress, run.signal) };
    const drop = (): void => this.#forget(key, collection);
    run.signal.addEventListener("abort", drop);
    collection.done.catch(drop);
    return collection;
  }

  async #read(name: string, subject: Subject, progress: Progress, signal: AbortSignal): Promise<void> {
    const { organisationId, slice, journey, columns = {} } = subject;
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
      const segments = await readDimensions(transaction, columns.segments ?? []);
      this.#thread.tell({ kind: "collect", visits: name, journey, scales, segments });
      let known: Scale | null = null;
      for await (const { block, caseScale } of readVisitBlocks(transaction, slice, columns)) {
        known = sameScale(known, columns.cases ? caseScale : null);
        progress.visitsRead += block.count;
        this.#thread.tell({ kind: "block", visits: name, block, caseScale: known }, buffersOf(block));
        // What the store has at hand comes without a pause: others must get their turn between two blocks.
        await setImmediate();
      }
    });
  }

  #forgetOldest(): void {
    for (const [key, collection] of this.#collections) {
      if (this.#collections.size <= KEPT) return;
      if (!this.#progress.has(key)) this.#forget(key, collection);
    }
  }

  #forget(key: string, collection: Collection): void {
    if (this.#collections.get(key) !== collection) return;
    this.#collections.delete(key);
    this.#thread.tell({ kind: "forget", visits: collection.name });
  }
}

/** What a block is moved with, instead of being copied. */
function buffersOf({ venue, group, weight, answers, segments, staff, cases }: VisitBlock): ArrayBuffer[] {
  const columns = [
    ...[venue, group, weight, answers],
    ...(segments ?? []),
    ...(staff ? [staff] : []),
    ...(cases ? [cases.state, cases.hours, cases.after, cases.touchpoint] : []),
  ];
  return columns.map(({ buffer }) => buffer as ArrayBuffer);
}

/** The dimensions of these codes, in this order; one that no survey knows has no values. */
async function readDimensions(
  transaction: Transaction,
  codes: readonly string[],
): Promise<SegmentDimension[]> {
  const known = codes.length > 0 ? await readSegments(transaction) : [];
  return codes.map((code) => {
    const { name = { en: code, zh: code }, values = [] } = known.find((each) => each.code === code) ?? {};
    return { code, name, values };
  });
}

/** @throws InputError when surveys ask guests on different scales how they feel after a complaint */
function sameScale(known: Scale | null, scale: Scale | null): Scale | null {
  if (known !== null && scale !== null && keyOf(known) !== keyOf(scale))
    throw differentScales("rating after a complaint");
  return known ?? scale;
}

const differentScales = (name: string): InputError =>
  new InputError(
    ["slice"],
    `The surveys in this slice ask "${name}" on different scales. Choose a period with one of them.`,
  );

/**
 * The scale of each item in the slice, in packed order, and how many visits there are.
 * @throws InputError when surveys in the slice ask an item on different scales
 */
async function readScales(
  transaction: Transaction,
  slice: Slice,
  journey: Subject["journey"],
): Promise<{ scales: ItemScales; visits: number }> {
  const { touchpoints } = journey;
  const items: ItemChoice[] = [
    ...outcomes,
    ...touchpoints.map(({ code }) => ({ touchpoint: code })),
    ...touchpoints.map(({ code }) => ({ valence: code })),
    "returned",
    "exit",
  ];
  const [row] = await sumHistograms(transaction, { slice, items, by: { venue: false, grain: null } });
  const scales = items.map((item, index) => {
    const summed = row?.items[index];
    if (!summed?.asked) return null;
    if (summed.histograms.length > 1) throw differentScales(nameOf(item));
    return summed.histograms[0]?.scale ?? null;
  });
  return { scales, visits: row?.visits ?? 0 };
}

function nameOf(item: ItemChoice): string {
  if (typeof item === "string") return item;
  return "valence" in item ? `valence of ${item.valence}` : item.touchpoint;
}
