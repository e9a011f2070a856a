import type { Plan } from "../plan.ts";

/** The day cut into equal slots; slot 0 begins at opening. */
export interface SlotClock {
  /** Minutes since local midnight. */
  openMin: number;
  slotMin: number;
  /** Slots until closing. */
  openSlots: number;
}

/**
 * The slots of a plan's day.
 * @param slotMin minutes of a slot, in place of the plan's own
 * @throws {RangeError} where slots of that length do not fill the day
 */
export function slotClock({ day }: Pick<Plan, "day">, slotMin = day.slotMin): SlotClock {
  const openSlots = (day.closeMin - day.openMin) / slotMin;
  if (!(slotMin > 0) || !(openSlots >= 1) || !Number.isInteger(openSlots))
    throw new RangeError(
      `Slots of ${slotMin} minutes do not fill a day from minute ${day.openMin} to minute ${day.closeMin}.`,
    );
  return { openMin: day.openMin, slotMin, openSlots };
}

/** Minutes since midnight at which a slot begins; the slot's end is the beginning of the next. */
export function beginOf({ openMin, slotMin }: SlotClock, slot: number): number {
  return openMin + slot * slotMin;
}

/** The hour on the clock, 0–23, in which a slot begins, also after midnight. */
export function clockHour(clock: SlotClock, slot: number): number {
  return Math.floor(beginOf(clock, slot) / 60) % 24;
}

/**
 * Persons who arrive in each slot. The share of a clock hour spreads evenly over the minutes of that hour in which the
 * venue is open; hours after midnight are 24, 25, …, as opening hours are.
 * @throws {RangeError} where people come, but no hour with a share lies in the opening hours
 */
export function arrivalsBySlot({ total, hourly }: Plan["arrivals"], clock: SlotClock): Float64Array {
  const persons = new Float64Array(clock.openSlots);
  if (total === 0) return persons;
  const { openMin, openSlots } = clock;
  const closeMin = beginOf(clock, openSlots);
  let spread = 0;
  for (const [hour, share] of Object.entries(hourly)) {
    const from = Number(hour) * 60;
    const openMinutes = overlap(from, from + 60, openMin, closeMin);
    if (!(share > 0) || openMinutes === 0) continue;
    spread += share;
    for (let slot = 0; slot < openSlots; slot++) {
      const minutes = overlap(from, from + 60, beginOf(clock, slot), beginOf(clock, slot + 1));
      persons[slot] = (persons[slot] as number) + (share * minutes) / openMinutes;
    }
  }
  if (spread === 0) throw new RangeError(`${total} visitors, but no hour at which they arrive.`);
  return persons.map((share) => (share / spread) * total);
}

/** Minutes that two spans of time share. */
function overlap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
}
