/** What an evaluation on one set of labelled reviews came to. Shares 0–1. */
export interface RecordedEvaluation {
  reviews: string;
  /** Whether their licence lets something learnt from them ship. */
  licensed: boolean;
  /** Held-out reviews. */
  n: number;
  accuracy: { lexicon: number; multinomial: number };
  /** Mean recall of both classes, model minus lexicon, with its 95 % interval: the criterion. */
  difference: { value: number; low: number; high: number };
}

export type Reader = "lexicon" | "multinomial";

/** The reader that is better on a set: the model only where its lead is beyond its interval, for it shows no evidence. */
export const betterReader = ({ difference }: Pick<RecordedEvaluation, "difference">): Reader =>
  difference.low > 0 ? "multinomial" : "lexicon";

/**
 * The reader that reads comments: the model, where it is the better one on a set whose licence lets it ship and the
 * lexicon is surely better on no other; else the lexicon.
 */
export function readerToShip(evaluations: readonly RecordedEvaluation[]): Reader {
  const worse = evaluations.some(({ difference }) => difference.high < 0);
  const better = evaluations.some((one) => one.licensed && betterReader(one) === "multinomial");
  return better && !worse ? "multinomial" : "lexicon";
}
