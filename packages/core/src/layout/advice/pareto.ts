import { editSentence } from "../edit-sentence.ts";
import type { AdviceAlternative } from "./advice.ts";
import type { Search } from "./search.ts";
import type { Trial } from "./trials.ts";

/** At most so many ways are told apart; more would not be read. */
const MOST = 12;

/**
 * The ways to act that no other is better than in pressure (or severity), cost, wait and local diversity together. Differences that
 * nobody would notice do not count: a ten-thousandth of the objective, one unit of money, 0.01 minutes, 0.001 functions.
 */
export function pareto(search: Search): AdviceAlternative[] {
  const scale = search.objective(search.trials.base) || 1;
  const measured = search.feasible
    .filter((trial) => search.objective(trial) < search.objective(search.trials.base))
    .map((trial) => ({ trial, losses: losses(trial, search.objective(trial) / scale) }));
  const best = measured.filter(
    ({ losses: own }) => !measured.some(({ losses: other }) => dominates(other, own)),
  );
  const distinct = [...new Map(best.map((each) => [each.losses.join(), each])).values()];
  const byMoney = distinct.filter(({ losses: own }) =>
    distinct.every(({ losses: other }) => !(at(other, 0) < at(own, 0) && at(other, 1) <= at(own, 1))),
  );
  const chosen = new Set([...spread(byMoney, MOST), ...distinct].slice(0, MOST));
  return distinct
    .filter((each) => chosen.has(each))
    .map(({ trial: { moves, cost, figures } }) => ({
      moves: moves.map((move) => ({ ...move, title: editSentence(search.trials.base.plan, move.edit) })),
      cost,
      figures,
    }));
}

/** What is better the less of it there is, rounded to what can be noticed. */
function losses({ cost, figures }: Trial, objective: number): readonly number[] {
  const round = (value: number, step: number) => Math.round(value / step);
  return [
    round(objective, 1e-4),
    round(cost, 1),
    round(figures.meanWaitMin ?? 0, 0.01),
    round(-(figures.localDiversity ?? 0), 0.001),
  ];
}

/** So many of a list, the first and the last among them. */
function spread<Item>(list: readonly Item[], most: number): readonly Item[] {
  if (list.length <= most) return list;
  return Array.from(
    { length: most },
    (_, i) => list[Math.round((i * (list.length - 1)) / (most - 1))] as Item,
  );
}

function dominates(a: readonly number[], b: readonly number[]): boolean {
  return a.every((loss, index) => loss <= at(b, index)) && a.some((loss, index) => loss < at(b, index));
}

const at = (list: readonly number[], index: number) => list[index] as number;
