/**
 * Many visits as columns: how the store hands packed visits to the statistics.
 * A block is a piece of a stream; every statistic adds blocks up, so how visits fall into blocks never matters.
 */
export interface VisitBlock {
  count: number;
  /** Per visit: the venue's place in the list of venues the stream was asked for. */
  venue: Uint16Array;
  /** Per visit: jackknife group 0..49. */
  group: Uint8Array;
  /** Per visit: survey weight in millionths. */
  weight: Float64Array;
  /** Number of items (bytes) a visit has in `answers`. */
  items: number;
  /** `count × items` bytes, visit by visit, in packed order (see `PackedAnswers`). */
  answers: Uint8Array;
  /**
   * Per dimension that the stream was asked for, per visit: 0 without a value, else 1 + the value's place in the
   * dimension's list of values.
   */
  segments?: readonly Uint16Array[];
  /** Per visit, where asked for: pseudonym of the employee as a whole number below 2⁵², 0 where none is known. */
  staff?: Float64Array;
  /** The case of each visit, where asked for and where the survey records complaints. */
  cases?: CaseColumns;
}

/** Which columns a stream of visits shall carry besides the answers. */
export interface FurtherColumns {
  /** Codes of segment dimensions, in the order in which `VisitBlock.segments` shall hold them. */
  segments?: readonly string[];
  staff?: boolean;
  cases?: boolean;
}

/** What became of each visit's complaint, as columns: one entry per visit. */
export interface CaseColumns {
  /** One of {@link caseStates}. */
  state: Uint8Array;
  /** Hours from complaint to closing; of an open case the hours observed so far. NaN where unknown or without a case. */
  hours: Float64Array;
  /** Rating after the case, packed like any answer (`raw - low`, mirrored when lower is better); 255 without. */
  after: Uint8Array;
  /** Place of the touchpoint complained about in the journey's list; 255 where unknown or without a case. */
  touchpoint: Uint8Array;
}

/** States of {@link CaseColumns}: no complaint, complaint still open, complaint closed. */
export const caseStates = { none: 0, open: 1, closed: 2 } as const;
