import { Memory } from "../memory.ts";
import { SharedRun } from "./shared-run.ts";

/**
 * Results that are made once for all who ask at the same time, and remembered. The making is given up when all who wait
 * for it have gone away; then it stands in nobody's way.
 */
export class SharedResults {
  readonly #results: Memory;
  readonly #runs = new Map<string, SharedRun>();

  /** @param capacity how many results are remembered, the least recently used going first */
  constructor(capacity: number) {
    this.#results = new Memory(capacity);
  }

  /** The result remembered under `key`, or what `make` gives: it is told when nobody waits any more. */
  get<T>(key: string, signal: AbortSignal, make: (given: AbortSignal) => Promise<T>): Promise<T> {
    const run = this.#runs.get(key) ?? this.#newRun(key);
    const making = this.#results.get(key, () => make(run.signal));
    const ended = (): void => {
      if (this.#runs.get(key) === run) this.#runs.delete(key);
    };
    making.then(ended, ended);
    return run.waitFor(making, signal);
  }

  #newRun(key: string): SharedRun {
    const run = new SharedRun();
    this.#runs.set(key, run);
    run.signal.addEventListener("abort", () => {
      // Another run may have taken the place of one that was over when it was given up.
      if (this.#runs.get(key) !== run) return;
      this.#runs.delete(key);
      this.#results.forget(key);
    });
    return run;
  }
}
