import type { Watch } from "@touchstone/core/importance";

/** How the main thread gives a calculation up, and how the calculation says how far it is: two numbers in shared memory. */
export type TaskControl = Int32Array<SharedArrayBuffer>;

const GIVEN_UP = 0;
const DONE = 1;
const WHOLE = 1_000_000;

export function newTaskControl(): TaskControl {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** Asks the calculation to end at its next step. */
export function giveUp(control: TaskControl): void {
  Atomics.store(control, GIVEN_UP, 1);
}

/** Part of the calculation that is done, 0..1. */
export function doneOf(control: TaskControl): number {
  return Atomics.load(control, DONE) / WHOLE;
}

/** A calculation was given up by those who asked for it. */
class GivenUp extends Error {
  override readonly name = "GivenUp";
}

/** What the calculation is told to report its steps to. */
export function watchOf(control: TaskControl): Watch {
  return {
    step: (done, total) => {
      if (Atomics.load(control, GIVEN_UP) !== 0) throw new GivenUp("the calculation was given up");
      Atomics.store(control, DONE, Math.round((WHOLE * done) / Math.max(1, total)));
    },
  };
}
