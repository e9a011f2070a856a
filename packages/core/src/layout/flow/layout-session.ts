import { applyEdits } from "../apply-edits.ts";
import type { LayoutEdit } from "../edit.ts";
import type { Plan } from "../plan.ts";
import { type Crowd, simulateCrowd } from "./crowd.ts";
import { flowOfDay } from "./day-flow.ts";
import type { FlowResult } from "./flow-result.ts";
import { gradePaths, type PathService, regradePaths } from "./level-of-service.ts";
import type { SimulationOptions } from "./simulate.ts";
import { Walks } from "./walks.ts";
import { edgesGradedAnew, sameCrowd, samePaths } from "./what-changed.ts";

/** How far back a run had to begin: at the grades of paths, at the visitors, or at the path network. */
export type Redone = "los" | "simulation" | "everything";

interface Run {
  plan: Plan;
  slotMin: number;
  walks: Walks;
  crowd: Crowd;
  paths: PathService;
}

/**
 * What-if on one plan: each run applies a list of edits to the base and simulates, redoing only what differs from the
 * run before. Results are the same, bit for bit, as {@link simulateDay} of the edited plan gives.
 *
 * What to redo is read off the two plans, not off the edits: undoing an edit, or taking another one back, is just one
 * more difference.
 */
export class LayoutSession {
  readonly base: Plan;
  #last: Run | null = null;

  constructor(base: Plan) {
    this.base = base;
  }

  /**
   * Simulates the base with these edits.
   * @throws what {@link simulateDay} throws, and what the edits may; the session stays usable
   */
  run(edits: readonly LayoutEdit[], options: SimulationOptions = {}) {
    const plan = applyEdits(this.base, edits);
    return { plan, ...this.runPlan(plan, options) };
  }

  /** Simulates a plan that is the base, changed in whatever way. */
  runPlan(
    plan: Plan,
    { slotMin = plan.day.slotMin }: SimulationOptions = {},
  ): { flow: FlowResult; redone: Redone } {
    const last = this.#last;
    const walks = last && samePaths(last.plan, plan) ? last.walks : new Walks(plan);
    const crowd =
      last && last.walks === walks && last.slotMin === slotMin && sameCrowd(last.plan, plan)
        ? last.crowd
        : simulateCrowd(plan, walks, slotMin);
    const paths = last && last.crowd === crowd ? graded(last, plan) : freshlyGraded(plan, crowd);
    const flow = flowOfDay(plan, walks, crowd, paths);
    this.#last = { plan, slotMin, walks, crowd, paths };
    if (last?.walks !== walks) return { flow, redone: "everything" };
    return { flow, redone: last.crowd === crowd ? "los" : "simulation" };
  }
}

function freshlyGraded(plan: Plan, { loads, day, clock }: Crowd): PathService {
  return gradePaths(plan, loads, day.slots, clock);
}

function graded({ plan: before, crowd, paths }: Run, plan: Plan): PathService {
  const changed = edgesGradedAnew(before, plan);
  if (changed.length === 0) return paths;
  return regradePaths(paths, plan, changed, crowd.loads, crowd.day.slots, crowd.clock);
}
