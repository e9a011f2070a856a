import type { SimulationPlan } from "./plan.ts";
import { type Chance, chance } from "./random.ts";
import type { SimulatedGuest } from "./simulate.ts";

export type ReviewLanguage = "zh" | "en";

/** What guests write, by what they felt: clauses without their full stop. */
export interface ReviewPhrases {
  /** Where they begin, saying nothing of any touchpoint. */
  openings: Readonly<Record<ReviewLanguage, readonly string[]>>;
  /** Touchpoints that guests write of; of the others they say nothing. */
  touchpoints: Readonly<
    Record<string, Readonly<Record<ReviewLanguage, Readonly<Record<"good" | "bad", readonly string[]>>>>>
  >;
}

/** A review as it was simulated, with what was put into it. */
export interface SimulatedReview {
  venue: string;
  day: number;
  segment: string;
  language: ReviewLanguage;
  text: string;
  /** The touchpoints it speaks of, and how: the planted truth. */
  said: { touchpoint: string; good: boolean }[];
}

/** Most touchpoints that one review speaks of. */
const MOST = 3;
const CHINESE = 0.7;
/** Share of reviews that begin with how the guest came. */
const OPENED = 0.3;

/**
 * Reviews of some of the simulated guests: each speaks of what its guest felt most strongly, good or bad, in Chinese or
 * English. The same guests and seed give the same reviews. Texts are put together from phrases, so that they say what was
 * put into them and nothing of how real guests write.
 *
 * @param writing probability that a guest who felt something strongly writes
 */
export function simulateReviews(
  { touchpoints }: SimulationPlan,
  guests: readonly SimulatedGuest[],
  phrases: ReviewPhrases,
  { seed, writing }: { seed: number; writing: number },
): SimulatedReview[] {
  const luck = chance(seed);
  return guests.flatMap((guest) => {
    const felt = touchpoints.flatMap(({ code }, place) => {
      const valence = guest.valences[place] ?? 0;
      return valence !== 0 && Object.hasOwn(phrases.touchpoints, code) ? [{ code, place, valence }] : [];
    });
    const strongest = felt.toSorted((a, b) => Math.abs(b.valence) - Math.abs(a.valence)).slice(0, MOST);
    if (Math.abs(strongest[0]?.valence ?? 0) < 2 || !luck.happens(writing)) return [];
    const told = strongest.slice(0, 1 + Math.floor(luck.uniform() * strongest.length));
    const said = told
      .toSorted((a, b) => a.place - b.place)
      .map(({ code, valence }) => ({ touchpoint: code, good: valence > 0 }));
    const language: ReviewLanguage = luck.happens(CHINESE) ? "zh" : "en";
    const { venue, day, segment } = guest;
    return [{ venue, day, segment, language, text: written(said, language, phrases, luck), said }];
  });
}

function written(
  said: SimulatedReview["said"],
  language: ReviewLanguage,
  { openings, touchpoints }: ReviewPhrases,
  luck: Chance,
): string {
  const one = (choices: readonly string[]): string =>
    choices[Math.floor(luck.uniform() * choices.length)] ?? "";
  const clauses = [
    ...(luck.happens(OPENED) ? [one(openings[language])] : []),
    ...said.map(({ touchpoint, good }) =>
      one(touchpoints[touchpoint]?.[language][good ? "good" : "bad"] ?? []),
    ),
  ];
  if (language === "zh") return `${clauses.join("。")}。`;
  return clauses.map((clause) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`).join(" ");
}
