import type { Journey } from "../../journey/journey.ts";
import { type Sector, sectors } from "../../sector/sector.ts";
import { bestLikeness, likeness, nameWords, type TermWords, termsOf } from "./name-words.ts";
import { sectorWords, templateAspects } from "./template-aspects.ts";

/** A column with ratings, and what its name speaks of. */
export interface RatedColumn {
  column: string;
  aspect: string | null;
  /** What it is about, where its name says more than that. */
  label?: string;
}

/** Which touchpoint of a journey each column rates, with how sure that is; columns without one are absent. */
export type TouchpointMatches = ReadonlyMap<string, { touchpoint: string; likeness: number }>;

/** Below this a column and a touchpoint have nothing to do with each other. */
const LEAST = 0.42;

/** Finds the touchpoint of a journey that each column rates, each at most once; the likeliest pairs first. */
export function matchTouchpoints(columns: readonly RatedColumn[], journey: Journey): TouchpointMatches {
  const links = templateAspects[journey.code] ?? {};
  const touchpoints = journey.touchpoints.map(({ code, name }) => ({
    code,
    terms: [nameWords(code), nameWords(name.en), nameWords(name.zh)],
    aspects: links[code]?.split(" ") ?? [],
  }));
  const pairs = columns.flatMap(({ column, label = column, aspect }, order) =>
    touchpoints.map(({ code, terms, aspects }, place) => {
      const name = nameWords(label);
      const byName = Math.max(
        ...terms.map((term) => Math.max(likeness(name, term), likeness(term, name) * 0.9)),
      );
      const at = aspect === null ? -1 : aspects.indexOf(aspect);
      const byAspect = at < 0 ? 0 : 0.9 - 0.1 * at;
      return { column, touchpoint: code, likeness: Math.max(byName, byAspect), order, place };
    }),
  );
  pairs.sort((a, b) => b.likeness - a.likeness || a.order - b.order || a.place - b.place);
  const matches = new Map<string, { touchpoint: string; likeness: number }>();
  const taken = new Set<string>();
  for (const { column, touchpoint, likeness: found } of pairs) {
    if (found < LEAST || matches.has(column) || taken.has(touchpoint)) continue;
    matches.set(column, { touchpoint, likeness: found });
    taken.add(touchpoint);
  }
  return matches;
}

const terms = new Map<Sector, TermWords[]>(
  sectors.map((sector) => [sector, termsOf(sectorWords[sector] ?? "")]),
);

/** How much names and values speak of each kind of venue; texts that say nothing count for nothing. */
export function sectorEvidence(texts: readonly string[]): ReadonlyMap<Sector, number> {
  const found = new Map<Sector, number>();
  for (const text of texts.slice(0, 200)) {
    const name = nameWords(text);
    for (const [sector, words] of terms) {
      const best = bestLikeness(name, words).likeness;
      if (best >= 0.5) found.set(sector, (found.get(sector) ?? 0) + best);
    }
  }
  return found;
}
