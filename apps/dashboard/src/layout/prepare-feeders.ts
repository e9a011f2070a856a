import { numberText } from "../chart/number-text.ts";
import { type Locale, languageTag } from "../text/locale.ts";
import type { Assessment } from "./judged.ts";

type Feeders = Assessment["flow"]["bottlenecks"][number]["feeders"];

/** Words for those who are not named units. */
export interface FeederWords {
  gates: string;
  others: string;
}

/**
 * Whose visitors fill a path, in words: the units that are named, then gates and all others, with their shares. Those that
 * round to nothing are left out; empty where nobody walks.
 */
export function feedersText(
  feeders: Feeders,
  nameOf: (unit: string) => string,
  locale: Locale,
  words: FeederWords,
): string {
  if (feeders === null) return "";
  const parts = [
    ...feeders.units.map(({ unit, share }) => ({ name: nameOf(unit), share })),
    { name: words.gates, share: feeders.gates },
    { name: words.others, share: feeders.others },
  ]
    .filter(({ share }) => share >= 0.005)
    .map(({ name, share }) => `${name} ${numberText(share, "SHARE", locale, 0)}`);
  return new Intl.ListFormat(languageTag[locale], { type: "conjunction", style: "narrow" }).format(parts);
}
