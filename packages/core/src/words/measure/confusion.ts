import { wilson } from "../../statistics/wilson.ts";

/** What a comment was labelled, and what a reader took it for; `null` where the reader could not tell. */
export interface Judged {
  actual: boolean;
  predicted: boolean | null;
}

/** A share with where the true share plausibly lies; `null` where nothing was counted. */
export interface MeasuredShare {
  value: number;
  n: number;
  low: number;
  high: number;
}

/** How well a reader told good comments from bad ones. The positive class is "good". */
export interface Confusion {
  n: number;
  truePositive: number;
  falsePositive: number;
  trueNegative: number;
  falseNegative: number;
  /** Comments for which the reader could not tell: they count as wrong, in whichever class they are. */
  undecidedPositive: number;
  undecidedNegative: number;
  accuracy: MeasuredShare | null;
  precision: MeasuredShare | null;
  recall: MeasuredShare | null;
  /** Precision and recall of the other class: what a complaint department lives by. */
  negativePrecision: MeasuredShare | null;
  negativeRecall: MeasuredShare | null;
  /** Harmonic mean of precision and recall; `null` where either is. */
  f1: number | null;
  /** Mean of the F1 of both classes: does not flatter a reader that always says "good". */
  macroF1: number | null;
}

const share = (part: number, n: number): MeasuredShare | null =>
  n === 0 ? null : { value: part / n, n, ...wilson(part, n) };

const harmonic = (a: MeasuredShare | null, b: MeasuredShare | null): number | null => {
  if (!a || !b) return null;
  return a.value + b.value === 0 ? 0 : (2 * a.value * b.value) / (a.value + b.value);
};

/** Counts and shares (Wilson intervals at 95 %) of what a reader got right. */
export function confusion(judged: readonly Judged[]): Confusion {
  const count = (actual: boolean, predicted: boolean | null): number =>
    judged.filter((one) => one.actual === actual && one.predicted === predicted).length;
  const truePositive = count(true, true);
  const falsePositive = count(false, true);
  const trueNegative = count(false, false);
  const falseNegative = count(true, false);
  const undecidedPositive = count(true, null);
  const undecidedNegative = count(false, null);
  const precision = share(truePositive, truePositive + falsePositive);
  const recall = share(truePositive, truePositive + falseNegative + undecidedPositive);
  const negativePrecision = share(trueNegative, trueNegative + falseNegative);
  const negativeRecall = share(trueNegative, trueNegative + falsePositive + undecidedNegative);
  const f1 = harmonic(precision, recall);
  const negativeF1 = harmonic(negativePrecision, negativeRecall);
  return {
    n: judged.length,
    truePositive,
    falsePositive,
    trueNegative,
    falseNegative,
    undecidedPositive,
    undecidedNegative,
    accuracy: share(truePositive + trueNegative, judged.length),
    precision,
    recall,
    negativePrecision,
    negativeRecall,
    f1,
    macroF1: f1 === null || negativeF1 === null ? null : (f1 + negativeF1) / 2,
  };
}
