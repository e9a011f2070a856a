import { harbourHotels } from "@touchstone/core/simulation/harbour-hotels";
import { simulateInvites } from "@touchstone/core/simulation/invites";
import { HARBOUR_SEED } from "@touchstone/core/simulation/reviewed-venues";
import { simulate } from "@touchstone/core/simulation/simulate";
import { csv, guestTable, inviteTable } from "@touchstone/core/simulation/table";
import { dayNumber, dayText } from "../rollup/calendar-day.ts";

/** The Monday on which the simulated half-year begins. */
const FIRST_DAY = "2026-03-02";

/** The files of the fictional hotels in `sample/`, by name. */
export function harbourHotelsFiles(): Record<"harbour-hotels.csv" | "harbour-hotels-invites.csv", string> {
  const dayOf = (day: number): string => dayText(dayNumber(FIRST_DAY) + day);
  const guests = simulate(harbourHotels, HARBOUR_SEED);
  const invites = simulateInvites(harbourHotels, guests, HARBOUR_SEED);
  return {
    "harbour-hotels.csv": csv(guestTable(harbourHotels, guests, dayOf)),
    "harbour-hotels-invites.csv": csv(inviteTable(invites, dayOf)),
  };
}
