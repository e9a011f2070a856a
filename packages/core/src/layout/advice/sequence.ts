import { part, type Watch } from "../../moment/watch.ts";
import type { AdviceSearch } from "./conventions.ts";
import { type Move, moveKey, movesKey, subjectsOf } from "./move.ts";
import type { Search } from "./search.ts";
import type { Trial } from "./trials.ts";

/** The first move alone is at most this much worse than the best single move there is. */
const FIRST_WITHIN = 1.01;
/** Sequences that are looked at for an order in which every step keeps the constraints. */
const ORDERED = 40;

/**
 * The best sequence of moves that a search found, as the plans after one, two and three of them; empty where no single
 * move helps. The first move is the best single one (or within 1 % of it), so that whoever stops after one has stopped at
 * the best; each further one improves on the plan before it, and all of them keep the constraints.
 */
export function bestSequence(search: Search, limits: AdviceSearch, watch: Watch): Trial[] {
  const helps = (trial: Trial) => gains(search, trial, search.trials.base, limits);
  const singles = search.feasible.filter((trial) => trial.moves.length === 1 && helps(trial));
  const [best] = singles;
  if (!best) return [];
  const most = search.objective(best) * FIRST_WITHIN;
  const firsts = singles.filter((trial) => search.objective(trial) <= most);
  let steps = inOrder(search, firsts, limits);
  for (let round = 0; round < limits.polishRounds; round++) {
    const better = polished(search, steps, singles, limits, part(watch, round / limits.polishRounds, 1));
    if (!better) break;
    steps = inOrder(search, firsts, limits);
  }
  watch.step(1, 1);
  return steps;
}

/** Does a trial improve on another by what is worth saying? */
function gains(search: Search, trial: Trial, before: Trial, { leastGain }: AdviceSearch): boolean {
  return (
    search.objective(trial) < search.objective(before) - leastGain * search.objective(search.trials.base)
  );
}

/** The best trial whose moves can be put in an order that begins well and improves step by step. */
function inOrder(search: Search, firsts: readonly Trial[], limits: AdviceSearch): Trial[] {
  const byKey = new Map(firsts.map((trial) => [movesKey(trial.moves), trial]));
  for (const trial of search.feasible.slice(0, ORDERED)) {
    const known = trial.moves.flatMap((move) => byKey.get(moveKey(move)) ?? []).sort(search.byObjective);
    const [first] = known;
    if (!first) continue;
    const steps = greedySteps(search, first, trial.moves, limits);
    if (steps) return steps;
  }
  return firsts.slice(0, 1);
}

/** The moves after the first, each time the one that helps most; `null` where a step breaks a constraint or does not help. */
function greedySteps(
  search: Search,
  first: Trial,
  moves: readonly Move[],
  limits: AdviceSearch,
): Trial[] | null {
  const steps = [first];
  let left = moves.filter((move) => moveKey(move) !== moveKey(first.moves[0] as Move));
  while (left.length > 0) {
    const before = steps.at(-1) as Trial;
    const [next] = left
      .map((move) => extended(search, before, move))
      .filter((trial) => trial.feasible && gains(search, trial, before, limits))
      .sort(search.byObjective);
    if (!next) return null;
    steps.push(next);
    const made = moveKey(next.moves.at(-1) as Move);
    left = left.filter((move) => moveKey(move) !== made);
  }
  return steps;
}

/** A trial with one more move, the moves in this order. */
function extended(search: Search, before: Trial, move: Move): Trial {
  const trial = search.try(search.trials.draft(before, move));
  return { ...trial, moves: [...before.moves, move] };
}

/** Exchanges one move for another single one that did well, where that helps. @returns whether something better was found */
function polished(
  search: Search,
  steps: readonly Trial[],
  singles: readonly Trial[],
  limits: AdviceSearch,
  watch: Watch,
): boolean {
  const end = steps.at(-1);
  if (!end || end.moves.length < 2) return false;
  const pool = singles.slice(0, limits.fullRuns).map(({ moves }) => moves[0] as Move);
  let improved = false;
  end.moves.forEach((_, place) => {
    const rest = end.moves.filter((_, index) => index !== place);
    const touched = new Set(rest.flatMap(subjectsOf));
    pool.forEach((move, index) => {
      watch.step(place * pool.length + index, end.moves.length * pool.length);
      if (subjectsOf(move).some((subject) => touched.has(subject))) return;
      const draft = [...rest, move].reduce(
        (from, each) => search.trials.draft(from, each),
        search.trials.base as Parameters<typeof search.trials.draft>[0],
      );
      if (!draft.mayHold) return;
      const trial = search.try(draft);
      if (trial.feasible && gains(search, trial, end, limits)) improved = true;
    });
  });
  return improved;
}
