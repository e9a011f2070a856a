/** A run that several callers wait for: it is given up when all of them have gone away. */
export class SharedRun {
  readonly #controller = new AbortController();
  #waiting = 0;

  /** Aborted when nobody waits any more. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Waits for the result, until this caller goes away. */
  waitFor<T>(result: Promise<T>, caller: AbortSignal): Promise<T> {
    this.#waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting -= 1;
        reject(caller.reason);
        if (this.#waiting === 0) this.#controller.abort(caller.reason);
      };
      const settle = (how: () => void): void => {
        caller.removeEventListener("abort", leave);
        how();
      };
      result.then(
        (value) => settle(() => resolve(value)),
        (error) => settle(() => reject(error)),
      );
      if (caller.aborted) leave();
      else caller.addEventListener("abort", leave, { once: true });
    });
  }
}
