import { tokens } from "../tokens.ts";

/** A comment whose writer also said, by a rating, whether it was good or bad. */
export interface LabelledComment {
  text: string;
  good: boolean;
}

/**
 * Multinomial naive Bayes over words, with Laplace's one added to every count: the simple model that a lexicon has to
 * beat. Words that no training comment had are passed over.
 *
 * @see Manning, Raghavan & Schütze 2008, Introduction to Information Retrieval, section 13.2
 */
export class Multinomial {
  readonly #counts = new Map<string, [bad: number, good: number]>();
  readonly #words: [bad: number, good: number] = [0, 0];
  readonly #comments: [bad: number, good: number] = [0, 0];
  readonly #wordsOf: (text: string) => string[];

  /** @throws RangeError when the comments are all good or all bad */
  constructor(
    training: Iterable<LabelledComment>,
    wordsOf = (text: string): string[] => tokens(text).map(({ word }) => word),
  ) {
    this.#wordsOf = wordsOf;
    for (const { text, good } of training) {
      const side = good ? 1 : 0;
      this.#comments[side]++;
      for (const word of wordsOf(text)) {
        const counts = this.#counts.get(word) ?? [0, 0];
        counts[side]++;
        this.#counts.set(word, counts);
        this.#words[side]++;
      }
    }
    if (this.#comments[0] === 0 || this.#comments[1] === 0)
      throw new RangeError("Multinomial requires at least one good and one bad comment");
  }

  /** Probability 0–1 that a comment is good, by the model: too sure of itself, as naive Bayes is. */
  probabilityOfGood(text: string): number {
    const vocabulary = this.#counts.size;
    let odds = Math.log(this.#comments[1] / this.#comments[0]);
    for (const word of this.#wordsOf(text)) {
      const counts = this.#counts.get(word);
      if (counts)
        odds +=
          Math.log((counts[1] + 1) / (this.#words[1] + vocabulary)) -
          Math.log((counts[0] + 1) / (this.#words[0] + vocabulary));
    }
    return 1 / (1 + Math.exp(-odds));
  }
}
