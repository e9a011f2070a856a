import type { ChartMarksQuery } from "../api/documents.generated.ts";

/** Something that happened on a day, named on the chart. */
export interface ChartMark {
  /** Days since 1970-01-01. */
  at: number;
  label: string;
}

const DAY_MS = 86_400_000;

/** Starts of actions at the venue and first days of holidays, as far as they are drawn, in the order of the days. */
export function chartMarks(
  { actions, holidays }: ChartMarksQuery,
  days: { from: number; to: number },
): ChartMark[] {
  const begun = actions.actions.flatMap(({ start, status, title }) =>
    start === null || status === "PLANNED" ? [] : [{ day: start, label: title }],
  );
  const free = holidays.map(({ from, name }) => ({ day: from, label: name }));
  return [...begun, ...free]
    .map(({ day, label }) => ({ at: Date.parse(`${day}T00:00:00Z`) / DAY_MS, label }))
    .filter(({ at }) => at >= days.from && at <= days.to)
    .sort((a, b) => a.at - b.at);
}
