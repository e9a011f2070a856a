import { type LongRun, randomLine } from "../../statistics/waiting-line.ts";
import { isOf, type WalkablePlan } from "./walkable-plan.ts";

/** Uses an hour and person, and uses an hour that one fixture serves; measured at an exhibition (layout.md section 2.2). */
const demand = { urinal: 0.28, menWc: 0.022, womenWc: 0.46 } as const;
const served = { urinal: 75, menWc: 13, womenWc: 29 } as const;
export type FixtureKind = keyof typeof demand;
const kinds = Object.keys(demand) as FixtureKind[];

/** Fixtures of women to those of men, GB 51192-2016; half of the guests are women, half of men's fixtures urinals: ours. */
const WOMEN_TO_MEN = 1.5;

/** What happens before the fixtures of all toilets together, at the design peak; minutes. */
export type ToiletQueues = Readonly<Record<FixtureKind, { fixtures: number; line: LongRun }>>;

/**
 * Waiting for toilets by M/M/c, as if all were one: shared among several places the true wait is longer, so this says when
 * there are too few for certain, not that there are enough.
 */
export function toiletQueues({ plan, units }: WalkablePlan): ToiletQueues | null {
  const fixtures = units.reduce(
    (sum, placed) =>
      sum + (isOf(placed, "service.toilet") ? (placed.unit.fixtures ?? placed.unit.capacity) : 0),
    0,
  );
  const split = fixturesByKind(fixtures);
  const half = plan.design.peakInVenue / 2;
  if (!split || !(half > 0)) return null;
  return Object.fromEntries(
    kinds.map((kind) => [kind, { fixtures: split[kind], line: fixtureLine(kind, half, split[kind]) }]),
  ) as unknown as ToiletQueues;
}

/** The line before some fixtures that so many men, or women, share. Rates per minute. */
export function fixtureLine(kind: FixtureKind, persons: number, fixtures: number): LongRun {
  return randomLine({
    arrivalRate: (persons * demand[kind]) / 60,
    serviceRate: served[kind] / 60,
    servers: fixtures,
  });
}

/** `null` where there are too few for one of each kind. */
function fixturesByKind(fixtures: number): Readonly<Record<FixtureKind, number>> | null {
  const all = Math.floor(fixtures);
  const womenWc = Math.round((all * WOMEN_TO_MEN) / (1 + WOMEN_TO_MEN));
  const urinal = Math.floor((all - womenWc) / 2);
  const menWc = all - womenWc - urinal;
  return Math.min(womenWc, urinal, menWc) >= 1 ? { womenWc, urinal, menWc } : null;
}
