/** Results that hold as long as the data stays as it is. Never changed by those who receive them. */
export class VersionedCache {
  readonly #entries = new Map<string, Promise<unknown>>();
  readonly #limit: number;
  #version = "";

  constructor(limit = 300) {
    this.#limit = limit;
  }

  /**
   * The result kept under `key` for this version of the data, or a new one.
   * @param version of the data, with the organisation; results of another version are dropped
   * @param worthKeeping false for results too large to keep
   */
  get<T>(
    version: string,
    key: string,
    compute: () => Promise<T>,
    worthKeeping: (result: T) => boolean,
  ): Promise<T> {
    if (version !== this.#version) {
      this.#entries.clear();
      this.#version = version;
    }
    const known = this.#entries.get(key);
    if (known) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known as Promise<T>;
    }
    const result = compute();
    result.then(
      (value) => {
        if (worthKeeping(value) && version === this.#version) this.#keep(key, result);
      },
      () => undefined,
    );
    return result;
  }

  #keep(key: string, result: Promise<unknown>): void {
    this.#entries.set(key, result);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#limit) return;
      this.#entries.delete(oldest);
    }
  }
}
