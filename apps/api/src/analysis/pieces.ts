import { setImmediate } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";

/**
 * Rows on their way between threads, as the bytes of a few at a time. Handing over thousands of objects at once keeps a
 * thread busy until the last of them is there; bytes cost their length, and are turned into objects piece by piece.
 */
export type Pieces<Row> = (Uint8Array & { readonly rows?: Row })[];

/** Longest time that pieces are unpacked without letting others have their turn. */
const TURN_MS = 5;

/** @param size rows of a piece: so many that unpacking them takes no more than a few milliseconds */
export function inPieces<Row>(rows: readonly Row[], size: number): Pieces<Row> {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) =>
    serialize(rows.slice(i * size, (i + 1) * size)),
  );
}

/** As {@link inPieces}, with turns for others in between. */
export async function piecesInTurns<Row>(rows: readonly Row[], size: number): Promise<Pieces<Row>> {
  const pieces: Pieces<Row> = [];
  let turn = performance.now();
  for (let start = 0; start < rows.length; start += size) {
    pieces.push(serialize(rows.slice(start, start + size)));
    if (performance.now() - turn < TURN_MS) continue;
    await setImmediate();
    turn = performance.now();
  }
  return pieces;
}

/** The rows again, at once: where nobody else waits for a turn. */
export function rowsOf<Row>(pieces: Pieces<Row>): Row[] {
  return pieces.flatMap((piece) => deserialize(piece) as Row[]);
}

/** The rows again, with turns for others in between. */
export async function rowsInTurns<Row>(pieces: Pieces<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  let turn = performance.now();
  for (const piece of pieces) {
    rows.push(...(deserialize(piece) as Row[]));
    if (performance.now() - turn < TURN_MS) continue;
    await setImmediate();
    turn = performance.now();
  }
  return rows;
}
