import { sectorVenues } from "@touchstone/core/simulation/sector-venues";
import { simulate } from "@touchstone/core/simulation/simulate";
import { csv, guestTable } from "@touchstone/core/simulation/table";
import { dayNumber, dayText } from "../rollup/calendar-day.ts";

/** The Monday on which the simulated half-year begins. */
const FIRST_DAY = "2026-03-02";

/** The files of the fictional restaurants, insurer, shops and web shop, by the names they have in `sample/` when unpacked. */
export function sectorVenueFiles(): Record<string, string> {
  const dayOf = (day: number): string => dayText(dayNumber(FIRST_DAY) + day);
  return Object.fromEntries(
    sectorVenues.map(({ code, plan, venue, letter, seed }) => [
      `${code}.csv`,
      csv(guestTable(plan, simulate(plan, seed), dayOf, { venue, letter })),
    ]),
  );
}
