import type { FunctionCode } from "../../format/catalogue.ts";
import { standards } from "../standards.ts";
import { over } from "../sums.ts";
import { isOf, type PlacedUnit, type WalkablePlan } from "./walkable-plan.ts";

/** Supply beside what the design peak needs. */
export interface Supply {
  /** Units, or gates, that supply it. */
  sources: number;
  supply: number;
  required: number;
  /** `null` where nothing is required, because nobody is expected. */
  ratio: number | null;
  /** More than half as much again as needed. */
  oversupplied: boolean;
}

export const supplies = [
  "toilets",
  "diningSeats",
  "restSeats",
  "experiencesPerHour",
  "gatesPerHour",
] as const;
export type SupplyCode = (typeof supplies)[number];

/** Is there enough, at the peak the plan is designed for? */
export type Adequacy = Readonly<Record<SupplyCode, Supply>> & { peakInVenue: number };

/** Functions that are something to do. */
const experiences: readonly FunctionCode[] = ["sight", "culture", "ride", "show", "leisure"];
const OVERSUPPLY = 1.5;
/** What arithmetic may leave over a whole number. */
const ROUNDING = 1e-9;

/**
 * Fixtures, seats, experiences and gate lanes against need. Toilets: 2 % of the peak on sites of 10 ha and more, else
 * 1.5 % (GB 51192-2016); the other needs are editable conventions of standards.json.
 */
export function adequacy({ plan, units }: WalkablePlan): Adequacy {
  const peak = plan.design.peakInVenue;
  const { toilet, food, restSeats, experience } = standards;
  const toiletRate = plan.design.siteM2 >= toilet.largeFromM2 ? toilet.rateLarge : toilet.rateSmall;
  const seats = ({ unit }: PlacedUnit) => unit.seats ?? unit.capacity;
  const from = (codes: readonly string[], of: (placed: PlacedUnit) => number, required: number) =>
    supplied(units.filter((placed) => codes.some((code) => isOf(placed, code))).map(of), required);
  return {
    peakInVenue: peak,
    toilets: from(
      ["service.toilet"],
      ({ unit }) => unit.fixtures ?? unit.capacity,
      Math.ceil(toiletRate * peak - ROUNDING),
    ),
    diningSeats: from(["dining"], seats, (peak * food.peakShare * food.meanDwellMin) / food.windowMin),
    restSeats: from(["service.rest"], seats, peak * restSeats.share),
    experiencesPerHour: from(experiences, servedPerHour, peak * experience.perGuestHour),
    gatesPerHour: supplied(
      plan.gates.map(({ lanes, perLaneHour }) => lanes * perLaneHour),
      busiestHour(plan.arrivals),
    ),
  };
}

/** Persons an hour that a unit can serve: its throughput, or its places over the time each is taken. */
function servedPerHour({ unit }: PlacedUnit): number {
  return unit.throughputPerHour ?? (unit.capacity * 60) / unit.dwellMin;
}

function busiestHour({ total, hourly }: { total: number; hourly: Readonly<Record<number, number>> }): number {
  const shares = Object.values(hourly);
  const sum = shares.reduce((all, share) => all + share, 0);
  return sum > 0 ? (total * Math.max(...shares)) / sum : 0;
}

function supplied(sources: readonly number[], required: number): Supply {
  const supply = sources.reduce((sum, each) => sum + each, 0);
  const ratio = over(supply, required);
  return {
    sources: sources.length,
    supply,
    required,
    ratio,
    oversupplied: ratio !== null && ratio > OVERSUPPLY,
  };
}
