import { z } from "zod";
import type { Plan } from "../plan.ts";

const positive = z.number().positive().max(1e6);

/** What a calibration fits: the constants of the flow model, the crowd, and what draws to each unit. */
export const calibratedConstants = z.strictObject({
  model: z.strictObject({
    betaPerM: positive,
    thetaPerMin: z.number().min(0).max(1e6),
    wander: positive,
    linger: positive,
    platoon: positive,
  }),
  stay: z.strictObject({ meanMin: positive, shape: z.number().int().min(1).max(100) }),
  arrivals: z.strictObject({
    total: positive,
    hourly: z.record(z.string().regex(/^([0-9]|[12][0-9])$/), z.number().min(0).max(1e6)),
  }),
  /** Share of arrivals by gate. */
  entryShares: z.record(z.string(), z.number().min(0).max(1)),
  /** Attraction by unit, of those whose own was fitted. */
  attraction: z.record(z.string(), z.number().min(0).max(1e6)),
});
export type CalibratedConstants = z.infer<typeof calibratedConstants>;

/** The constants in which a fitted plan may differ from the plan that it was fitted on. */
export function constantsOf(
  before: Plan,
  { model, stay, arrivals, gates, units }: Plan,
): CalibratedConstants {
  const was = new Map(before.units.map(({ id, attraction }) => [id, attraction]));
  const fitted = units.filter(({ id, attraction }) => was.get(id) !== attraction);
  return {
    model: { ...model },
    stay: { meanMin: stay.meanMin, shape: stay.shape },
    arrivals: { total: arrivals.total, hourly: { ...arrivals.hourly } },
    entryShares: Object.fromEntries(gates.map(({ id, entryShare }) => [id, entryShare])),
    attraction: Object.fromEntries(fitted.map(({ id, attraction }) => [id, attraction])),
  };
}

/**
 * The plan with constants that were fitted to counts; they are no longer marked as assumed.
 * @throws {RangeError} where they name a gate or unit that the plan does not have
 */
export function withConstants(plan: Plan, constants: CalibratedConstants): Plan {
  const { model, stay, arrivals, entryShares, attraction } = constants;
  known("gate", plan.gates, Object.keys(entryShares));
  known("unit", plan.units, Object.keys(attraction));
  return {
    ...plan,
    model,
    stay: { ...plan.stay, ...stay },
    arrivals,
    assumed: plan.assumed.filter((name) => !/^(model|stay|arrivals)(\.|$)/.test(name)),
    gates: plan.gates.map((gate) => ({ ...gate, entryShare: entryShares[gate.id] ?? gate.entryShare })),
    units: plan.units.map((unit) => {
      const fitted = attraction[unit.id];
      return fitted === undefined
        ? unit
        : { ...unit, attraction: fitted, assumed: unit.assumed.filter((name) => name !== "attraction") };
    }),
  };
}

function known(what: string, list: readonly { id: string }[], ids: readonly string[]): void {
  const all = new Set(list.map(({ id }) => id));
  const unknown = ids.filter((id) => !all.has(id));
  if (unknown.length > 0)
    throw new RangeError(
      `Constants name ${what} ${unknown.slice(0, 5).join(", ")}, which the plan does not have.`,
    );
}
