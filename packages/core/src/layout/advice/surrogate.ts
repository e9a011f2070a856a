import { accessPoints } from "../flow/access-points.ts";
import { type Crowd, dayInput } from "../flow/crowd.ts";
import { simulateSlots } from "../flow/day.ts";
import { edgeLoads } from "../flow/edge-loads.ts";
import { gradePaths } from "../flow/level-of-service.ts";
import { slotClock } from "../flow/slot-clock.ts";
import type { Walks } from "../flow/walks.ts";
import type { Plan } from "../plan.ts";
import { sum } from "../sums.ts";
import type { AdviceObjective } from "./advice.ts";
import type { AdviceSearch } from "./conventions.ts";
import type { Footfall } from "./footfall.ts";

/** The hours of a day that advice looks at first: minutes since midnight. */
export interface PeakHours {
  fromMin: number;
  toMin: number;
  slotMin: number;
}

/** The hours in a row in which paths are most pressed, and the slots to simulate them by. */
export function peakHours({ plan, crowd, graded }: Footfall, search: AdviceSearch): PeakHours {
  const { openMin, closeMin } = plan.day;
  const { slots } = crowd.day;
  const { slotMin } = crowd.clock;
  const bySlot = new Float64Array(slots);
  plan.edges.forEach((_, edge) => {
    const most = graded.peak[edge]?.vc ?? 0;
    const flow = crowd.loads.subarray(edge * slots, (edge + 1) * slots);
    const peak = flow.reduce((max, each) => Math.max(max, each), 0);
    for (let slot = 0; slot < slots; slot++) {
      const vc = peak > 0 ? (most * (flow[slot] as number)) / peak : 0;
      bySlot[slot] = (bySlot[slot] as number) + (graded.minutes[edge * slots + slot] as number) * vc * vc;
    }
  });
  const length = search.surrogateHours * 60;
  let best = { fromMin: openMin, toMin: Math.min(closeMin, openMin + length) };
  let most = -1;
  for (let to = Math.ceil((openMin + 1) / 60) * 60; to < closeMin + 60; to += 60) {
    const toMin = Math.min(to, closeMin);
    const fromMin = Math.max(openMin, to - length);
    let sum = 0;
    for (let slot = 0; slot < crowd.clock.openSlots; slot++) {
      const begin = openMin + slot * slotMin;
      if (begin >= fromMin && begin < toMin) sum += bySlot[slot] as number;
    }
    if (sum > most) {
      most = sum;
      best = { fromMin, toMin };
    }
  }
  const looked = best.toMin - openMin;
  if (looked % search.surrogateSlotMin === 0) return { ...best, slotMin: search.surrogateSlotMin };
  // The plan's own slots fill its day, but need not end on the hour.
  return { ...best, toMin: openMin + Math.ceil(looked / slotMin) * slotMin, slotMin };
}

/**
 * The plan's day up to the end of the peak hours, with the visitors who come until then. It begins at opening, so that
 * units are filled and queues as long as they are; what follows closing this early is not looked at.
 */
function dayUntil(plan: Plan, { toMin, slotMin }: PeakHours): Plan {
  const { day, arrivals } = plan;
  const open = (hour: number) => (hour + 1) * 60 > day.openMin && hour * 60 < day.closeMin;
  const entries = Object.entries(arrivals.hourly).filter(([hour]) => open(Number(hour)));
  const early = entries.filter(([hour]) => Number(hour) * 60 < toMin);
  const sum = (of: typeof entries) => of.reduce((all, [, share]) => all + share, 0);
  const share = sum(early) / sum(entries);
  return {
    ...plan,
    day: { ...day, closeMin: toMin, slotMin },
    arrivals: {
      total: share > 0 ? arrivals.total * share : 0,
      hourly: Object.fromEntries(early.map(([hour, each]) => [Number(hour), each])),
    },
  };
}

/** What the surrogate says of a plan: the objective in the peak hours, and the mean wait until their end. */
export interface SurrogateFigures {
  objective: number;
  pressure: number;
  meanWaitMin: number;
}

/** Simulates the peak hours only, in coarse slots; for ranking, not for reporting. */
export function surrogate(
  plan: Plan,
  walks: Walks,
  hours: PeakHours,
  objective: AdviceObjective,
): SurrogateFigures {
  const short = dayUntil(plan, hours);
  const { points, day, loads, clock } = morningCrowd(short, walks);
  const { openMin, slotMin, openSlots } = clock;
  const from = Math.max(0, Math.floor((hours.fromMin - openMin) / slotMin));
  const inHours = openSlots - from;
  const peakLoads = new Float64Array(plan.edges.length * inHours);
  plan.edges.forEach((_, edge) => {
    peakLoads.set(loads.subarray(edge * openSlots + from, (edge + 1) * openSlots), edge * inHours);
  });
  const graded = gradePaths(short, peakLoads, inHours, clock);
  const minutes = sum(graded.minutesByGrade);
  const last = openSlots - 1;
  let joined = 0;
  for (let unit = 0; unit < points.ofUnit.length; unit++)
    joined += day.joined[unit * openSlots + last] as number;
  const pressure = minutes > 0 ? sum(graded.pressure) / minutes : 0;
  return {
    objective: objective === "severity" ? sum(graded.severity) : pressure,
    pressure,
    meanWaitMin: joined > 0 ? (sum(day.queue) * slotMin) / joined : 0,
  };
}

/** The crowd of a day up to its closing, without what comes after. */
function morningCrowd(plan: Plan, walks: Walks): Pick<Crowd, "points" | "day" | "loads" | "clock"> {
  const clock = slotClock(plan);
  const points = accessPoints(plan, walks.network);
  const input = dayInput(plan, walks, points, clock);
  const day = simulateSlots(input, clock.openSlots);
  const trees = Array.from(points.node, (node) => walks.from(node));
  const loads = edgeLoads(walks.network, points, input.travel, trees, day, clock.openSlots);
  return { clock, points, day, loads };
}
