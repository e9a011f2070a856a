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
}
