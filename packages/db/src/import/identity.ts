import type { ItemScales } from "@touchstone/core/visit";
import type { StoredSegmentDimension } from "../catalogue/read-segments.ts";
import type { StoredVenue } from "../catalogue/read-venues.ts";
import type { StaffPseudonyms } from "../staff/pseudonym.ts";

/** Where an import belongs, and what its codes are stored as. */
export interface ImportIdentityValues {
  organisationId: number;
  surveyId: number;
  surveyCode: string;
  batchId: number;
  venues: readonly StoredVenue[];
  segments: readonly StoredSegmentDimension[];
}

/** The ids that a running import writes into every row. */
export class ImportIdentity {
  readonly organisationId: number;
  readonly surveyId: number;
  readonly surveyCode: string;
  readonly batchId: number;
  readonly dimensions: readonly StoredSegmentDimension[];
  readonly #venues: Map<string, number>;
  readonly #segments: Map<string, Map<string, number>>;

  constructor(values: ImportIdentityValues) {
    this.organisationId = values.organisationId;
    this.surveyId = values.surveyId;
    this.surveyCode = values.surveyCode;
    this.batchId = values.batchId;
    this.dimensions = values.segments;
    this.#venues = new Map(values.venues.map(({ code, id }) => [code, id]));
    this.#segments = new Map(
      values.segments.map((dimension) => [
        dimension.code,
        new Map(dimension.values.map(({ code, id }) => [code, id])),
      ]),
    );
  }

  venueId(code: string): number {
    const id = this.#venues.get(code);
    if (id === undefined)
      throw new RangeError(`found the venue "${code}", expected one that survey ${this.surveyCode} defines`);
    return id;
  }

  /** Ids of a row's segment values, ascending. */
  segmentIds(segments: Readonly<Record<string, string>>): number[] {
    const ids: number[] = [];
    for (const dimension in segments) {
      const code = segments[dimension] as string;
      const id = this.#segments.get(dimension)?.get(code);
      if (id === undefined)
        throw new RangeError(
          `found the segment ${dimension} = "${code}", expected one that survey ${this.surveyCode} defines`,
        );
      ids.push(id);
    }
    return ids.length > 1 ? ids.sort((a, b) => a - b) : ids;
  }
}

/** The same for visits, and how they are packed. */
export class VisitIdentity extends ImportIdentity {
  readonly scales: ItemScales;
  readonly weighted: boolean;
  /** Makes the codes of employees pseudonymous; `null` where the survey does not tell them. */
  readonly staff: StaffPseudonyms | null;
  /** Makes the guests' keys pseudonymous; `null` where the survey does not name guests, or there is no key to do it with. */
  readonly guests: StaffPseudonyms | null;
  /** Does the survey tell what became of complaints? */
  readonly cases: boolean;
  /** Does the survey tell what guests wrote? */
  readonly comments: boolean;
  readonly #touchpoints: Map<string, number>;

  constructor(
    values: ImportIdentityValues & {
      scales: ItemScales;
      weighted: boolean;
      staff: StaffPseudonyms | null;
      guests: StaffPseudonyms | null;
      cases: boolean;
      comments: boolean;
      /** Codes of the journey's touchpoints, in order. */
      touchpoints: readonly string[];
    },
  ) {
    super(values);
    this.scales = values.scales;
    this.weighted = values.weighted;
    this.staff = values.staff;
    this.guests = values.guests;
    this.cases = values.cases;
    this.comments = values.comments;
    this.#touchpoints = new Map(values.touchpoints.map((code, index) => [code, index]));
  }

  /** Place of a touchpoint on the survey's journey. */
  touchpoint(code: string): number {
    const place = this.#touchpoints.get(code);
    if (place === undefined)
      throw new RangeError(
        `found the touchpoint "${code}", expected one of survey ${this.surveyCode}'s journey`,
      );
    return place;
  }
}
