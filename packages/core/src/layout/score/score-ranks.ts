import { quantile } from "../../statistics/quantile.ts";
import { drawnTotals } from "./layout-score.ts";
import type { LayoutScore } from "./score.ts";
import type { ScoreConfig } from "./score-config.ts";
import type { ItemCode } from "./score-items.ts";

/** Two plans under the same draws of the weights. */
export interface ScorePair {
  a: string;
  b: string;
  /** Total of a less that of b, and its 5th and 95th percentile over the draws. */
  difference: number;
  low: number;
  high: number;
  /** Share of draws in which a leads, and in which b does; the rest are level, as under one cap. */
  aheadShare: number;
  behindShare: number;
  /** Does the one lead whatever the weights: is 0 outside the band? */
  toldApart: boolean;
}

/** How firm an order of plans is. */
export interface ScoreRanks {
  plans: readonly {
    id: string;
    total: number;
    /** Place by total; plans of the same total share the better place. */
    rank: number;
    /** Share of draws in which the plan has place 1, 2, …. */
    rankShares: readonly number[];
  }[];
  pairs: readonly ScorePair[];
}

/**
 * Ranks plans under 1,000 draws of the weights, the same for all: whoever weighs service more weighs it more everywhere.
 * So two plans can be told apart although their own bands overlap, when one leads under nearly every choice of weights.
 * @throws {RangeError} where the scores were not made with the same weights and value points
 */
export function scoreRanks(scores: readonly { id: string; score: LayoutScore }[]): ScoreRanks {
  const config = commonConfig(scores.map(({ score }) => score));
  const totals = scores.map(({ score }) => cappedTotals(score, config));
  const draws = totals[0]?.length ?? 0;
  const counts = scores.map(() => new Float64Array(scores.length));
  for (let draw = 0; draw < draws; draw++)
    totals.forEach((own, i) => {
      const place = placeAmong(
        totals.map((each) => each[draw] as number),
        own[draw] as number,
      );
      const count = counts[i] as Float64Array;
      count[place - 1] = (count[place - 1] as number) + 1;
    });
  const all = scores.map(({ score }) => score.total);
  return {
    plans: scores.map(({ id, score }, i) => ({
      id,
      total: score.total,
      rank: placeAmong(all, score.total),
      rankShares: Array.from(counts[i] as Float64Array, (count) => count / draws),
    })),
    pairs: scores.flatMap((first, i) =>
      scores.slice(i + 1).map((second, k): ScorePair => {
        const [mine, other] = [totals[i] as Float64Array, totals[i + 1 + k] as Float64Array];
        const differences = mine.map((total, draw) => total - (other[draw] as number)).sort();
        const [low, high] = [quantile(differences, 0.05), quantile(differences, 0.95)];
        return {
          a: first.id,
          b: second.id,
          difference: first.score.total - second.score.total,
          low,
          high,
          aheadShare: differences.filter((each) => each > 0).length / draws,
          behindShare: differences.filter((each) => each < 0).length / draws,
          toldApart: low > 0 || high < 0,
        };
      }),
    ),
  };
}

/** The weights and points that all scores were made with. */
function commonConfig(scores: readonly LayoutScore[]): ScoreConfig {
  const configs = scores.map(({ subs }) =>
    subs.map(({ code, weight, items }) => ({
      code,
      weight,
      items: items.map((item) => ({ code: item.code as ItemCode, weight: item.weight, points: item.points })),
    })),
  );
  const [first = []] = configs;
  if (configs.some((each) => JSON.stringify(each) !== JSON.stringify(first)))
    throw new RangeError("scoreRanks requires scores made with the same weights and value points");
  return { subs: first, caps: [] };
}

function cappedTotals({ subs, caps }: LayoutScore, config: ScoreConfig): Float64Array {
  const values = subs.map(({ items }) => items.map(({ value }) => value));
  return Float64Array.from(drawnTotals(values, config), (total) =>
    caps.reduce((low, { cap }) => Math.min(low, cap), total),
  );
}

const placeAmong = (totals: readonly number[], own: number) =>
  1 + totals.filter((total) => total > own).length;
