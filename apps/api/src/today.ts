/**
 * The day it is at places in several time zones: the earliest, so that a day is over only when it is over everywhere.
 * @param zones IANA names; UTC where there are none
 */
export function todayIn(zones: readonly string[], now = new Date()): string {
  const days = [...new Set(zones.length > 0 ? zones : ["UTC"])].map((timeZone) =>
    new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now),
  );
  return days.sort()[0] as string;
}
