import type { Journey } from "../journey.ts";
import { airport } from "./airport.ts";

/** The journeys that ship with the product, in the order of the sectors. */
export const journeyTemplates: readonly Journey[] = [airport];

/** The shipped journey with this code, if there is one. */
export function journeyTemplate(code: string): Journey | undefined {
  return journeyTemplates.find((journey) => journey.code === code);
}
