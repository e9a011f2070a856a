/**
 * Value of the file → what it means, made for millions of calls: values of one character, which codes mostly are, are
 * found by their place instead of by hashing.
 */
export class Lookup<Meaning> {
  readonly #single: (Meaning | undefined)[] = Array(128).fill(undefined);
  readonly #longer = new Map<string, Meaning>();

  constructor(meanings: Iterable<readonly [raw: string, meaning: Meaning]>) {
    for (const [raw, meaning] of meanings) this.set(raw, meaning);
  }

  get(raw: string): Meaning | undefined {
    return raw.length === 1 && raw.charCodeAt(0) < 128
      ? this.#single[raw.charCodeAt(0)]
      : this.#longer.get(raw);
  }

  set(raw: string, meaning: Meaning): void {
    if (raw.length === 1 && raw.charCodeAt(0) < 128) this.#single[raw.charCodeAt(0)] = meaning;
    else this.#longer.set(raw, meaning);
  }

  /** Remembers another spelling, as long as there are not too many of them. */
  remember(raw: string, meaning: Meaning): void {
    if (this.#longer.size < 10_000) this.set(raw, meaning);
  }
}

/**
 * Values with blanks around them, in full-width characters, and numbers written as 5.0, +5, 05 or 3,5 mean what they mean
 * without.
 */
export function otherSpelling<Meaning>(raw: string, known: Lookup<Meaning>): Meaning | undefined {
  const trimmed = raw.trim();
  const meaning = known.get(plainNumber(trimmed)) ?? known.get(plainNumber(trimmed.normalize("NFKC")));
  if (meaning !== undefined) known.remember(raw, meaning);
  return meaning;
}

function plainNumber(text: string): string {
  if (/^[+-]?\d{1,6}(\.\d{1,10})?$/.test(text)) return String(Number(text));
  return /^[+-]?\d{1,6},\d{1,2}$/.test(text) ? String(Number(text.replace(",", "."))) : text;
}
