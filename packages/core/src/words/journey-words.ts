import type { Journey } from "../journey/journey.ts";
import { lexiconVersion } from "./sentiment/lexicon.ts";
import type { TermTable } from "./term-table.ts";
import { shippedDictionaries } from "./topic/dictionaries.ts";
import { type TouchpointWords, topicTable } from "./topic/dictionary.ts";
import type { EditedDictionary } from "./topic/edited-dictionary.ts";
import { wordList } from "./word-list.ts";

/** The words by which a journey's touchpoints are found in comments, and which version of all words that is. */
export interface JourneyWords {
  topics: TermTable<string>;
  /** Changes whenever the lexicon, the sector's dictionary, its edition or the mapping's own words do. */
  version: string;
}

/**
 * Puts a journey's words together: those a mapping adds win, then the sector's dictionary for the touchpoints that the
 * journey has; touchpoints of neither are found by their names.
 *
 * @param edited the sector's dictionary as an organisation edited it, which stands in the place of the shipped one
 */
export function journeyWords(
  journey: Journey,
  own: Readonly<Record<string, TouchpointWords>> = {},
  edited: EditedDictionary | null = null,
): JourneyWords {
  const shipped = shippedDictionaries[journey.sector];
  const sector = edited ? { ...shipped, ...edited } : shipped;
  const taken = new Set<string>();
  const touchpoints: Record<string, TouchpointWords> = {};
  const add = (code: string, { zh, en }: TouchpointWords): void => {
    const fresh = (lines: readonly string[]): string[] =>
      wordList(lines)
        .map((word) => word.toLowerCase())
        .filter((word) => {
          const isFresh = !taken.has(word);
          taken.add(word);
          return isFresh;
        });
    const { zh: oldZh = [], en: oldEn = [] } = touchpoints[code] ?? {};
    touchpoints[code] = { zh: [...oldZh, ...fresh(zh)], en: [...oldEn, ...fresh(en)] };
  };
  const codes = journey.touchpoints.map(({ code }) => code);
  for (const code of codes) if (own[code]) add(code, own[code]);
  for (const code of codes) if (sector.touchpoints[code]) add(code, sector.touchpoints[code]);
  for (const { code, name } of journey.touchpoints)
    if (!own[code] && !sector.touchpoints[code]) add(code, { zh: [name.zh], en: [name.en] });
  const edition = edited ? `r${edited.revision}` : shipped.version;
  const written = Object.keys(own).length === 0 ? "" : `+${hashOf(JSON.stringify(own))}`;
  return {
    topics: topicTable({
      journey: journey.code,
      sector: journey.sector,
      version: sector.version,
      touchpoints,
    }),
    version: `${lexiconVersion}/${edition}${written}`,
  };
}

/** FNV-1a over UTF-16 units: tells versions apart, protects nothing. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}
