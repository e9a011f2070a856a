import type { Plan } from "../plan.ts";
import { simulateCrowd } from "./crowd.ts";
import { flowOfDay } from "./day-flow.ts";
import type { FlowResult } from "./flow-result.ts";
import { gradePaths } from "./level-of-service.ts";
import { Walks } from "./walks.ts";

export interface SimulationOptions {
  /** Minutes of a slot, in place of the plan's own; must divide the day. Longer slots are coarser and faster. */
  slotMin?: number | undefined;
}

export interface DayOptions extends SimulationOptions {
  /** Whether bottlenecks are to name the units that feed them. */
  feeders?: boolean;
}

/**
 * One day of visitors in a plan: deterministic, time-sliced, and every visitor accounted for in every slot. The model and
 * its limits (no groups, shortest ways whatever the crowd, one floor) are in layout.md section 3.
 *
 * @throws {FlowCheckError} where the day breaks a law it must keep
 * @throws {RangeError} where slots do not fill the day, or visitors have no hour or gate to come by
 */
export function simulateDay(plan: Plan, { slotMin, feeders = false }: DayOptions = {}): FlowResult {
  const walks = new Walks(plan);
  const crowd = simulateCrowd(plan, walks, slotMin, feeders);
  return flowOfDay(plan, walks, crowd, gradePaths(plan, crowd.loads, crowd.day.slots, crowd.clock));
}
