import type { Journey } from "@touchstone/core/journey";
import type { Slice } from "@touchstone/core/slice";
import type { FurtherColumns } from "@touchstone/core/visit/block";
import type { Database } from "@touchstone/db";
import { keyOf } from "../memory.ts";
import type { CalculationName, OptionsOf, ResultOf } from "./calculations.ts";
import type { ComputationName, InputOf, OutputOf } from "./computations.ts";
import { SharedResults } from "./shared-results.ts";
import { doneOf, type TaskControl } from "./task-control.ts";
import { AnalysisThreads } from "./threads.ts";
import { type Progress, VisitStore } from "./visit-store.ts";

/** What an analysis is about: which visits, on which journey, in which state of the data. */
export interface Subject {
  organisationId: number;
  /** Version of the data, and since when it stands. */
  version: number;
  asOf: string | null;
  /** Visits: without stage, touchpoint and channel, which choose what is shown. */
  slice: Slice;
  journey: Journey;
  /** What is needed of each visit besides its answers. */
  columns?: FurtherColumns;
}

export interface Analysed<T> {
  result: T;
  /** How long the calculation took when it was made. */
  milliseconds: number;
  /** Whether it was there before it was asked for. */
  fromCache: boolean;
}

interface Made<T> {
  result: T;
  milliseconds: number;
  madeAt: number;
}

/** A computation that is under way. */
interface Computing {
  /** `null` until its turn comes. */
  control: TaskControl | null;
}

const RESULTS_REMEMBERED = 200;

/**
 * Runs the analyses of whole visits: reads the visits of a slice once, and remembers results
 * by data version. Equal requests at the same time share one run.
 */
export class Analyses {
  readonly #threads = new AnalysisThreads();
  readonly #visits: VisitStore;
  readonly #results = new SharedResults(RESULTS_REMEMBERED);
  readonly #computing = new Map<string, Computing>();

  constructor(database: Database) {
    this.#visits = new VisitStore(database, this.#threads);
  }

  /** Runs one of the {@link calculations} over the visits of a subject, or gives its remembered result. */
  async run<Name extends CalculationName>(
    name: Name,
    subject: Subject,
    options: Omit<OptionsOf<Name>, "asOf">,
    signal: AbortSignal,
  ): Promise<Analysed<ResultOf<Name>>> {
    const visits = visitsKey(subject);
    return this.#once(keyOf([name, visits, options]), signal, (given) =>
      this.#visits.using(visits, subject, given, (held, onStart) =>
        this.#threads.ask<ResultOf<Name>>(
          { kind: "calculate", name, visits: held, options: { ...options, asOf: subject.asOf } },
          given,
          onStart,
        ),
      ),
    );
  }

  /**
   * Carries out one of the {@link computations} without remembering its result: for those who make something else of it
   * and remember that.
   * @param key tells it from others that run at the same time, for {@link computing}
   */
  async carryOut<Name extends ComputationName>(
    name: Name,
    key: string,
    input: () => InputOf<Name> | Promise<InputOf<Name>>,
    signal: AbortSignal,
  ): Promise<OutputOf<Name>> {
    const place = keyOf([name, key]);
    const running: Computing = { control: null };
    this.#computing.set(place, running);
    try {
      const ready = await input();
      signal.throwIfAborted();
      const { result } = await this.#threads.ask<OutputOf<Name>>(
        { kind: "compute", name, input: ready },
        signal,
        (control) => {
          running.control = control;
        },
      );
      return result;
    } finally {
      if (this.#computing.get(place) === running) this.#computing.delete(place);
    }
  }

  /** How far a computation is, if it is running. */
  computing(name: ComputationName, key: string): Pick<Progress, "phase" | "computed"> | null {
    const running = this.#computing.get(keyOf([name, key]));
    if (!running) return null;
    const { control } = running;
    return control ? { phase: "computing", computed: doneOf(control) } : { phase: "reading", computed: 0 };
  }

  /** Makes a result once for all who ask for it at the same time, and remembers it. */
  async #once<T>(
    key: string,
    signal: AbortSignal,
    make: (given: AbortSignal) => Promise<{ result: T }>,
  ): Promise<Analysed<T>> {
    const asked = performance.now();
    const made = await this.#results.get(key, signal, async (given): Promise<Made<T>> => {
      const started = performance.now();
      const { result } = await make(given);
      const madeAt = performance.now();
      return { result, milliseconds: madeAt - started, madeAt };
    });
    return { result: made.result, milliseconds: made.milliseconds, fromCache: made.madeAt < asked };
  }

  /** How far the analysis of a slice is, if one is running. */
  progress(subject: Subject): Progress | null {
    return this.#visits.progress(visitsKey(subject));
  }

  /** Starts the threads before their first use. */
  warm(): void {
    this.#threads.warm();
  }

  close(): Promise<void> {
    return this.#threads.close();
  }
}

function visitsKey({ organisationId, version, slice, journey, columns = {} }: Subject): string {
  const { segments = [], staff = false, cases = false } = columns;
  return keyOf([organisationId, version, slice, journey.code, journey.version, { segments, staff, cases }]);
}
