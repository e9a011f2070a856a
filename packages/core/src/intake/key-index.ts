const START = 4096;
const WIDTH = 4;

/**
 * The row on which each key of a file stands, for millions of keys: 16 bytes each instead of a string that is kept.
 * Keys are told apart by three independent 32-bit hashes (two keys of a file of ten million are mistaken for each other
 * once in 10¹⁵ files).
 */
export class KeyIndex {
  /** Four numbers a slot: three hashes and the row (0: free). */
  #slots = new Int32Array(START * WIDTH);
  #size = 0;

  /** @returns the row that had this key first, or `undefined` when it is new: then it stands on `row` from now on */
  add(key: string, row: number): number | undefined {
    if (this.#size * 2 * WIDTH >= this.#slots.length) this.#grow();
    let a = 0x811c9dc5;
    let b = 0x9e3779b9;
    let c = key.length;
    for (let i = 0; i < key.length; i++) {
      const code = key.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
      c = Math.imul(c ^ (code + 0x7f4a7c15), 0xc2b2ae35) + (c >>> 15);
    }
    return this.#put(a | 0, b | 0, c | 0, row);
  }

  #put(a: number, b: number, c: number, row: number): number | undefined {
    const slots = this.#slots;
    const mask = slots.length / WIDTH - 1;
    for (let slot = (a ^ (b >>> 7)) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * WIDTH;
      const known = slots[at + 3] as number;
      if (known === 0) {
        slots[at] = a;
        slots[at + 1] = b;
        slots[at + 2] = c;
        slots[at + 3] = row;
        this.#size++;
        return undefined;
      }
      if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c) return known;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2);
    this.#size = 0;
    for (let at = 0; at < before.length; at += WIDTH) {
      const row = before[at + 3] as number;
      if (row !== 0) this.#put(before[at] as number, before[at + 1] as number, before[at + 2] as number, row);
    }
  }
}
