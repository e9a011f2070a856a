/** A set of 16-byte keys in 16 bytes each (and some room), for millions of them. The keys must be hashes. */
export class KeySet {
  #slots = new Uint32Array(4 * 1024);
  #size = 0;

  /** @returns true when the key was not there before */
  add(key: Uint8Array): boolean {
    if (this.#size * 8 > this.#slots.length) this.#grow();
    const view = new DataView(key.buffer, key.byteOffset, 16);
    const added = this.#put(view.getUint32(0), view.getUint32(4), view.getUint32(8), view.getUint32(12));
    if (added) this.#size++;
    return added;
  }

  /** Open addressing; a slot of four zeros is empty (no hash is all zeros). */
  #put(a: number, b: number, c: number, d: number): boolean {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = (a * 4) & mask; ; at = (at + 4) & mask) {
      if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c && slots[at + 3] === d) return false;
      if (slots[at] === 0 && slots[at + 1] === 0 && slots[at + 2] === 0 && slots[at + 3] === 0) {
        slots[at] = a;
        slots[at + 1] = b;
        slots[at + 2] = c;
        slots[at + 3] = d;
        return true;
      }
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 4) {
      const a = before[at] as number;
      const b = before[at + 1] as number;
      const c = before[at + 2] as number;
      const d = before[at + 3] as number;
      if (a !== 0 || b !== 0 || c !== 0 || d !== 0) this.#put(a, b, c, d);
    }
  }
}
