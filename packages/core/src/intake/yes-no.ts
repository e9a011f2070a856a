import { Lookup, otherSpelling } from "./lookup.ts";
import type { YesNo } from "./survey-parts.ts";

/**
 * What a value says: yes, no, or (`null`) nothing; `undefined` when it says none of these. A value that is listed as yes
 * or no is never blank.
 */
export function yesNoMeaning({ yes, no, blank }: YesNo): (raw: string) => boolean | null | undefined {
  const known = new Lookup<boolean | null>([
    ...blank.map((raw) => [raw, null] as const),
    ...no.map((raw) => [raw, false] as const),
    ...yes.map((raw) => [raw, true] as const),
  ]);
  return (raw) => {
    const meaning = known.get(raw);
    return meaning === undefined ? otherSpelling(raw, known) : meaning;
  };
}

export function expectedYesNo({ yes, no, blank }: YesNo): string {
  return [...new Set([...yes, ...no, ...blank])].map((raw) => (raw === "" ? '""' : raw)).join(" | ");
}
