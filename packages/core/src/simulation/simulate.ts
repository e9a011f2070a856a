import type { PlantedEffect, PlantedTouchpoint, PlantedVenue, SimulationPlan } from "./plan.ts";
import { type Chance, chance } from "./random.ts";

/** A complaint as it was simulated. */
export interface SimulatedCase {
  touchpoint: string;
  closed: boolean;
  /** To closing, or observed so far. */
  hours: number;
  /** 1–5; `null` when the guest was not heard afterwards. */
  after: number | null;
}

/** One simulated guest. Ratings 1–5 and valences −2..2 in the order of the plan's touchpoints. */
export interface SimulatedGuest {
  venue: string;
  day: number;
  segment: string;
  channel: string;
  /** Number of the employee at the venue, from 0. */
  staff: number;
  /** Number of the person; some come again. */
  person: number;
  /** `null`: met and not rated. `undefined`: not met. */
  ratings: (number | null | undefined)[];
  valences: (number | undefined)[];
  /** 0–10 each. */
  overall: number;
  recommend: number;
  expectation: number;
  returned: boolean | null;
  /** Place of the first touchpoint not completed; `null` when the journey was completed. */
  exit: number | null;
  complaint: SimulatedCase | null;
}

/** Share of visits by persons who have been there before. */
const REPEATED = 0.06;
/** Noise of overall satisfaction beyond everything planted, in points. */
const NOISE = 8;

/** Draws the guests of every venue, day by day. The same plan and seed give the same guests. */
export function simulate(plan: SimulationPlan, seed: number): SimulatedGuest[] {
  const luck = chance(seed);
  const guests: SimulatedGuest[] = [];
  for (const venue of plan.venues) {
    const staff = Array.from({ length: venue.staff }, () => venue.staffSpread * luck.normal());
    for (const day of daysOf(plan, venue, luck))
      guests.push(drawGuest(plan, venue, staff, day, guests.length, luck));
  }
  return guests;
}

/** The day of each visit of a venue. */
function daysOf({ days }: SimulationPlan, { visits, visitsADay }: PlantedVenue, luck: Chance): number[] {
  if (visits !== undefined)
    return Array.from({ length: visits }, (_, k) => Math.floor(((k + 0.5) * days) / visits));
  return Array.from({ length: days }, (_, day) => {
    const weekend = day % 7 >= 5 ? 1.25 : 0.9;
    const count = Math.max(0, Math.round(visitsADay * weekend + Math.sqrt(visitsADay) * luck.normal()));
    return Array<number>(count).fill(day);
  }).flat();
}

function drawGuest(
  plan: SimulationPlan,
  venue: PlantedVenue,
  staff: readonly number[],
  day: number,
  number: number,
  luck: Chance,
): SimulatedGuest {
  const segment = luck.pick(venue.segments);
  const channel = luck.pick(plan.channels);
  const employee = Math.floor(luck.uniform() * staff.length);
  const mood = luck.normal();
  const exit = plan.touchpoints.findIndex(({ exit: probability }) => luck.happens(probability));
  const latent = plan.touchpoints.map((touchpoint) => {
    const { shift } = venue;
    const shifted = shift && shift.touchpoint === touchpoint.code && day >= shift.fromDay ? shift.by : 0;
    const served = touchpoint.human ? (staff[employee] as number) : 0;
    return (
      touchpoint.level +
      shifted +
      served +
      (touchpoint.channels?.[channel] ?? 0) +
      0.45 * mood +
      0.85 * luck.normal()
    );
  });
  const completed = exit < 0 ? plan.touchpoints.length : exit;
  const met = plan.touchpoints.map((touchpoint, j) => j < completed && luck.happens(touchpoint.met));
  const scores = latent.map((value) => clamp(Math.round(3.6 + value), 1, 5));
  const complaint = drawComplaint(plan, venue, scores, met, luck);
  const harm = complaint === null || isRecovered(complaint) ? 0 : -9;
  const base =
    66 +
    venue.level +
    (plan.segments[segment] ?? 0) +
    (plan.weekdays[day % 7] ?? 0) +
    3 * mood -
    (exit >= 0 ? 12 : 0);
  const overall = base + harm + effects(plan, scores, met, "overall") + NOISE * luck.normal();
  const recommend = base + 1.5 * harm + effects(plan, scores, met, "recommend") + NOISE * luck.normal();
  return {
    venue: venue.code,
    day,
    segment,
    channel,
    staff: employee,
    person: luck.happens(REPEATED) ? Math.floor(luck.uniform() * number) : number,
    ratings: plan.touchpoints.map((touchpoint, j) =>
      met[j] ? (luck.happens(touchpoint.skipped) ? null : (scores[j] as number)) : undefined,
    ),
    valences: plan.touchpoints.map((touchpoint, j) =>
      met[j] ? valence(latent[j] as number, touchpoint, luck) : undefined,
    ),
    overall: tenths(overall),
    recommend: tenths(recommend),
    expectation: tenths(base + venue.promise + 8 * luck.normal()),
    returned: luck.happens(0.4) ? luck.happens(0.15 + 0.004 * Math.max(0, recommend)) : null,
    exit: exit < 0 ? null : exit,
    complaint,
  };
}

/** Points that the scores of the touchpoints met add to an outcome. */
function effects(
  { touchpoints }: SimulationPlan,
  scores: readonly number[],
  met: readonly boolean[],
  outcome: "overall" | "recommend",
): number {
  return touchpoints.reduce((sum, touchpoint, j) => {
    if (!met[j]) return sum;
    const { low, high }: PlantedEffect = touchpoint[outcome];
    const score = scores[j] as number;
    return sum + (score <= 2 ? low : score === 5 ? high : 0);
  }, 0);
}

/** Guests complain about the touchpoint that went worst; fast answers satisfy more of them. */
function drawComplaint(
  { touchpoints }: SimulationPlan,
  venue: PlantedVenue,
  scores: readonly number[],
  met: readonly boolean[],
  luck: Chance,
): SimulatedCase | null {
  const low = touchpoints.flatMap((_, j) => (met[j] && (scores[j] as number) <= 2 ? [j] : []));
  if (!luck.happens(0.01 + 0.09 * Math.min(3, low.length))) return null;
  const about =
    low[Math.floor(luck.uniform() * low.length)] ?? Math.floor(luck.uniform() * touchpoints.length);
  const hours = Math.max(0.05, Math.round(100 * venue.closingHours * Math.exp(1.2 * luck.normal())) / 100);
  const closed = luck.happens(0.88);
  const good = luck.happens(hours <= 1 ? 0.85 : hours <= 4 ? 0.7 : hours <= 24 ? 0.45 : 0.2);
  const after = good ? (luck.happens(0.5) ? 5 : 4) : 1 + Math.floor(3 * luck.uniform());
  return {
    touchpoint: (touchpoints[about] as PlantedTouchpoint).code,
    closed,
    hours,
    after: closed && luck.happens(0.93) ? after : null,
  };
}

const isRecovered = ({ closed, after }: SimulatedCase): boolean => closed && after !== null && after >= 4;

function valence(latent: number, { intensity }: PlantedTouchpoint, luck: Chance): number {
  return clamp(Math.round(0.15 + intensity * (latent + 0.35 * luck.normal())), -2, 2);
}

const tenths = (points: number): number => clamp(Math.round(points / 10), 0, 10);
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
