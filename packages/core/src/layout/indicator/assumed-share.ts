import type { Plan } from "../plan.ts";

/** A value of a plan that an indicator rests on: of all units, edges, gates, zones, or of the plan itself. */
export type Basis =
  | `unit.${"format" | "areaM2" | "capacity" | "seats" | "throughputPerHour" | "dwellMin" | "fixtures" | "revenuePerDay" | "attraction" | "culture" | "openMin"}`
  | `edge.${"widthM" | "lengthM"}`
  | `gate.${"entryShare" | "lanes" | "perLaneHour"}`
  | `zone.${"walkableM2" | "ground"}`
  | `plan.${"arrivals" | "stay" | "model" | "design"}`;

/** How many of a kind of value are defaults. */
export interface AssumedValue {
  basis: Basis;
  assumed: number;
  of: number;
}

/** What the simulated day rests on, besides paths and doors. */
export const crowdBases: readonly Basis[] = [
  "unit.capacity",
  "unit.dwellMin",
  "unit.attraction",
  "gate.entryShare",
  "plan.arrivals",
  "plan.stay",
  "plan.model",
];

/** Counts the defaults among the values of each kind; kinds that a plan has none of are left out. */
export function assumedValues(plan: Plan, bases: readonly Basis[]): readonly AssumedValue[] {
  return bases.flatMap((basis) => {
    const [owner, name] = basis.split(".") as [keyof typeof owners | "plan", string];
    if (owner === "plan") return [ofPlan(plan, basis, name as PlanGroup)];
    const all = owners[owner](plan).filter((each) => has(each, name));
    if (all.length === 0) return [];
    return [{ basis, assumed: all.filter(({ assumed }) => assumed.includes(name)).length, of: all.length }];
  });
}

type PlanGroup = keyof typeof planValues;

/** The values of the plan itself by group, as its list of assumed ones names them: `model` or `model.wander`. */
const planValues = {
  arrivals: ["total", "hourly"],
  stay: ["meanMin", "shape"],
  model: ["betaPerM", "thetaPerMin", "wander", "linger", "platoon"],
  design: ["peakInVenue", "meanVisitHours", "siteM2"],
} as const;

function ofPlan({ assumed }: Plan, basis: Basis, group: PlanGroup): AssumedValue {
  const values: readonly string[] = planValues[group];
  const named = values.filter((value) => assumed.includes(group) || assumed.includes(`${group}.${value}`));
  return { basis, assumed: named.length, of: values.length };
}

/**
 * How much of what a figure rests on is assumed, 0–1: the mean, over the kinds of values, of the share of defaults among
 * them. 0 where it rests on nothing that can be assumed.
 */
export function assumedShare(plan: Plan, bases: readonly Basis[]): number {
  const kinds = assumedValues(plan, [...new Set(bases)]);
  if (kinds.length === 0) return 0;
  return kinds.reduce((sum, { assumed, of }) => sum + assumed / of, 0) / kinds.length;
}

const owners = {
  unit: ({ units }: Plan) => units,
  edge: ({ edges }: Plan) => edges,
  gate: ({ gates }: Plan) => gates,
  zone: ({ zones }: Plan) => zones,
};

/** A value that a feature does not have (a unit without seats) is neither assumed nor observed. */
function has(feature: object, name: string): boolean {
  return (feature as Record<string, unknown>)[name] !== null;
}
