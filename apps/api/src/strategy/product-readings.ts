import type { Context } from "../context.ts";
import type { LeagueQuestion } from "./league-question.ts";
import type { Readings } from "./service-readings.ts";

/** What the product mix is judged by: not measured anywhere yet. */
export async function productReadings(_: Context, __: LeagueQuestion): Promise<Readings> {
  return new Map();
}
