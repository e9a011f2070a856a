import { simulate } from "@touchstone/core/simulation/simulate";
import { csv, guestTable } from "@touchstone/core/simulation/table";
import { willowCanal } from "@touchstone/core/simulation/willow-canal";
import { dayNumber, dayText } from "../rollup/calendar-day.ts";

/** The Monday on which the simulated half-year begins. */
const FIRST_DAY = "2026-03-02";
const SEED = 20_260_303;

/** The file of the fictional water town in `sample/`, by name. */
export function willowCanalFiles(): Record<"willow-canal.csv", string> {
  const dayOf = (day: number): string => dayText(dayNumber(FIRST_DAY) + day);
  const guests = simulate(willowCanal, SEED);
  return {
    "willow-canal.csv": csv(guestTable(willowCanal, guests, dayOf, { venue: "town", letter: "W" })),
  };
}
