import { readFileSync } from "node:fs";
import { dayNumber } from "../src/calendar/day.ts";

/** The reference daily series: per venue and day (since 1970-01-01), answers and how many of them count. */
export function dailyCounts(): { venue: string; day: number; n: number; count: number }[] {
  const [, ...lines] = readFileSync(new URL("../golden/daily.csv", import.meta.url), "utf8")
    .trim()
    .split(/\r?\n/);
  return lines.map((line) => {
    const [venue, day, n, count] = line.split(",") as [string, string, string, string];
    return { venue, day: dayNumber(day), n: Number(n), count: Number(count) };
  });
}
