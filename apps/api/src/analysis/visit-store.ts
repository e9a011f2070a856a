import { setImmediate } from "node:timers/promises";
import type { SegmentDimension } from "@touchstone/core/intake/survey-contents";
import type { Scale } from "@touchstone/core/scale";
import type { Slice } from "@touchstone/core/slice";
import { type ItemScales, outcomes, pairedQuestions } from "@touchstone/core/visit";
import type { Database, Transaction } from "@touchstone/db";
import { readSegments } from "@touchstone/db/catalogue/read-segments";
import type { ItemChoice } from "@touchstone/db/read/histogram-request";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import { readVisitBlocks } from "@touchstone/db/read/visit-blocks";
import { InputError } from "../error.ts";
import { keyOf } from "../memory.ts";
import type { Subject } from "./analyses.ts";
import { type HeldVisits, sharedBlock } from "./held-visits.ts";
import { SharedRun } from "./shared-run.ts";
import { doneOf, type TaskControl } from "./task-control.ts";
import type { AnalysisThreads } from "./threads.ts";

/** How far an analysis is. */
export interface Progress {
  visitsRead: number;
  visitsTotal: number;
  phase: "reading" | "computing";
  /** Part of the computing that is done, 0..1. */
  computed: number;
}

/** Collections of visits that are kept, to be analysed again with other options. */
const KEPT = 3;
/** Longest time a statement that streams visits may take. */
const READ_TIMEOUT_MS = 120_000;

/** Visits in memory, or on their way there. */
interface Collection {
  run: SharedRun;
  visits: Promise<HeldVisits>;
}

interface Running extends Omit<Progress, "computed"> {
  users: number;
  /** Of the calculation whose turn it is. */
  control: TaskControl | null;
}

/** Reads the visits of a slice once, into memory that the analysis threads share, and keeps the newest collections. */
export class VisitStore {
  readonly #database: Database;
  readonly #threads: AnalysisThreads;
  /** Least recently used first. */
  readonly #collections = new Map<string, Collection>();
  readonly #progress = new Map<string, Running>();
  #named = 0;

  constructor(database: Database, threads: AnalysisThreads) {
    this.#database = database;
    this.#threads = threads;
  }

  progress(key: string): Progress | null {
    const running = this.#progress.get(key);
    if (!running) return null;
    const { visitsRead, visitsTotal, phase, control } = running;
    return { visitsRead, visitsTotal, phase, computed: control ? doneOf(control) : 0 };
  }

  /** Runs `calculate` once the visits of a subject are there; it says when its turn has come. */
  async using<T>(
    key: string,
    subject: Subject,
    signal: AbortSignal,
    calculate: (visits: HeldVisits, onStart: (control: TaskControl) => void) => Promise<T>,
  ): Promise<T> {
    const progress: Running = this.#progress.get(key) ?? {
      visitsRead: 0,
      visitsTotal: 0,
      phase: "reading",
      users: 0,
      control: null,
    };
    this.#progress.set(key, progress);
    progress.users += 1;
    try {
      const collection = this.#collections.get(key) ?? this.#begin(key, subject, progress);
      this.#collections.delete(key);
      this.#collections.set(key, collection);
      this.#forgetOldest();
      const visits = await collection.run.waitFor(collection.visits, signal);
      progress.phase = "computing";
      return await calculate(visits, (control) => {
        progress.control = control;
      });
    } finally {
      progress.users -= 1;
      if (progress.users === 0) this.#progress.delete(key);
    }
  }

  #begin(key: string, subject: Subject, progress: Running): Collection {
    const run = new SharedRun();
    const collection = { run, visits: this.#read(subject, progress, run.signal) };
    const drop = (): void => this.#forget(key, collection);
    run.signal.addEventListener("abort", drop);
    collection.visits.catch(drop);
    return collection;
  }

  async #read(subject: Subject, progress: Running, signal: AbortSignal): Promise<HeldVisits> {
    const { organisationId, slice, journey, columns = {} } = subject;
    const scope = {
      organisationId,
      venues: "all",
      readOnly: true,
      timeoutMs: READ_TIMEOUT_MS,
      signal,
    } as const;
    return await this.#database.scoped(scope, async (transaction) => {
      const { scales, visits } = await readScales(transaction, slice, journey);
      progress.visitsTotal = visits;
      const segments = await readDimensions(transaction, columns.segments ?? []);
      this.#named += 1;
      const blocks: HeldVisits["blocks"] = [];
      let known: Scale | null = null;
      for await (const { block, caseScale } of readVisitBlocks(transaction, slice, columns)) {
        known = sameScale(known, columns.cases ? caseScale : null);
        progress.visitsRead += block.count;
        blocks.push({ block: sharedBlock(block), caseScale: known });
        // What the store has at hand comes without a pause: others must get their turn between two blocks.
        await setImmediate();
      }
      return { name: `${this.#named}`, journey, scales, segments, blocks, dropped: false };
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
    const letGo = (visits: HeldVisits): void => {
      visits.dropped = true;
      this.#threads.forget(visits.name);
    };
    // A reading that failed left nothing to let go of; those who waited for it are told.
    collection.visits.then(letGo, () => undefined);
  }
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
  new InputError(["slice"], {
    en: `The surveys in this slice ask "${name}" on different scales. Choose a period with one of them.`,
    zh: `切片内的问卷以不同量表询问“${name}”。请选择只含其中一种的时段。`,
  });

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
    ...pairedQuestions.flatMap((question) => touchpoints.map(({ code }) => ({ touchpoint: code, question }))),
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
  if ("valence" in item) return `valence of ${item.valence}`;
  return item.question ? `${item.question} of ${item.touchpoint}` : item.touchpoint;
}
