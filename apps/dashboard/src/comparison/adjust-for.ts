import type { ChoicesQuery } from "../api/documents.generated.ts";
import type { Option } from "../slice/prepare-slice-bar.ts";
import type { View } from "../slice/view.ts";

/** Which mix of guests is made equal: what is chosen, and what can be. */
export interface AdjustFor {
  /** One or two dimensions; none where guests are not told apart. */
  codes: string[];
  options: Option[];
}

/** Dimensions that can be adjusted for: those of these venues that the page's filters leave more than one value of. */
export function adjustFor({ segments }: ChoicesQuery, view: Pick<View, "adjust" | "segments">): AdjustFor {
  const fixed = new Set(
    view.segments.filter(({ anyOf }) => anyOf.length < 2).map(({ dimension }) => dimension),
  );
  const options = segments
    .filter(({ code, values }) => values.length > 1 && !fixed.has(code))
    .map(({ code, name }) => ({ value: code, label: name }));
  const chosen = view.adjust.filter((code) => options.some(({ value }) => value === code));
  const first = options[0];
  return { codes: chosen.length > 0 ? chosen : first ? [first.value] : [], options };
}
