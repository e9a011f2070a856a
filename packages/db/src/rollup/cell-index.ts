const START = 1024;
const WIDTH = 3;

/**
 * Numbers the pairs of 32-bit integers that name cells, in the order they come. Open addressing over one typed array: an
 * import looks up several cells for each visit, and a Map of large numbers costs many times as much.
 */
export class CellIndex {
  /** Three numbers a slot: both parts of a name, and its cell plus one (0: free). */
  #slots = new Int32Array(START * WIDTH);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The cell of a name; a new name gets the next number. */
  cell(high: number, low: number): number {
    if (this.#size * 2 * WIDTH >= this.#slots.length) this.#grow();
    const at = this.#slot(high, low);
    const slots = this.#slots;
    const known = slots[at + 2] as number;
    if (known !== 0) return known - 1;
    slots[at] = high;
    slots[at + 1] = low;
    slots[at + 2] = this.#size + 1;
    return this.#size++;
  }

  /** All names with their cells, ordered by name. */
  names(): { high: number; low: number; cell: number }[] {
    const names: { high: number; low: number; cell: number }[] = [];
    for (let at = 0; at < this.#slots.length; at += WIDTH) {
      const cell = this.#slots[at + 2] as number;
      if (cell !== 0)
        names.push({ high: this.#slots[at] as number, low: this.#slots[at + 1] as number, cell: cell - 1 });
    }
    return names.sort((a, b) => a.high - b.high || a.low - b.low);
  }

  /** Where a name is, or the free place where it belongs. */
  #slot(high: number, low: number): number {
    const slots = this.#slots;
    const mask = slots.length / WIDTH - 1;
    let hash = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const at = slot * WIDTH;
      if (slots[at + 2] === 0 || (slots[at] === high && slots[at + 1] === low)) return at;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2);
    for (let from = 0; from < before.length; from += WIDTH) {
      if (before[from + 2] === 0) continue;
      const at = this.#slot(before[from] as number, before[from + 1] as number);
      this.#slots.set(before.subarray(from, from + WIDTH), at);
    }
  }
}
