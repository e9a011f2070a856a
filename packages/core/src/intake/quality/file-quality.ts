/** What one column of a file holds, counted over the rows that have the header's shape. */
export interface ColumnQuality {
  /** As the mapping names it. */
  column: string;
  /** Values that say nothing although something was asked. */
  missing: number;
  /** Values that say that the question did not apply: not met, not asked. */
  notApplicable: number;
  /** Values that mean nothing in this column; their rows were rejected. */
  outOfRange: number;
}

/** A share of visits, or why there is none. */
export type QualityShare =
  | { status: "measured"; n: number; of: number; share: number; low: number; high: number }
  /** There was nothing to judge. */
  | { status: "too-few"; of: number; needed: number }
  /** The survey does not ask what it would take. */
  | { status: "not-asked" };

/** What reading a file of visits has shown of its quality, however the store will take it. */
export interface FileQuality {
  /** Rows that have as many values as the header has columns: what the columns' counts are out of. */
  rows: number;
  /** Rows that have more or fewer. */
  ragged: number;
  /** Rows whose key another row of the file had before: rejected. */
  repeatedKeys: number;
  /** Rows that say in every column what an earlier one says: duplicates, not rejected. Absent of older imports. */
  repeatedRows?: number;
  columns: ColumnQuality[];
  /** Guests who gave the same answer to all of at least {@link STRAIGHT_LINE_TOUCHPOINTS} touchpoints that they rated. */
  straightLiners: QualityShare;
  /** Values in the column of days that are no day of the calendar, and the first of them; their rows were rejected. */
  impossibleDays: { rows: number; first: { row: number; found: string }[] };
  /** Stored rows dated after the day of the import, and the last such day. `null` where that day is not known. */
  futureDays: { rows: number; last: string | null } | null;
}

/** With fewer ratings, the same answer everywhere is no sign of anything. */
export const STRAIGHT_LINE_TOUCHPOINTS = 5;
