/** A survey mapping that ships with the product. */
export interface ShippedSurvey {
  /** The survey's code. */
  code: string;
  /** File name, for messages. */
  fileName: string;
  /** Where the mapping lies. Core reads no files: the caller does. */
  url: URL;
}

const shipped = (code: string): ShippedSurvey => ({
  code,
  fileName: `${code}.yaml`,
  url: new URL(`./${code}.yaml`, import.meta.url),
});

/** Passenger survey of San Francisco International Airport, one mapping a year: its columns are named anew each year. */
export const airportSurveys: readonly ShippedSurvey[] = ["sfo-2014", "sfo-2015", "sfo-2016", "sfo-2017"].map(
  shipped,
);

/** Fictional hotels, whose guests were asked everything that can be asked. */
export const hotelSurveys: readonly ShippedSurvey[] = ["harbour-hotels", "harbour-hotels-invites"].map(
  shipped,
);

/** A fictional water town, whose plan ships too: guests' answers and a layout of one venue. */
export const townSurveys: readonly ShippedSurvey[] = ["willow-canal"].map(shipped);

/** Fictional restaurants, an insurer, shops and a web shop: sectors that no data at hand shows. */
export const sectorSurveys: readonly ShippedSurvey[] = [
  "lantern-kitchen",
  "northgate-insurance",
  "maple-row",
  "parcel-lane",
].map(shipped);

/** What guests of the fictional hotels and restaurants write of their own accord. */
export const reviewSurveys: readonly ShippedSurvey[] = [
  "lantern-kitchen-reviews",
  "harbour-hotels-reviews",
].map(shipped);

export const shippedSurveys: readonly ShippedSurvey[] = [
  ...airportSurveys,
  ...hotelSurveys,
  ...townSurveys,
  ...sectorSurveys,
  ...reviewSurveys,
];

/** Mappings that others may build on by `extends: <file name>`; they are no surveys of their own. */
export const shippedBases: readonly ShippedSurvey[] = ["sfo", "harbour", "simulated"].map(shipped);
