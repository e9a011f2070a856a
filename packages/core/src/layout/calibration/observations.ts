import type { Plan } from "../plan.ts";

/** Persons by clock hour; hours after midnight are 24, 25, … */
export type HourlyCounts = Readonly<Record<number, number>>;

/** What was counted on one day. Everything may be absent: what nobody observed stays as the plan has it. */
export interface Observations {
  /** Persons who entered, by gate. */
  gates?: readonly { gate: string; hourly: HourlyCounts }[] | undefined;
  /** Minutes that visitors stayed, each from a ticket scanned twice or the like. */
  stayMinutes?: readonly number[] | undefined;
  /** Persons who came to a unit. */
  visits?: readonly { unit: string; persons: number }[] | undefined;
  /** Persons who passed an edge, both ways; the plan's counters where absent. */
  edges?: readonly { edge: string; hourly: HourlyCounts }[] | undefined;
  /** Kilometres that visitors walked, each by GPS or from a survey. */
  walkedKm?: readonly number[] | undefined;
  /** Persons per m² on an edge in a clock hour, e.g. from video. */
  densities?: readonly { edge: string; hour: number; density: number }[] | undefined;
}

/** @throws {RangeError} naming every observation of something that the plan does not have, or that is no count */
export function checkObservations(plan: Plan, observed: Observations): void {
  const problems: string[] = [];
  const known = (what: string, list: readonly { id: string }[]) => {
    const ids = new Set(list.map(({ id }) => id));
    return (id: string) => {
      if (!ids.has(id)) problems.push(`${what} "${id}" is not in the plan`);
    };
  };
  const count = (what: string, value: number) => {
    if (!(Number.isFinite(value) && value >= 0)) problems.push(`${what} is ${value}, expected 0 or more`);
  };
  const hourly = (what: string, counts: HourlyCounts) => {
    for (const [hour, value] of Object.entries(counts)) count(`${what} at ${hour} h`, value);
  };
  const [gate, unit, edge] = [
    known("gate", plan.gates),
    known("unit", plan.units),
    known("edge", plan.edges),
  ];
  for (const each of observed.gates ?? []) {
    gate(each.gate);
    hourly(`count of gate "${each.gate}"`, each.hourly);
  }
  for (const each of observed.visits ?? []) {
    unit(each.unit);
    count(`count of unit "${each.unit}"`, each.persons);
  }
  for (const each of observed.edges ?? []) {
    edge(each.edge);
    hourly(`count of edge "${each.edge}"`, each.hourly);
  }
  for (const each of observed.densities ?? []) {
    edge(each.edge);
    count(`density of edge "${each.edge}" at ${each.hour} h`, each.density);
  }
  for (const minutes of observed.stayMinutes ?? []) count("a stay", minutes);
  for (const km of observed.walkedKm ?? []) count("a walk", km);
  if (problems.length > 0) throw new RangeError(`Observations do not fit the plan: ${problems.join("; ")}.`);
}
