import { monthStart, nextMonthStart } from "../rollup/calendar-day.ts";
import type { Period } from "./slice.ts";

/** A period as whole months and the days at its edges: together exactly the period, without overlap. */
export interface PeriodPlan {
  months: Period | null;
  edges: Period[];
}

/** Cuts a period at its first and last month's boundary. A period without a whole month is one edge. */
export function planPeriod({ from, to }: Period): PeriodPlan {
  if (from !== null && to !== null && to <= from) return { months: null, edges: [] };
  const firstMonth = from === null || monthStart(from) === from ? from : nextMonthStart(from);
  const endOfMonths = to === null ? null : monthStart(to);
  if (firstMonth !== null && endOfMonths !== null && firstMonth >= endOfMonths)
    return { months: null, edges: [{ from, to }] };
  const edges: Period[] = [];
  if (firstMonth !== from) edges.push({ from, to: firstMonth });
  if (endOfMonths !== to) edges.push({ from: endOfMonths, to });
  return { months: { from: firstMonth, to: endOfMonths }, edges };
}
