import { cellProblem, duplicateKey } from "./cell-problem.ts";
import { jackknifeSpread } from "./jackknife-group.ts";
import type { RowProblem } from "./problem.ts";

/** One past the largest hash of a key. */
export const HASHES = 2 ** 32;

/** More different short answers than this are not kept as one string each. */
const REMEMBERED = 20_000;

/** A visit whose rows are still coming. */
export interface OpenVisit {
  key: string;
  /** Line of its first row. */
  line: number;
  /** One cell per column of the visit, then one per item; "" where nothing was said. */
  cells: string[];
  /** Per item: the line on which its answer stands. */
  lines: number[];
  problems: RowProblem[];
  /** Rows that it was made of. */
  rows: number;
}

/**
 * The visits of a file in the long form while they are put together, those of one range of hashes of their keys. When
 * they take more than `most` cells, the upper half of the range is given up: it is left to another pass over the file.
 */
export class OpenVisits {
  readonly from: number;
  #to = HASHES;
  readonly #most: number;
  readonly #visits = new Map<string, OpenVisit & { hash: number }>();
  #cells = 0;
  readonly #known = new Map<string, string>();

  constructor(from: number, most: number) {
    this.from = from;
    this.#most = most;
  }

  /** The end of the range: this hash and those above it are not among the visits. */
  get to(): number {
    return this.#to;
  }

  /** The visit of a key, new or known; `null` where its hash lies out of the range. */
  of(key: string, line: number, columns: number, items: number): OpenVisit | null {
    const known = this.#visits.get(key);
    if (known) return known;
    const hash = jackknifeSpread(key);
    if (hash < this.from || hash >= this.#to) return null;
    const visit = {
      key: this.own(key),
      hash,
      line,
      cells: Array<string>(columns + items).fill(""),
      lines: Array<number>(items).fill(0),
      problems: [],
      rows: 0,
    };
    this.#visits.set(visit.key, visit);
    this.#cells += columns + 2 * items + OVERHEAD;
    while (this.#cells > this.#most && this.#to - this.from > 1) this.#giveUpHalf(columns, items);
    return hash < this.#to ? visit : null;
  }

  /** A text that does not keep the piece of the file alive that it was cut from. */
  own(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const copied = text.length > 12 ? ` ${text}`.slice(1) : text;
    if (this.#known.size < REMEMBERED && text.length <= 40) this.#known.set(copied, copied);
    return copied;
  }

  /** The visits in the order of their first rows; there are none afterwards. */
  *take(): Generator<OpenVisit> {
    const all = [...this.#visits.values()].sort((a, b) => a.line - b.line);
    this.#visits.clear();
    this.#cells = 0;
    yield* all;
  }

  #giveUpHalf(columns: number, items: number): void {
    this.#to = this.from + Math.ceil((this.#to - this.from) / 2);
    for (const [key, { hash }] of this.#visits)
      if (hash >= this.#to) {
        this.#visits.delete(key);
        this.#cells -= columns + 2 * items + OVERHEAD;
      }
  }
}

/** What a visit takes besides its cells, counted in cells. */
const OVERHEAD = 24;

/** Says something of a whole visit that no other of its rows may contradict. */
export function tell(
  visit: OpenVisit,
  { at, column, shown }: { at: number; column: string; shown: boolean },
  raw: string,
  line: number,
): void {
  const before = visit.cells[at] as string;
  if (raw === "" || raw === before) return;
  if (before === "") visit.cells[at] = raw;
  else
    visit.problems.push(
      cellProblem(line, column, shown ? raw : "…", shown ? `"${before}"` : `= ${visit.line}`),
    );
}

/** Answers an item, once. */
export function answer(
  visit: OpenVisit,
  { place, at, item }: { place: number; at: number; item: string },
  raw: string,
  line: number,
): void {
  const first = visit.lines[at] as number;
  if (first === 0) {
    visit.cells[place] = raw;
    visit.lines[at] = line;
  } else
    visit.problems.push({
      ...duplicateKey(line, item, `${visit.key} / ${item}`, first),
      ...(visit.cells[place] === raw && { kept: true }),
    });
}
