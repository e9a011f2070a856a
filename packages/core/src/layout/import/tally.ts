import type { LocalisedText } from "../../text/text.ts";

/** One thing that an import assumed or left out, and how often. */
export interface ImportNote {
  what: LocalisedText;
  count: number;
}

/** What an import assumed and what it left out, counted in the order in which it first happened. */
export class Tally {
  readonly #assumed = new Map<string, ImportNote>();
  readonly #dropped = new Map<string, ImportNote>();

  assume(en: string, zh: string, count = 1): void {
    note(this.#assumed, en, zh, count);
  }

  drop(en: string, zh: string, count = 1): void {
    note(this.#dropped, en, zh, count);
  }

  get assumed(): ImportNote[] {
    return [...this.#assumed.values()];
  }

  get dropped(): ImportNote[] {
    return [...this.#dropped.values()];
  }
}

function note(notes: Map<string, ImportNote>, en: string, zh: string, count: number): void {
  if (count === 0) return;
  notes.set(en, { what: { en, zh }, count: (notes.get(en)?.count ?? 0) + count });
}
