import { quantile } from "../../statistics/quantile.ts";
import type { FlowResult } from "../flow/flow-result.ts";
import { assumedShare } from "../indicator/assumed-share.ts";
import type { LayoutStatics } from "../indicator/statics.ts";
import type { Plan } from "../plan.ts";
import type { LayoutScore, ScoreItem, SubScore } from "./score.ts";
import { scoreCaps } from "./score-caps.ts";
import { type ScoreConfig, scoreConfig } from "./score-config.ts";
import { type ItemDefinition, scoreItems } from "./score-items.ts";
import { subScoreNames } from "./score-names.ts";
import { valueAt } from "./value-function.ts";
import { type DrawnWeights, WEIGHT_DRAWS, weightDraws } from "./weight-draws.ts";

/**
 * The score of a plan, with every point explained: each item's value function, what it adds to its sub-score, what that
 * adds to the total, the caps that hold it down, and how far the total moves if weights are chosen a little differently.
 * Items without data have no weight: those of the others grow in proportion, and so do those of the sub-scores.
 *
 * @throws {RangeError} where no item has data: there is nothing to judge
 */
export function layoutScore(
  plan: Plan,
  statics: LayoutStatics,
  flow: FlowResult,
  config: ScoreConfig = scoreConfig,
): LayoutScore {
  const scored = config.subs.map(({ code, items }) => ({
    code,
    items: items.map((item) => {
      const x = scoreItems[item.code].measure(statics, flow);
      return { ...item, x, value: x === null ? null : valueAt(item.points, x) };
    }),
  }));
  const values = scored.map(({ items }) => items.map(({ value }) => value));
  const weights = {
    subs: config.subs.map(({ weight }) => weight),
    items: config.subs.map(({ items }) => items.map(({ weight }) => weight)),
  };
  const sums = scored.map((_, i) => weightedMean(values[i] ?? [], weights.items[i] ?? []));
  const all = weightedMean(
    sums.map(({ mean }) => mean),
    weights.subs,
  );
  if (all.mean === null) throw new RangeError("layoutScore requires at least one item with data and weight");
  const caps = config.caps
    .filter(({ code }) => scoreCaps[code].applies(statics, flow))
    .map(({ code, cap }) => ({ code, cap, reason: scoreCaps[code].reason }));
  const capped = (total: number) => caps.reduce((low, { cap }) => Math.min(low, cap), total);
  const subs = scored.map(({ code, items }, i): SubScore => {
    const { mean, weight } = sums[i] as WeightedMean;
    const own = weights.subs[i] as number;
    return {
      code,
      title: subScoreNames[code],
      weight: own,
      score: mean,
      contribution: mean === null ? null : (own * mean) / all.weight,
      items: items.map((item): ScoreItem => {
        const { title, unit, indicator } = scoreItems[item.code];
        const contribution = item.value === null || weight === 0 ? null : (item.weight * item.value) / weight;
        return { ...item, title, unit, indicator, contribution };
      }),
    };
  });
  const totals = Float64Array.from(drawnTotals(values, config), capped).sort();
  return {
    total: capped(all.mean),
    uncapped: all.mean,
    caps,
    subs,
    assumedShare: assumedShare(
      plan,
      subs.flatMap(({ items }) =>
        items.flatMap(({ code, x }) =>
          x === null ? [] : (scoreItems[code as keyof typeof scoreItems] as ItemDefinition).restsOn,
        ),
      ),
    ),
    sensitivity: { low: quantile(totals, 0.05), high: quantile(totals, 0.95), draws: WEIGHT_DRAWS },
  };
}

/** Uncapped totals under each draw of the weights. @param values 0–100 by sub-score and item */
export function drawnTotals(values: readonly (readonly (number | null)[])[], config: ScoreConfig): number[] {
  return weightDraws(config).map((draw) => totalUnder(values, draw));
}

function totalUnder(values: readonly (readonly (number | null)[])[], draw: DrawnWeights): number {
  const subs = values.map((items, i) => weightedMean(items, draw.items[i] as Float64Array).mean);
  return weightedMean(subs, draw.subs).mean ?? 0;
}

interface WeightedMean {
  mean: number | null;
  /** Of the values that there are. */
  weight: number;
}

function weightedMean(values: readonly (number | null)[], weights: ArrayLike<number>): WeightedMean {
  let [sum, weight] = [0, 0];
  values.forEach((value, i) => {
    if (value === null) return;
    sum += (weights[i] as number) * value;
    weight += weights[i] as number;
  });
  return { mean: weight > 0 ? sum / weight : null, weight };
}
