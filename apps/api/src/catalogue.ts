import type { Transaction } from "@touchstone/db";
import { readCountSurveys, type StoredCountSurvey } from "@touchstone/db/catalogue/read-count-surveys";
import { type DataStatus, readDataStatus, readDataVersion } from "@touchstone/db/catalogue/read-data-status";
import {
  readMeasurementSurveys,
  type StoredMeasurementSurvey,
} from "@touchstone/db/catalogue/read-measurement-surveys";
import { readSegments, type StoredSegmentDimension } from "@touchstone/db/catalogue/read-segments";
import {
  readJourneys,
  readSurveys,
  type StoredJourney,
  type StoredSurvey,
} from "@touchstone/db/catalogue/read-surveys";
import {
  readVenueGroups,
  readVenues,
  type StoredVenue,
  type StoredVenueGroup,
} from "@touchstone/db/catalogue/read-venues";

/** What there is to ask about: small, read whole, and the same for as long as the data does not change. */
export interface Catalogue {
  status: DataStatus;
  venues: readonly StoredVenue[];
  venueByCode: ReadonlyMap<string, StoredVenue>;
  groups: readonly StoredVenueGroup[];
  groupByCode: ReadonlyMap<string, StoredVenueGroup>;
  /** Journeys with their versions, oldest version first. */
  journeys: readonly StoredJourney[];
  /** Surveys of visits. */
  surveys: readonly StoredSurvey[];
  /** Mappings of files that count. */
  countSurveys: readonly StoredCountSurvey[];
  /** Mappings of files of measurements. */
  measurementSurveys: readonly StoredMeasurementSurvey[];
  segments: readonly StoredSegmentDimension[];
}

/** Remembers the catalogue of the newest data version. One for each open database. */
export class CatalogueMemory {
  #known: Catalogue | null = null;

  /** Reads the catalogue, or gives the remembered one when the data has not changed since. */
  async read(transaction: Transaction): Promise<Catalogue> {
    const { version } = await readDataVersion(transaction);
    if (this.#known?.status.version === version) return this.#known;
    const status = await readDataStatus(transaction);
    const venues = await readVenues(transaction);
    const groups = await readVenueGroups(transaction);
    this.#known = {
      status,
      venues,
      venueByCode: new Map(venues.map((venue) => [venue.code, venue])),
      groups,
      groupByCode: new Map(groups.map((group) => [group.code, group])),
      journeys: await readJourneys(transaction),
      surveys: await readSurveys(transaction),
      countSurveys: await readCountSurveys(transaction),
      measurementSurveys: await readMeasurementSurveys(transaction),
      segments: await readSegments(transaction),
    };
    return this.#known;
  }

  /** Forgets what is known: something was registered. */
  forget(): void {
    this.#known = null;
  }
}
