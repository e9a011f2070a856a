import type { LocalisedText } from "../../text/text.ts";
import { oneOf } from "./described.ts";

/** Longer than any code or id: what a hint need not compare. */
const longest = 64;
const compared = 5_000;

/** "Did you mean …?" with the at most three known names that look most like the one found; `null` where none does. */
export function didYouMean(found: unknown, known: Iterable<string>): LocalisedText | null {
  if (typeof found !== "string" || found.length === 0 || found.length > longest) return null;
  const near = nearest(found, known);
  if (near.length === 0) return null;
  const names = oneOf(near);
  return { en: `Did you mean ${names.en}?`, zh: `是否应为 ${names.zh}？` };
}

/**
 * The at most three names closest to the one found, by letters to change (Levenshtein) over the length; a name that
 * ends or begins as the one found does is close too: `dining.spaceport` is closest to other `dining` formats.
 */
export function nearest(found: string, known: Iterable<string>): string[] {
  const ranked: { name: string; apart: number }[] = [];
  let seen = 0;
  for (const name of known) {
    if (++seen > compared) break;
    const letters = changes(found.toLowerCase(), name.toLowerCase());
    const apart = letters / Math.max(found.length, name.length);
    if (apart <= 0.6) ranked.push({ name, apart: sameStem(found, name) ? apart - 0.2 : apart });
  }
  ranked.sort((a, b) => a.apart - b.apart || (a.name < b.name ? -1 : 1));
  return ranked.slice(0, 3).map(({ name }) => name);
}

function sameStem(a: string, b: string): boolean {
  const stem = (text: string) => (text.includes(".") ? text.slice(0, text.indexOf(".")) : null);
  return stem(a) !== null && stem(a) === stem(b);
}

/** Levenshtein's distance, two rows at a time. */
function changes(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] as number;
}
