import type { Journey } from "../journey.ts";
import { airline } from "./airline.ts";
import { airport } from "./airport.ts";
import { eCommerce } from "./e-commerce.ts";
import { hotel } from "./hotel.ts";
import { insurance } from "./insurance.ts";
import { restaurant } from "./restaurant.ts";
import { retail } from "./retail.ts";
import { scenicArea } from "./scenic-area.ts";

/**
 * The journeys that ship with the product, in the order of the sectors. What they say under `designed` are planners'
 * beliefs before any data: hypotheses, never findings.
 */
export const journeyTemplates: readonly Journey[] = [
  scenicArea,
  hotel,
  airline,
  airport,
  restaurant,
  insurance,
  retail,
  eCommerce,
];

/** The shipped journey with this code, if there is one. */
export function journeyTemplate(code: string): Journey | undefined {
  return journeyTemplates.find((journey) => journey.code === code);
}
