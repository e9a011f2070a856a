import type { ActionStatus, ChartMarksQuery } from "../api/documents.generated.ts";

/** Something that happened on a day, named on the chart. */
export interface ChartMark {
  /** Days since 1970-01-01. */
  at: number;
  label: string;
}

const DAY_MS = 86_400_000;

/** The marks but for that of an action which the chart names itself. */
export const without = (
  marks: readonly ChartMark[],
  { title, start }: { title: string; start: string | null },
): ChartMark[] => marks.filter(({ at, label }) => label !== title || start === null || at !== dayOf(start));

const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** Starts of actions at the venue and first days of holidays, as far as they are drawn, in the order of the days. */
export function chartMarks(
  { actions, holidays }: ChartMarksQuery,
  days: { from: number; to: number },
): ChartMark[] {
  const free = holidays.map(({ from, name }) => ({ at: dayOf(from), label: name }));
  return [...beganMarks(actions.actions), ...free]
    .filter(({ at }) => at >= days.from && at <= days.to)
    .sort((a, b) => a.at - b.at);
}

/** Starts of actions that have begun. */
export const beganMarks = (
  actions: readonly { title: string; status: ActionStatus; start: string | null }[],
): ChartMark[] =>
  actions.flatMap(({ start, status, title }) =>
    start === null || status === "PLANNED" ? [] : [{ at: dayOf(start), label: title }],
  );
