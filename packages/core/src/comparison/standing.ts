import { type Answers, frequencyOf, histogramsOf } from "../indicator/estimate.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import { type Tally, tally } from "../indicator/tally.ts";
import { type Sample, sampleOf } from "../statistics/mean.ts";
import { netPromoter } from "../statistics/net-promoter.ts";
import { adjustedShareVariance } from "../statistics/wilson.ts";

/** Where venues stand for ranking: raw estimates with variances that are never zero for luck of the draw. */
export interface Standings {
  estimates: Float64Array;
  variances: Float64Array;
}

/**
 * Estimates and sampling variances of several venues. Means share one within-venue variance, s² = σ²_w/n, pooled over
 * these venues; shares use p̃(1 − p̃)/(n + z²), net promoter scores the adjusted standard error. By weight, n is the
 * effective number.
 *
 * @throws if a venue has no figure: ask only for measured ones
 */
export function standings(
  indicator: PlainIndicator,
  answers: readonly Answers[],
  weighted: boolean,
): Standings {
  const tallies = answers.map((venue) => {
    const tallied = tally(indicator.estimate, histogramsOf(venue), weighted);
    if (typeof tallied === "string")
      throw new RangeError(`standings of ${indicator.id} requires measured venues, found ${tallied}`);
    return tallied;
  });
  const { kind } = indicator.estimate;
  if (kind === "mean") return standingsOfMeans(tallies);
  return kind === "net-promoter" ? each(tallies, standingOfScore) : each(tallies, standingOfShare);
}

function standingsOfMeans(tallies: readonly Tally[]): Standings {
  const samples = tallies.map(sampleIn);
  let squares = 0;
  let degrees = 0;
  for (const { n, variance } of samples) {
    squares += (n - 1) * variance;
    degrees += n - 1;
  }
  return {
    estimates: Float64Array.from(samples, ({ mean }) => mean),
    variances: Float64Array.from(samples, ({ n }) => squares / degrees / n),
  };
}

/** A single answer has a mean and says nothing of the variance. */
function sampleIn({ n, effectiveN, values, frequencies }: Tally): Sample {
  if (n > 1 && effectiveN > 1) return sampleOf(values, frequencies);
  return { n: 1, mean: values[0] as number, variance: 0 };
}

function standingOfScore(tallied: Tally): [number, number] {
  const score = netPromoter(frequencyOf(tallied, 1), frequencyOf(tallied, -1), tallied.effectiveN);
  return [score.value, score.standardError ** 2];
}

function standingOfShare(tallied: Tally): [number, number] {
  const counted = frequencyOf(tallied, 1);
  return [counted / tallied.effectiveN, adjustedShareVariance(counted, tallied.effectiveN)];
}

function each(tallies: readonly Tally[], standing: (tallied: Tally) => [number, number]): Standings {
  const all = tallies.map(standing);
  return { estimates: Float64Array.from(all, ([e]) => e), variances: Float64Array.from(all, ([, v]) => v) };
}
