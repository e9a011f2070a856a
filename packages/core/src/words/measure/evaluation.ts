import { chance } from "../../simulation/random.ts";
import { normalQuantile } from "../../statistics/distributions.ts";
import { type Confusion, confusion, type Judged } from "./confusion.ts";
import { type LabelledComment, Multinomial } from "./multinomial.ts";
import { betterReader, type Reader } from "./reader-choice.ts";

/** How much better the multinomial model is than the lexicon, on the same held-out comments. */
export interface ReaderDifference {
  /** Difference of the mean recall of both classes (balanced accuracy): above 0 the multinomial model is better. */
  value: number;
  low: number;
  high: number;
}

/** Three readers of comments, measured on the same held-out comments. */
export interface Evaluation {
  seed: number;
  trained: number;
  /** Says of every comment what most of the training comments are. */
  majority: Confusion;
  lexicon: Confusion;
  multinomial: Confusion;
  /** `null` where the held-out comments are all good or all bad. */
  difference: ReaderDifference | null;
  /** The reader that is to be used: the lexicon, which shows its evidence, unless the model is surely better. */
  better: Reader;
}

const TRAINING_SHARE = 0.7;

/**
 * Measures a lexicon's reading against two baselines: what the majority is, and a multinomial model trained on the other
 * part of the same comments. The split is drawn with a seed.
 *
 * @param sentiment the lexicon's score of a text: above 0 good, below 0 bad, 0 or `null` undecided (counts as wrong)
 * @throws RangeError when the training part has comments of one kind only
 */
export function evaluate(
  comments: readonly LabelledComment[],
  sentiment: (text: string) => number | null,
  seed: number,
): Evaluation {
  const draw = chance(seed);
  const order = comments.map((comment) => ({ comment, place: draw.uniform() }));
  const shuffled = order.toSorted((a, b) => a.place - b.place).map(({ comment }) => comment);
  const cut = Math.floor(shuffled.length * TRAINING_SHARE);
  const training = shuffled.slice(0, cut);
  const held = shuffled.slice(cut);
  const model = new Multinomial(training);
  const mostly = training.filter(({ good }) => good).length * 2 >= training.length;
  const byLexicon = held.map(({ text, good }) => ({ actual: good, predicted: decided(sentiment(text)) }));
  const byModel = held.map(({ text, good }) => ({
    actual: good,
    predicted: model.probabilityOfGood(text) > 0.5,
  }));
  const difference = recallDifference(byModel, byLexicon);
  return {
    seed,
    trained: cut,
    majority: confusion(held.map(({ good }) => ({ actual: good, predicted: mostly }))),
    lexicon: confusion(byLexicon),
    multinomial: confusion(byModel),
    difference,
    better: difference === null ? "lexicon" : betterReader({ difference }),
  };
}

const decided = (score: number | null): boolean | null => (score === null || score === 0 ? null : score > 0);

/** Paired difference of the mean of both recalls with its 95 % interval: each class is a paired difference of shares. */
function recallDifference(first: readonly Judged[], second: readonly Judged[]): ReaderDifference | null {
  let value = 0;
  let variance = 0;
  for (const side of [true, false]) {
    const gains = first.flatMap((one, index) => {
      if (one.actual !== side) return [];
      return [Number(one.predicted === side) - Number(second[index]?.predicted === side)];
    });
    if (gains.length === 0) return null;
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
    const squares = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0);
    value += mean / 2;
    variance += squares / gains.length ** 2 / 4;
  }
  const half = normalQuantile(0.975) * Math.sqrt(variance);
  return { value, low: value - half, high: value + half };
}
