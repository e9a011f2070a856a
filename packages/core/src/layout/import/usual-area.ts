import { formatOf } from "../../format/catalogue.ts";

/*
 * Areas in m² where a source gives only a point. Conventions of ours, by looking at ordinary ones; marked as assumed on
 * every unit, to be replaced by what the operator knows.
 */

const byFormat: Readonly<Record<string, number>> = {
  "dining.restaurant": 110,
  "dining.quick": 50,
  "dining.snack": 20,
  "dining.cafe": 60,
  "dining.bar": 70,
  "lodging.camp": 3_000,
  "sight.garden": 2_000,
  "sight.viewpoint": 80,
  "sight.landmark": 100,
  "retail.souvenir": 35,
  "retail.specialty": 50,
  "retail.convenience": 60,
  "leisure.sport": 1_000,
  "leisure.beach": 3_000,
  "leisure.play": 200,
  "service.toilet": 40,
  "service.atm": 4,
  "service.rest": 10,
};

const byFunction: Readonly<Record<string, number>> = {
  dining: 80,
  lodging: 800,
  sight: 500,
  culture: 200,
  retail: 60,
  ride: 200,
  show: 500,
  leisure: 300,
  transport: 60,
  service: 30,
};

/** An area for a unit of that format, m². */
export function usualAreaM2(format: string): number {
  return byFormat[format] ?? byFunction[formatOf(format).function.code] ?? 50;
}
