import { canonicalStageNames, canonicalStages, type Journey, journey } from "../../journey/journey.ts";
import { journeyTemplates } from "../../journey/templates/templates.ts";
import type { Sector } from "../../sector/sector.ts";
import type { LocalisedText } from "../../text/text.ts";
import { aspects } from "./aspect-words.ts";
import {
  matchTouchpoints,
  type RatedColumn,
  sectorEvidence,
  type TouchpointMatches,
} from "./match-touchpoints.ts";
import { slugOf, uniqueSlug } from "./slug.ts";

/** A shipped journey as a place for a file's ratings. */
export interface JourneyCandidate {
  journey: Journey;
  matches: TouchpointMatches;
  /** Share of the rated columns that find their touchpoint on it, 0…1. */
  coverage: number;
  /** How well it suits, its sector included, 0…1. */
  score: number;
}

/** What kind of venue a file is about, and on which journey its ratings lie. */
export interface JourneyGuess {
  sector: Sector | null;
  /** 0…1. */
  confidence: number;
  /** The journey to use; `null` where a new one has to be made of the columns. */
  template: JourneyCandidate | null;
  /** All shipped journeys, the most fitting first. */
  candidates: JourneyCandidate[];
}

/** So many of the rated columns must find their place on a journey for it to be used as it is. */
const ENOUGH = 0.8;

/**
 * Guesses the journey of a file.
 * @param texts names and values that show what kind of venue it is about: the file's name, columns, venues
 */
export function guessJourney(columns: readonly RatedColumn[], texts: readonly string[]): JourneyGuess {
  const evidence = sectorEvidence(texts);
  const most = Math.max(1, ...evidence.values());
  const candidates = journeyTemplates
    .map((template): JourneyCandidate => {
      const matches = matchTouchpoints(columns, template);
      const coverage = columns.length === 0 ? 0 : matches.size / columns.length;
      const likeness = [...matches.values()].reduce((sum, match) => sum + match.likeness, 0);
      const fit = columns.length === 0 ? 0 : likeness / columns.length;
      return {
        journey: template,
        matches,
        coverage,
        score: 0.6 * fit + 0.4 * ((evidence.get(template.sector) ?? 0) / most),
      };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = candidates;
  if (best === undefined || best.score < 0.15)
    return { sector: null, confidence: 0, template: null, candidates };
  const lead = best.score - (second?.score ?? 0);
  const confidence = Math.round(100 * Math.min(0.95, 0.4 + 2 * lead)) / 100;
  return {
    sector: best.journey.sector,
    confidence,
    template: best.coverage >= ENOUGH || columns.length === 0 ? best : null,
    candidates,
  };
}

/** A journey made of the columns themselves, with which column rates which of its touchpoints. */
export interface OwnJourney {
  journey: Journey;
  touchpoints: ReadonlyMap<string, string>;
}

/** Makes a journey of columns: each is a touchpoint, at the stage where what it speaks of belongs, else in the middle. */
export function ownJourney(
  columns: readonly RatedColumn[],
  {
    code,
    name,
    sector,
    order = [],
  }: { code: string; name: LocalisedText; sector: Sector; order?: readonly string[] | undefined },
): OwnJourney {
  const taken = new Set<string>();
  const named = new Set<string>();
  const touchpoints = columns.map(({ column, label = column, aspect: aspectCode }, at) => {
    const aspect = aspects.find((each) => each.code === aspectCode);
    const slug = uniqueSlug(slugOf(label) ?? aspect?.code ?? `touchpoint-${at + 1}`, taken);
    const stage = aspect?.stage ?? "CORE";
    const text = nameOf(label, aspect && !named.has(aspect.code) ? aspect.name : null);
    if (aspect) named.add(aspect.code);
    return {
      column,
      stage,
      touchpoint: {
        code: slug,
        name: text,
        stage: stage.toLowerCase(),
        channel: aspect?.channel ?? "on-site",
        nature: aspect?.nature ?? "human",
        driver: aspect?.driver ?? "service",
      },
    };
  });
  const used = canonicalStages.filter((canonical) => touchpoints.some(({ stage }) => stage === canonical));
  // Those that nobody has put in order stay behind the others, as the file has them.
  const place = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  const ordered = used.flatMap((canonical) =>
    touchpoints
      .filter(({ stage }) => stage === canonical)
      .sort((a, b) => place(a.touchpoint.code) - place(b.touchpoint.code)),
  );
  return {
    journey: journey.parse({
      code,
      version: 1,
      sector,
      name,
      stages: used.map((canonical) => ({
        code: canonical.toLowerCase(),
        canonical,
        name: canonicalStageNames[canonical],
      })),
      touchpoints: ordered.map(({ touchpoint }) => touchpoint),
    }),
    touchpoints: new Map(touchpoints.map(({ column, touchpoint }) => [column, touchpoint.code])),
  };
}

/** The column's own words in its own language, and the aspect's in the other, where it is known. */
function nameOf(column: string, aspect: LocalisedText | null): LocalisedText {
  const own = column.normalize("NFKC").replaceAll(/[_#]+/g, " ").trim();
  const chinese = /\p{Script=Han}/u.test(own) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(own);
  const latin = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(own);
  if (aspect === null) return { en: own, zh: own };
  // A short code such as Q7ART says less than the aspect does.
  const coded = latin && !/[a-z]{2}/.test(own) && !own.includes(" ");
  return { en: latin && !coded ? own : aspect.en, zh: chinese ? own : aspect.zh };
}
