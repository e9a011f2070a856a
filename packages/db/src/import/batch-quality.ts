import type { Drift } from "@touchstone/core/intake/quality/drift";
import type { FileQuality } from "@touchstone/core/intake/quality/file-quality";

/** What an import says of its file's quality: what reading showed, and what only the stored data can tell. */
export interface BatchQuality {
  /** `null` where the file was not read as visits. */
  file: FileQuality | null;
  /** `null` where nothing was stored, or no visits. */
  store: StoreQuality | null;
  /** Rejected rows that are kept for the download: all of them, or the first up to the bound. */
  rejectedKept: number;
}

/** What an import's visits are beside those stored before. */
export interface StoreQuality {
  /** Visits dated on or before the last day that earlier imports of the survey had stored of their venue; `null` of a correction. */
  late: { rows: number; of: number } | null;
  /**
   * Guests who have several visits at one venue on one day, and how many visits those are; `of` visits of this import
   * whose guest is known. `null` where the survey does not name guests, or they cannot be made pseudonymous.
   */
  duplicateGuests: { guests: number; visits: number; of: number } | null;
  /** Whether answers and the mix of guests are other than in the earlier imports; `null` of a correction and of a first import. */
  drift: { nEarlier: number; tests: Drift<DriftOf>[] } | null;
  /** What a correction changed; `null` of other imports. */
  changes: Change[] | null;
}

/** The column whose values are compared: answers to a question, or the segment that guests belong to. */
export interface DriftOf {
  kind: "answers" | "segment";
  column: string;
}

/** In how many corrected visits something has changed. */
export interface Change {
  /** Column as the mapping names it; what has none goes by its own name. */
  column: string;
  rows: number;
}
