/** How far a method has been from its reference results, over all comparisons of one test file. */
export interface Deviation {
  /** File of reference results, as in golden/. */
  file: string;
  /** What was computed, as the table of docs/goldens.md names it. */
  method: string;
  /** Section of the methods' specification. */
  section: string;
  tolerance: number;
  /** `relative` to the reference (absolute where that is 0), or `absolute`. */
  kind: "relative" | "absolute";
  comparisons: number;
  largest: number;
}

/** Where each test file leaves its deviations for docs/goldens.md. */
export const deviationFolder = new URL("../test-results/goldens/", import.meta.url);
