import { clockText } from "../layout/layout-view.ts";
import { minuteOf } from "../layout/readings.ts";
import type { Figures } from "./protocol.ts";

/** Two days in one square of 100 by 100, hours to the right and persons upwards (y counts down, as in SVG). */
export interface DayDrawing {
  /** Persons at the top. */
  most: number;
  before: string;
  after: string;
  /** Where the minute shown lies. */
  now: number;
  hours: { at: number; x: number; label: string }[];
}

type Day = Pick<Figures, "slots" | "inside" | "peakInside">;

const HOUR = 60;
/** A label ends this many minutes before the day does, at the least. */
const ROOM = 20;

/**
 * Persons inside over the day, before and after; like everywhere the number of a slot stands at the time it begins.
 * @param minute of the day that the plan shows
 */
export function prepareDayLines(before: Day, after: Day, minute: number): DayDrawing {
  const most = Math.max(1, before.peakInside, after.peakInside);
  const from = Math.min(before.slots.openMin, after.slots.openMin);
  const to = Math.max(lastOf(before), lastOf(after), from + HOUR);
  const x = (at: number) => (100 * (Math.min(to, Math.max(from, at)) - from)) / (to - from);
  const line = ({ slots, inside }: Day) =>
    Array.from(inside, (persons, slot) => {
      const y = 100 - (100 * persons) / most;
      return `${slot === 0 ? "M" : "L"}${x(minuteOf(slots, slot)).toFixed(2)} ${y.toFixed(2)}`;
    }).join("");
  return {
    most,
    before: line(before),
    after: line(after),
    now: x(minute),
    hours: hoursBetween(from, to).map((at) => ({ at, x: x(at), label: clockText(at) })),
  };
}

const lastOf = ({ slots }: Day): number => minuteOf(slots, Math.max(1, slots.count - 1));

/** Full hours to write below the line: every third of a long day. */
function hoursBetween(from: number, to: number): number[] {
  const step = to - from > 9 * HOUR ? 3 * HOUR : 2 * HOUR;
  const first = Math.ceil((from + 1) / step) * step;
  const count = Math.max(0, Math.ceil((to - ROOM - first) / step));
  return Array.from({ length: count }, (_, i) => first + i * step);
}
