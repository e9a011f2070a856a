import type { ChoicesQuery, IndicatorId } from "../api/documents.generated.ts";
import type { WatchName } from "./alert-view.ts";

/** The indicator that an address names by its slug; `null` for what others counted, and for a slug there is not. */
export function indicatorOf(
  indicators: ChoicesQuery["indicators"],
  watch: WatchName | null,
): IndicatorId | null {
  if (watch?.source !== "ANSWERS") return null;
  return indicators.find(({ slug }) => slug === watch.series)?.id ?? null;
}
