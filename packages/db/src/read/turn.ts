import { setImmediate } from "node:timers/promises";

/** Longest time that reading goes on without letting others have their turn. */
const TURN_MS = 10;

/** The same rows; what the store has at hand comes without a pause, so others get their turn in between. */
export async function* inTurns<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  let turn = performance.now();
  for await (const row of rows) {
    yield row;
    if (performance.now() - turn < TURN_MS) continue;
    await setImmediate();
    turn = performance.now();
  }
}
