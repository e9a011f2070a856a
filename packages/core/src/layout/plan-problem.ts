import type { LocalisedText } from "../text/text.ts";

/**
 * One problem of a plan; codes and their meaning in layout.md section 1.2. Errors stop the import, warnings do not.
 *
 * Beyond those of the specification: E004 unknown coordinate system · E013 a value of the wrong type or word · E053 a
 * counter of an unknown path · E074 the plan's id, name, stay, constants or sizes · E099 more problems than are told ·
 * W035 a one-way path, which is walked both ways. Of edits: E090 unreadable · E091 names something unknown · E092
 * impossible size · E093 locked · E094 id taken · E095 the last gate · E096 changes nothing · W032 a new path shorter
 * than its straight line.
 */
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
