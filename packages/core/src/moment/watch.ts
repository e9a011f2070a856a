/** Watches a long calculation. */
export interface Watch {
  /** Told how much is done, several times a second; throws when the calculation is to be given up. */
  step(done: number, total: number): void;
}

/** Nobody watches. */
export const unwatched: Watch = { step: () => {} };

/** Watches a part of a calculation that goes from `from` to `to` of its whole length (0..1). */
export function part(watch: Watch, from: number, to: number): Watch {
  return {
    step: (done, total) => watch.step(from + ((to - from) * done) / Math.max(1, total), 1),
  };
}
