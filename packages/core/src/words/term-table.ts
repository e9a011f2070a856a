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

const letter = /[\p{Script=Latin}\p{N}]/u;
const isLetter = (unit: string | undefined): boolean => unit !== undefined && letter.test(unit);

/**
 * Words and phrases of dictionaries, found in folded text; the longest that fits a place wins. Words of Latin letters
 * match whole words only, a `*` at their end stands for any ending, their spaces and hyphens match any run of either.
 * Chinese words match wherever they stand: callers judge words of a single character.
 */
export class TermTable<Value> {
  readonly #byStart = new Map<string, { term: string; stem: string; open: boolean; value: Value }[]>();

  constructor(entries: Iterable<readonly [term: string, value: Value]>) {
    for (const [term, value] of entries) {
      const open = term.endsWith("*");
      const stem = open ? term.slice(0, -1) : term;
      if (stem === "")
        throw new RangeError(`TermTable requires words of at least one letter, found "${term}"`);
      const key = stem.slice(0, 1);
      const bucket = this.#byStart.get(key);
      if (bucket) bucket.push({ term, stem, open, value });
      else this.#byStart.set(key, [{ term, stem, open, value }]);
    }
    for (const bucket of this.#byStart.values()) bucket.sort((a, b) => b.stem.length - a.stem.length);
  }

  /** The longest word that begins exactly here, within `until`; `null` where none does. */
  longestAt(folded: string, at: number, until = folded.length): TermMatch<Value> | null {
    const first = folded[at] as string;
    const bucket = this.#byStart.get(first);
    if (!bucket || (isLetter(first) && isLetter(folded[at - 1]))) return null;
    let best: TermMatch<Value> | null = null;
    for (const { term, stem, open, value } of bucket) {
      if (best && stem.length < best.term.length - 1) break;
      let end = endOf(stem, folded, at);
      if (end < 0 || end > until) continue;
      if (open) while (end < until && isLetter(folded[end])) end++;
      else if (isLetter(stem.at(-1)) && isLetter(folded[end])) continue;
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

const isGap = (unit: string | undefined): boolean => unit === " " || unit === "-";

/** Where the word ends when it stands here, −1 when it does not. */
function endOf(stem: string, folded: string, at: number): number {
  let place = at;
  for (let index = 0; index < stem.length; index++) {
    if (isGap(stem[index])) {
      if (!isGap(folded[place])) return -1;
      while (isGap(folded[place])) place++;
    } else if (folded[place++] !== stem[index]) return -1;
  }
  return place;
}
