import type { Plan } from "../plan.ts";

/** What a mark on a whole group stands for: plans may say `model`, the reader says `model.betaPerM` and so on. */
const groups: Readonly<Record<string, readonly string[]>> = {
  arrivals: ["arrivals.total", "arrivals.hourly"],
  stay: ["stay.meanMin", "stay.shape"],
  model: ["model.betaPerM", "model.thetaPerMin", "model.wander", "model.linger", "model.platoon"],
};

/** One of the plan's own values that counts determine, as the plan's marks name it. */
export type MeasuredName =
  | `arrivals.${keyof Plan["arrivals"]}`
  | `stay.${Exclude<keyof Plan["stay"], "dist">}`
  | `model.${keyof Plan["model"]}`;

/**
 * The plan with exactly these values marked as assumed no more. Of a group that is marked as a whole, the other members
 * stay marked, each by itself.
 */
export function measured(plan: Plan, names: readonly MeasuredName[]): Plan {
  const fitted = new Set<string>(names);
  const assumed = plan.assumed.flatMap((mark) => {
    const members = groups[mark];
    return members?.some((name) => fitted.has(name)) ? members : [mark];
  });
  return { ...plan, assumed: [...new Set(assumed)].filter((name) => !fitted.has(name)) };
}
