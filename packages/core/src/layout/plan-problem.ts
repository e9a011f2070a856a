import type { LocalisedText } from "../text/text.ts";

/** One problem of a plan; codes and their meaning in layout.md section 1.2. Errors stop the import, warnings do not. */
export interface PlanProblem {
  /** `E001` … `W081`. */
  code: string;
  severity: "error" | "warning";
  /** Id of the feature, `#index` where it has none, `null` where the problem is of the whole plan. */
  featureId: string | null;
  /** Where in the file, e.g. `features[12].properties.widthM`. */
  path: string;
  /** What was found and what was expected. */
  message: LocalisedText;
  /** What to do about it; `null` where there is nothing useful to say. */
  hint: LocalisedText | null;
}
