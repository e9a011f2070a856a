import { dayNumber } from "../src/calendar/day.ts";
import { weekdayOf } from "../src/calendar/week.ts";
import type { random } from "./simulated-visits.ts";

export interface SimulatedDays {
  /** Number of days, from a Monday on. */
  days: number;
  /** Share of answers that count on a quiet weekday. */
  share?: number;
  /** Answers a day, evenly between these. */
  answers?: readonly [number, number];
  /** Log-odds by which weekends are worse. */
  weekend?: number;
  /** Standard deviation of a day's own log-odds: more than counting alone explains. */
  overdispersion?: number;
  /** Log-odds added from a day on. */
  shift?: { from: number; by: number };
  /** Log-odds of a yearly wave. */
  season?: number;
}

/** First day of every simulation: a Monday, since 1970-01-01. */
export const simulatedStart = dayNumber("2024-01-01");

/** Daily counts of a venue whose truth is known. */
export function simulatedDays(
  draw: ReturnType<typeof random>,
  {
    days,
    share = 0.7,
    answers = [60, 300],
    weekend = 0.35,
    overdispersion = 0,
    shift,
    season = 0,
  }: SimulatedDays,
): { day: number; n: number; count: number }[] {
  const usual = Math.log(share / (1 - share));
  return Array.from({ length: days }, (_, t) => {
    const day = simulatedStart + t;
    const n = Math.floor(answers[0] + draw.uniform() * (answers[1] - answers[0]));
    const odds =
      usual -
      (weekdayOf(day) >= 5 ? weekend : 0) +
      (overdispersion > 0 ? overdispersion * draw.normal() : 0) +
      season * Math.sin((2 * Math.PI * t) / 365.25) +
      (shift && t >= shift.from ? shift.by : 0);
    const chance = 1 / (1 + Math.exp(-odds));
    let count = 0;
    for (let i = 0; i < n; i++) if (draw.uniform() < chance) count++;
    return { day, n, count };
  });
}
