import type { Watch } from "../../moment/watch.ts";
import { simulateCrowd } from "../flow/crowd.ts";
import type { Walks } from "../flow/walks.ts";
import type { Plan, Unit } from "../plan.ts";
import type { Observations } from "./observations.ts";
import { visitPairs } from "./prediction.ts";

const MOST_ROUNDS = 80;
/** Exponent of each correction: less than 1, because visitors gained here are lost elsewhere. */
const DAMPING = 0.7;
/** Largest relative error of a unit's visits at which the search ends. */
const CLOSE_ENOUGH = 0.01;

export interface AttractionFit {
  plan: Plan;
  rounds: number;
  /** Largest relative error of a unit's visits that is left. */
  worstError: number;
  converged: boolean;
  /** Predicted over observed visits in all. */
  level: number;
  /** Units that were visited, but that nobody can come to in the model. */
  unreachable: readonly string[];
}

/**
 * Attraction of the units that were counted, so that as many come: A ← A · (observed / predicted)^0.7, again and again.
 *
 * Where all units were counted, only proportions can be fitted: how often visitors stop in all follows from how long they
 * stay and how long each stop takes, and attraction cannot change it. The counts are then scaled to the model's total,
 * and `level` says by how much.
 */
export function fitAttraction(
  plan: Plan,
  walks: Walks,
  visits: NonNullable<Observations["visits"]>,
  watch: Watch,
  slotMin?: number,
): AttractionFit {
  const observed = new Map(visits.map(({ unit, persons }) => [unit, persons]));
  const everywhere = plan.units.every(({ id, attraction }) => observed.has(id) || attraction === 0);
  let fitted = withAttraction(plan, ({ id, attraction }) => {
    const persons = observed.get(id);
    if (persons === undefined) return attraction;
    return persons > 0 && attraction === 0 ? 1 : persons === 0 ? 0 : attraction;
  });
  for (let round = 0; ; round++) {
    watch.step(round, MOST_ROUNDS);
    const pairs = visitPairs(fitted, simulateCrowd(fitted, walks, slotMin), visits);
    const predictedSum = pairs.reduce((sum, { predicted }) => sum + predicted, 0);
    const observedSum = pairs.reduce((sum, pair) => sum + pair.observed, 0);
    const level = predictedSum / observedSum;
    const scale = everywhere ? level : 1;
    const corrections = new Map<string, number>();
    const unreachable: string[] = [];
    let worstError = 0;
    visits.forEach(({ unit, persons }, at) => {
      const predicted = pairs[at]?.predicted ?? 0;
      if (persons > 0 && predicted === 0) unreachable.push(unit);
      if (persons === 0 || predicted === 0) return;
      corrections.set(unit, ((persons * scale) / predicted) ** DAMPING);
      worstError = Math.max(worstError, Math.abs(predicted / (persons * scale) - 1));
    });
    const converged = worstError < CLOSE_ENOUGH;
    if (converged || round === MOST_ROUNDS)
      return { plan: fitted, rounds: round, worstError, converged, level, unreachable };
    fitted = withAttraction(fitted, ({ id, attraction }) => attraction * (corrections.get(id) ?? 1));
  }
}

function withAttraction(plan: Plan, attraction: (unit: Unit) => number): Plan {
  return {
    ...plan,
    units: plan.units.map((unit) => {
      const fitted = attraction(unit);
      if (fitted === unit.attraction) return unit;
      return { ...unit, attraction: fitted, assumed: unit.assumed.filter((each) => each !== "attraction") };
    }),
  };
}
