import type { Watch } from "../../moment/watch.ts";
import { type Crowd, simulateCrowd } from "../flow/crowd.ts";
import { densityOn } from "../flow/level-of-service.ts";
import type { Walks } from "../flow/walks.ts";
import type { FlowConstants, PathEdge, Plan } from "../plan.ts";
import type { Observations } from "./observations.ts";
import { slotsOfHour } from "./prediction.ts";

const MOST_ROUNDS = 20;
const CLOSE_ENOUGH = 1e-3;

export interface ConstantFit {
  plan: Plan;
  rounds: number;
  converged: boolean;
}

/** Kilometres that a visitor of the model walks, loops and browsing included. */
export function walkedKmPerVisitor(plan: Plan, { personKm, day }: Crowd): number {
  const admitted = day.arrived.reduce((sum, each) => sum + each, 0);
  return admitted > 0 ? (plan.model.wander * personKm) / admitted : 0;
}

/** Walking by loops and browsing, from the kilometres that visitors walked; again, because who walks longer visits less. */
export function fitWander(
  plan: Plan,
  walks: Walks,
  walkedKm: readonly number[],
  watch: Watch,
  slotMin?: number,
): ConstantFit {
  const observed = walkedKm.reduce((sum, each) => sum + each, 0) / walkedKm.length;
  if (!(observed > 0)) throw new RangeError("The observed walks have no kilometres.");
  let fitted = plan;
  for (let round = 0; ; round++) {
    watch.step(round, MOST_ROUNDS);
    const predicted = walkedKmPerVisitor(fitted, simulateCrowd(fitted, walks, slotMin));
    const converged = Math.abs(predicted / observed - 1) < CLOSE_ENOUGH;
    if (converged || round === MOST_ROUNDS || predicted === 0)
      return { plan: fitted, rounds: round, converged };
    fitted = withModel(fitted, { wander: (fitted.model.wander * observed) / predicted });
  }
}

/**
 * Peaks within a slot (`platoon`) and slowness (`linger`) from densities seen on paths. Density tells only their product:
 * peaks take all of the difference unless they would fall below the mean, and only then do people linger less.
 */
export function fitDensity(
  plan: Plan,
  walks: Walks,
  densities: NonNullable<Observations["densities"]>,
  watch: Watch,
  slotMin?: number,
): ConstantFit {
  const observed = densities.reduce((sum, { density }) => sum + density, 0);
  if (!(observed > 0)) throw new RangeError("The observed densities have nobody in them.");
  let fitted = plan;
  let crowd = simulateCrowd(plan, walks, slotMin);
  for (let round = 0; ; round++) {
    watch.step(round, MOST_ROUNDS);
    const predicted = meanDensities(fitted, crowd, densities).reduce((sum, each) => sum + each, 0);
    const converged = Math.abs(predicted / observed - 1) < CLOSE_ENOUGH;
    if (converged || round === MOST_ROUNDS || predicted === 0)
      return { plan: fitted, rounds: round, converged };
    const platoon = (fitted.model.platoon * observed) / predicted;
    fitted = withModel(fitted, {
      platoon: Math.max(1, platoon),
      linger: fitted.model.linger * Math.min(1, platoon),
    });
    if (platoon < 1) crowd = simulateCrowd(fitted, walks, slotMin);
  }
}

/** The model's mean density on each observed edge in its hour, persons per m². */
function meanDensities(
  { edges, model }: Plan,
  crowd: Crowd,
  densities: NonNullable<Observations["densities"]>,
): number[] {
  return densities.map(({ edge: id, hour }) => {
    const edge = edges.findIndex((each) => each.id === id);
    const slots = slotsOfHour(crowd, hour);
    const sum = slots.reduce((total, slot) => {
      const persons = crowd.loads[edge * crowd.day.slots + slot] as number;
      return total + densityOn(edges[edge] as PathEdge, model, crowd.clock.slotMin, persons);
    }, 0);
    return slots.length > 0 ? sum / slots.length : 0;
  });
}

function withModel(plan: Plan, change: Partial<FlowConstants>): Plan {
  return { ...plan, model: { ...plan.model, ...change } };
}
