/** So many tables share the keys: one grows at a time, so that no turn is long and little is held twice. */
const TABLES = 1_024;
const START = 16;
const WIDTH = 4;
/** Fuller than this a table grows, by a quarter: memory goes before speed. */
const FULL = 0.85;
const GROWTH = 1.25;

/** What stood under a key before. */
export interface Earlier {
  row: number;
  /** Whether that row said the same in every column. */
  same: boolean;
}

/**
 * The row on which each key of a file stands, for millions of keys: 19 to 24 bytes each instead of a string that is kept.
 * Keys are told apart by 74 bits of three hashes (two keys of a file of ten million are mistaken for each other once in
 * 10⁸ files).
 */
export class KeyIndex {
  readonly #tables = Array.from({ length: TABLES }, () => new Table());

  /**
   * @param content a hash of all that the row says (`contentHash`), where it matters whether rows of one key are the same
   * @returns what had this key first, or `undefined` when it is new: then it stands on `row` from now on
   */
  add(key: string, row: number, content = 0): Earlier | undefined {
    let a = 0x811c9dc5;
    let b = 0x9e3779b9;
    let c = key.length;
    for (let i = 0; i < key.length; i++) {
      const code = key.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
      c = Math.imul(c ^ (code + 0x7f4a7c15), 0xc2b2ae35) + (c >>> 15);
    }
    return (this.#tables[(c ^ (c >>> 17)) & (TABLES - 1)] as Table).put(spread(a), b | 0, row, content);
  }
}

/** The finaliser of MurmurHash3: short keys differ in the high bits too. */
function spread(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

class Table {
  #capacity = START;
  /** Four numbers a slot: two hashes, the row (0: free) and its content. */
  #slots = new Int32Array(START * WIDTH);
  #size = 0;

  put(a: number, b: number, row: number, content: number): Earlier | undefined {
    if (this.#size >= this.#capacity * FULL) this.#grow();
    const slots = this.#slots;
    // The high bits choose the slot, whatever number of slots there is.
    let at = Math.floor(((a >>> 0) * this.#capacity) / 2 ** 32) * WIDTH;
    for (;;) {
      const known = slots[at + 2] as number;
      if (known === 0) {
        slots[at] = a;
        slots[at + 1] = b;
        slots[at + 2] = row;
        slots[at + 3] = content;
        this.#size++;
        return undefined;
      }
      if (slots[at] === a && slots[at + 1] === b) return { row: known, same: slots[at + 3] === content };
      at += WIDTH;
      if (at === slots.length) at = 0;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#capacity = Math.ceil(this.#capacity * GROWTH);
    this.#slots = new Int32Array(this.#capacity * WIDTH);
    this.#size = 0;
    for (let at = 0; at < before.length; at += WIDTH) {
      const row = before[at + 2] as number;
      if (row !== 0) this.put(before[at] as number, before[at + 1] as number, row, before[at + 3] as number);
    }
  }
}
