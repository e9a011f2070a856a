/** Bytes outside of memory: appended once, and read again from where they were put. */
export interface KeySpill {
  /** @returns where they stand */
  append(bytes: Uint8Array): number;
  /** Fills `into` with the bytes that stand at a place. */
  read(place: number, into: Uint8Array): void;
}

/** So many tables share the keys: one grows at a time, so that no turn is long and little is held twice. */
const TABLES = 1_024;
const START = 16;
const WIDTH = 4;
/** Fuller than this a table grows, by a quarter: memory goes before speed. */
const FULL = 0.85;
const GROWTH = 1.25;
/** With so many keys a table is put away, where there is somewhere to put it. */
const PUT_AWAY = 1_000;
/** Slots that are read at a time of a table that was put away. */
const WINDOW = 32;

/** What stood under a key before. */
export interface Earlier {
  row: number;
  /** Whether that row said the same in every column. */
  same: boolean;
}

/**
 * The row on which each key of a file stands, for millions of keys: 19 to 24 bytes each instead of a string that is kept.
 * With a {@link KeySpill} memory holds 2½ to 3 bytes of each beyond the first million: whether the key may have been; the
 * rest is put away and asked only where it may.
 * Keys are told apart by 74 bits of three hashes (two keys of a file of ten million are mistaken for each other once in
 * 10⁸ files).
 */
export class KeyIndex {
  readonly #tables: Table[];

  constructor(spill?: KeySpill) {
    this.#tables = Array.from({ length: TABLES }, () => new Table(spill));
  }

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

/** Where in so many slots a key belongs: the high bits choose, whatever number of slots there is. */
const placeOf = (a: number, capacity: number): number => Math.floor(((a >>> 0) * capacity) / 2 ** 32);

class Table {
  readonly #away: PutAway | undefined;
  #capacity = START;
  /** Four numbers a slot: two hashes, the row (0: free) and its content. */
  #slots = new Int32Array(START * WIDTH);
  #size = 0;

  constructor(spill: KeySpill | undefined) {
    this.#away = spill && new PutAway(spill);
  }

  put(a: number, b: number, row: number, content: number): Earlier | undefined {
    const known = this.#insert(a, b, row, content);
    if (this.#away && this.#size >= PUT_AWAY) {
      this.#away.add(this.#slots);
      this.#slots.fill(0);
      this.#size = 0;
    }
    return known;
  }

  #insert(a: number, b: number, row: number, content: number): Earlier | undefined {
    if (this.#size >= this.#capacity * FULL) this.#grow();
    const slots = this.#slots;
    let at = placeOf(a, this.#capacity) * WIDTH;
    for (; slots[at + 2] !== 0; at = at + WIDTH === slots.length ? 0 : at + WIDTH)
      if (slots[at] === a && slots[at + 1] === b) return earlierOf(slots, at, content);
    const before = this.#away?.find(a, b, content);
    if (before !== undefined) return before;
    slots[at] = a;
    slots[at + 1] = b;
    slots[at + 2] = row;
    slots[at + 3] = content;
    this.#size++;
    return undefined;
  }

  #grow(): void {
    const before = this.#slots;
    this.#capacity = Math.ceil(this.#capacity * GROWTH);
    this.#slots = new Int32Array(this.#capacity * WIDTH);
    this.#size = 0;
    for (let at = 0; at < before.length; at += WIDTH) {
      const row = before[at + 2] as number;
      if (row !== 0)
        this.#insert(before[at] as number, before[at + 1] as number, row, before[at + 3] as number);
    }
  }
}

const earlierOf = (slots: Int32Array, at: number, content: number): Earlier => ({
  row: slots[at + 2] as number,
  same: slots[at + 3] === content,
});

/** Where the slots of a table stand that was put away, and how many. */
interface Run {
  place: number;
  capacity: number;
}

/** Slots that were put away, and 16 bits of each key that is among them. */
class PutAway {
  readonly #spill: KeySpill;
  readonly #runs: Run[] = [];
  /** A free mark is 0. */
  #marks = new Uint16Array(0);
  #marked = 0;

  constructor(spill: KeySpill) {
    this.#spill = spill;
  }

  add(slots: Int32Array): void {
    const place = this.#spill.append(new Uint8Array(slots.buffer, slots.byteOffset, slots.byteLength));
    this.#runs.push({ place, capacity: slots.length / WIDTH });
    if ((this.#marked + PUT_AWAY) / FULL <= this.#marks.length) {
      this.#markAll(slots);
      return;
    }
    this.#marks = new Uint16Array(Math.ceil(((this.#marked + PUT_AWAY) / FULL) * MARK_GROWTH));
    this.#marked = 0;
    for (const run of this.#runs) this.#markAll(this.#read(run.place, run.capacity));
  }

  /** What stood under a key among them. */
  find(a: number, b: number, content: number): Earlier | undefined {
    if (this.#runs.length === 0 || this.#marks[this.#markPlace(a, b)] === 0) return undefined;
    for (const { place, capacity } of this.#runs) {
      const found = this.#findIn({ place, capacity }, a, b, content);
      if (found) return found;
    }
    return undefined;
  }

  #findIn({ place, capacity }: Run, a: number, b: number, content: number): Earlier | undefined {
    for (let slot = placeOf(a, capacity); ; ) {
      const slots = this.#read(place + slot * SLOT_BYTES, Math.min(WINDOW, capacity - slot));
      for (let at = 0; at < slots.length; at += WIDTH) {
        if (slots[at + 2] === 0) return undefined;
        if (slots[at] === a && slots[at + 1] === b) return earlierOf(slots, at, content);
      }
      slot = slot + WINDOW < capacity ? slot + WINDOW : 0;
    }
  }

  #read(place: number, capacity: number): Int32Array {
    const slots = new Int32Array(capacity * WIDTH);
    this.#spill.read(place, new Uint8Array(slots.buffer));
    return slots;
  }

  #markAll(slots: Int32Array): void {
    for (let at = 0; at < slots.length; at += WIDTH) {
      if (slots[at + 2] === 0) continue;
      const place = this.#markPlace(slots[at] as number, slots[at + 1] as number);
      if (this.#marks[place] !== 0) continue;
      this.#marks[place] = markOf(slots[at + 1] as number);
      this.#marked++;
    }
  }

  /** Where the mark of a key stands, or the free place where it belongs. */
  #markPlace(a: number, b: number): number {
    const marks = this.#marks;
    const mark = markOf(b);
    let at = placeOf(a, marks.length);
    while (marks[at] !== 0 && marks[at] !== mark) at = at + 1 === marks.length ? 0 : at + 1;
    return at;
  }
}

const SLOT_BYTES = WIDTH * Int32Array.BYTES_PER_ELEMENT;
/** Marks are made room for by a quarter as many again. */
const MARK_GROWTH = 1.25;
const markOf = (b: number): number => b & 0xffff || 1;
