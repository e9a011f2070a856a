/**
 * Remembers the newest results, the least recently used going first. Equal requests that come while one is running
 * share its result; a failure is not remembered.
 */
export class Memory {
  readonly #results = new Map<string, Promise<unknown>>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The result remembered under `key`, or what `make` gives. */
  async get<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#results.get(key) as Promise<T> | undefined;
    const result = known ?? make();
    this.#results.delete(key);
    this.#results.set(key, result);
    if (!known) result.catch(() => this.#results.get(key) === result && this.#results.delete(key));
    for (const oldest of this.#results.keys()) {
      if (this.#results.size <= this.#capacity) break;
      this.#results.delete(oldest);
    }
    return result;
  }

  forget(key: string): void {
    this.#results.delete(key);
  }

  /** Whether a result, or a run that will give it, is there. */
  has(key: string): boolean {
    return this.#results.has(key);
  }
}

/** The same text for values that say the same, whatever the order of their members. */
export function keyOf(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
