import { reviewedVenues } from "@touchstone/core/simulation/reviewed-venues";
import { csv, reviewTable } from "@touchstone/core/simulation/table";
import { dayNumber, dayText } from "../rollup/calendar-day.ts";

/** The Monday on which the simulated half-year begins. */
const FIRST_DAY = "2026-03-02";

/** The files of what guests of fictional venues wrote, by their names in `sample/`. */
export function reviewFiles(): Record<string, string> {
  const dayOf = (day: number): string => dayText(dayNumber(FIRST_DAY) + day);
  return Object.fromEntries(
    reviewedVenues.map(({ code, venue, reviews }) => [
      `${code}.csv`,
      csv(reviewTable(reviews(), dayOf, venue)),
    ]),
  );
}
