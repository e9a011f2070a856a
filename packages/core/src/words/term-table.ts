/** A place in a text where a word of a dictionary stands: offsets count UTF-16 units, the end is not part of it. */
export interface Span {
  start: number;
  end: number;
}

export interface TermMatch<Value> extends Span {
  /** The word as the dictionary writes it. */
  term: string;
  value: Value;
}

const wideLetter = /[\p{Script=Latin}\p{N}]/u;

/** Whether there is a Latin letter or a digit at this place. */
function letterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return code < 0x3000 && wideLetter.test(text[at] as string);
}

interface Entry<Value> {
  term: string;
  stem: string;
  /** Ends in `*`. */
  open: boolean;
  /** Ends in a Latin letter or digit, so that a word must end there. */
  bounded: boolean;
  value: Value;
}

/**
 * Words and phrases of dictionaries, found in folded text; the longest that fits a place wins. Words of Latin letters
 * match whole words only, a `*` at their end stands for any ending, their spaces and hyphens match any run of either.
 * Chinese words match wherever they stand: callers judge words of a single character.
 */
export class TermTable<Value> {
  /** By the first two units; words of one unit by that one. Longest first. */
  readonly #byStart = new Map<string, Entry<Value>[]>();

  constructor(entries: Iterable<readonly [term: string, value: Value]>) {
    for (const [term, value] of entries) {
      const open = term.endsWith("*");
      const stem = open ? term.slice(0, -1) : term;
      if (stem === "")
        throw new RangeError(`TermTable requires words of at least one letter, found "${term}"`);
      const entry = { term, stem, open, bounded: letterAt(stem, stem.length - 1), value };
      const key = stem.slice(0, 2);
      const bucket = this.#byStart.get(key);
      if (bucket) bucket.push(entry);
      else this.#byStart.set(key, [entry]);
    }
    for (const bucket of this.#byStart.values()) bucket.sort((a, b) => b.stem.length - a.stem.length);
  }

  /** The longest word that begins exactly here, within `until`; `null` where none does. */
  longestAt(folded: string, at: number, until = folded.length): TermMatch<Value> | null {
    if (at > 0 && letterAt(folded, at) && letterAt(folded, at - 1)) return null;
    const long = this.#longest(this.#byStart.get(folded.slice(at, at + 2)), folded, at, until);
    return long ?? this.#longest(this.#byStart.get(folded.slice(at, at + 1)), folded, at, until);
  }

  #longest(
    bucket: readonly Entry<Value>[] | undefined,
    folded: string,
    at: number,
    until: number,
  ): TermMatch<Value> | null {
    let best: TermMatch<Value> | null = null;
    for (const { term, stem, open, bounded, value } of bucket ?? []) {
      let end = endOf(stem, folded, at);
      if (end < 0 || end > until) continue;
      if (open) while (end < until && letterAt(folded, end)) end++;
      else if (bounded && end < folded.length && letterAt(folded, end)) continue;
      if (!best || end > best.end) best = { start: at, end, term, value };
    }
    return best;
  }

  /** All words of the text from left to right, without overlaps. */
  all(folded: string, from = 0, until = folded.length): TermMatch<Value>[] {
    const found: TermMatch<Value>[] = [];
    for (let at = from; at < until; ) {
      const match = this.longestAt(folded, at, until);
      if (match) found.push(match);
      at = match ? match.end : at + 1;
    }
    return found;
  }
}

const isGap = (code: number): boolean => code === 0x20 || code === 0x2d;

/** Where the word ends when it stands here, −1 when it does not. */
function endOf(stem: string, folded: string, at: number): number {
  let place = at;
  for (let index = 0; index < stem.length; index++) {
    const code = stem.charCodeAt(index);
    if (isGap(code)) {
      if (!isGap(folded.charCodeAt(place))) return -1;
      while (isGap(folded.charCodeAt(place))) place++;
    } else if (folded.charCodeAt(place++) !== code) return -1;
  }
  return place;
}
