import type { ItemScales } from "@touchstone/core/visit";
import type { StoredSegmentDimension } from "../catalogue/read-segments.ts";
import type { StoredVenue } from "../catalogue/read-venues.ts";

/** The ids that a running import writes into every visit. */
export class ImportIdentity {
  readonly organisationId: number;
  readonly surveyId: number;
  readonly surveyCode: string;
  readonly batchId: number;
  readonly scales: ItemScales;
  readonly weighted: boolean;
  readonly #venues: Map<string, number>;
  readonly #segments: Map<string, Map<string, number>>;

  constructor(values: {
    organisationId: number;
    surveyId: number;
    surveyCode: string;
    batchId: number;
    scales: ItemScales;
    weighted: boolean;
    venues: readonly StoredVenue[];
    segments: readonly StoredSegmentDimension[];
  }) {
    this.organisationId = values.organisationId;
    this.surveyId = values.surveyId;
    this.surveyCode = values.surveyCode;
    this.batchId = values.batchId;
    this.scales = values.scales;
    this.weighted = values.weighted;
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

  /** Ids of a visit's segment values, ascending. */
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
