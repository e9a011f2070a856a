import { type Crowd, simulateCrowd } from "../flow/crowd.ts";
import { gradePaths, type PathService } from "../flow/level-of-service.ts";
import type { Walks } from "../flow/walks.ts";
import type { Plan } from "../plan.ts";
import { sum } from "../sums.ts";

/** A simulated day and how crowded it makes the paths, with the parts that advice takes its reasons from. */
export interface Footfall {
  plan: Plan;
  walks: Walks;
  crowd: Crowd;
  graded: PathService;
  /** Sums over all paths of person-minutes, of person-minutes × (v/c)², and of severity. */
  minutes: number;
  pressureMinutes: number;
  severity: number;
}

/**
 * Simulates the day of a plan.
 * @param walks of the plan's paths; they may be those of another plan with the same paths
 * @throws {FlowCheckError} where the day breaks a law it must keep
 */
export function footfall(plan: Plan, walks: Walks, slotMin?: number): Footfall {
  const crowd = simulateCrowd(plan, walks, slotMin);
  return footfallOf(plan, walks, crowd, gradePaths(plan, crowd.loads, crowd.day.slots, crowd.clock));
}

/** A simulated day with its sums. */
export function footfallOf(plan: Plan, walks: Walks, crowd: Crowd, graded: PathService): Footfall {
  return {
    plan,
    walks,
    crowd,
    graded,
    minutes: sum(graded.minutesByGrade),
    pressureMinutes: sum(graded.pressure),
    severity: sum(graded.severity),
  };
}
