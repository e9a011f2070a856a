/** Sales of more than ten years say nothing of a day. */
export const LONGEST_PERIOD = 3_660;
const DAY_MS = 86_400_000;

/** Days of the calendar, both ends included, as days since 1970. */
export interface Period {
  from: number;
  to: number;
  days: number;
}

/**
 * A day (`2026-10-01`), a month (`2026-10`) or a span with both its ends (`2026-10-01/2026-10-31`). `wrong` where a span ends
 * before it begins or the calendar has no such day; `null` for anything else: a day may be called what it likes.
 */
export function readPeriod(text: string): Period | "wrong" | null {
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) {
    const [year, number] = [Number(month[1]), Number(month[2])];
    return number >= 1 && number <= 12
      ? periodOf(Date.UTC(year, number - 1, 1), Date.UTC(year, number, 0))
      : "wrong";
  }
  const span = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/.exec(text);
  if (!span) return null;
  const from = dayOf(span[1] as string);
  const to = dayOf(span[2] ?? (span[1] as string));
  return from === null || to === null || to < from ? "wrong" : periodOf(from, to);
}

const periodOf = (from: number, to: number): Period => ({
  from: from / DAY_MS,
  to: to / DAY_MS,
  days: (to - from) / DAY_MS + 1,
});

/** Midnight of a calendar day in UTC; `null` where the calendar has no such day. */
function dayOf(text: string): number | null {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : at;
}
