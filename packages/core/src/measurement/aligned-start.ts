import { daysIn, type Period } from "../calendar/calendar.ts";
import { addDays, dayNumber } from "../calendar/day.ts";

/**
 * Two periods that are compared, both begun so many days later that neither begins before its data: counts that were brought
 * in from mid-May on are compared with the second half of the other May, not with all of it. Gaps further on stay: days
 * without a record are no days of either.
 *
 * @param days ISO days with a record in each period, in order
 * @returns the periods as they are where one has no data at all, or nothing would be left
 */
export function alignedStart(
  own: Period,
  reference: Period,
  days: { own: readonly { day: string }[]; reference: readonly { day: string }[] },
): { own: Period; reference: Period } {
  const [first, firstBefore] = [days.own[0]?.day, days.reference[0]?.day];
  if (first === undefined || firstBefore === undefined) return { own, reference };
  const lead = Math.max(
    dayNumber(first) - dayNumber(own.from),
    dayNumber(firstBefore) - dayNumber(reference.from),
  );
  if (lead >= Math.min(daysIn(own), daysIn(reference))) return { own, reference };
  return {
    own: { from: addDays(own.from, lead), to: own.to },
    reference: { from: addDays(reference.from, lead), to: reference.to },
  };
}
