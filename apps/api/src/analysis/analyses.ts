import type { Journey } from "@touchstone/core/journey";
import type { Slice } from "@touchstone/core/slice";
import type { FurtherColumns } from "@touchstone/core/visit/block";
import type { Database } from "@touchstone/db";
import { keyOf, Memory } from "../memory.ts";
import type { CalculationName, OptionsOf, ResultOf } from "./calculations.ts";
import type { ComputationName, InputOf, OutputOf } from "./computations.ts";
import { SharedRun } from "./shared-run.ts";
import { ThreadPair } from "./thread-pair.ts";
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

const RESULTS_REMEMBERED = 200;

/**
 * Runs the analyses of whole visits: reads the visits of a slice once, and remembers results
 * by data version. Equal requests at the same time share one run.
 */
export class Analyses {
  readonly #threads = new ThreadPair();
  readonly #visits: VisitStore;
  readonly #results = new Memory(RESULTS_REMEMBERED);
  readonly #runs = new Map<string, SharedRun>();

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
   * Carries out one of the {@link computations}, or gives its remembered result.
   * @param key says what the input is made from, the version of the data included
   */
  async compute<Name extends ComputationName>(
    name: Name,
    key: string,
    input: () => InputOf<Name> | Promise<InputOf<Name>>,
    signal: AbortSignal,
  ): Promise<OutputOf<Name>> {
    const { result } = await this.#once(keyOf([name, key]), signal, async (given) => {
      const ready = await input();
      given.throwIfAborted();
      return this.#threads.ask<OutputOf<Name>>({ kind: "compute", name, input: ready }, given);
    });
    return result;
  }

  /** Makes a result once for all who ask for it at the same time, and remembers it. */
  async #once<T>(
    key: string,
    signal: AbortSignal,
    make: (given: AbortSignal) => Promise<{ result: T }>,
  ): Promise<Analysed<T>> {
    const asked = performance.now();
    const run = this.#runs.get(key) ?? this.#newRun(key);
    const making = this.#results.get(key, async (): Promise<Made<T>> => {
      const started = performance.now();
      const { result } = await make(run.signal);
      const madeAt = performance.now();
      return { result, milliseconds: madeAt - started, madeAt };
    });
    const ended = (): void => {
      if (this.#runs.get(key) === run) this.#runs.delete(key);
    };
    making.then(ended, ended);
    const made = await run.waitFor(making, signal);
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

  /** A run that, once given up, stands in nobody's way. */
  #newRun(key: string): SharedRun {
    const run = new SharedRun();
    this.#runs.set(key, run);
    run.signal.addEventListener("abort", () => {
      this.#runs.delete(key);
      this.#results.forget(key);
    });
    return run;
  }
}

function visitsKey({ organisationId, version, slice, journey, columns = {} }: Subject): string {
  const { segments = [], staff = false, cases = false } = columns;
  return keyOf([organisationId, version, slice, journey.code, journey.version, { segments, staff, cases }]);
}
