import type { SimulationPlan } from "./plan.ts";
import { chance } from "./random.ts";
import type { SimulatedGuest } from "./simulate.ts";

/** How many guests of a segment were asked in a week, and how many answered. */
export interface SimulatedInvites {
  venue: string;
  /** Weeks count from 0. */
  week: number;
  segment: string;
  invited: number;
  responded: number;
}

/** The invitations behind the answers: as many as the planted response rates call for. */
export function simulateInvites(
  plan: SimulationPlan,
  guests: readonly SimulatedGuest[],
  seed: number,
): SimulatedInvites[] {
  const luck = chance(seed);
  const answered = new Map<string, number>();
  for (const { venue, day, segment } of guests) {
    const key = `${venue}|${Math.floor(day / 7)}|${segment}`;
    answered.set(key, (answered.get(key) ?? 0) + 1);
  }
  return [...answered].sort().map(([key, responded]) => {
    const [venue, week, segment] = key.split("|") as [string, string, string];
    const rate = plan.response[segment] ?? 1;
    const spread = Math.sqrt(responded * (1 - rate)) / rate;
    const invited = Math.max(responded, Math.round(responded / rate + spread * luck.normal()));
    return { venue, week: Number(week), segment, invited, responded };
  });
}
