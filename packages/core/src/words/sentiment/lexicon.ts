import { TermTable } from "../term-table.ts";
import { wordList } from "../word-list.ts";
import modifiers from "./modifiers.json" with { type: "json" };
import words from "./words.json" with { type: "json" };

/** The languages that are scored. */
export const scoredLanguages = ["zh", "en"] as const;
export type ScoredLanguage = (typeof scoredLanguages)[number];

/** What a word of the lexicon may do; one word may be able to do several things, its place decides. */
export interface Roles {
  /** Points −3 … 3 of a word that judges; 0 for a word that only looks like one (错过, "hot water"). */
  points?: number;
  /** A word whose direction depends on what it is said of (大: a room, a noise). */
  pair?: { good: TermTable<true>; bad: TermTable<true> };
  /** Factor of an adverb of degree. */
  degree?: number;
  /** Factor of a degree that follows its word (差极了). */
  degreeAfter?: number;
  negation?: true;
  /** A negation with a degree in it (不太, "not particularly"). */
  mild?: true;
  /** A negation that says something is not there (没有, "no"). */
  absence?: true;
  /** Something whose absence is bad (热水, "hot water"). */
  wanted?: true;
  /** A wish: what is praised in it was not there. */
  wish?: true;
}

/** Version of the words and rules that ship: raised whenever one of them changes. Scores say which they come from. */
export const lexiconVersion = `${words.version}.${modifiers.version}`;

function table(language: ScoredLanguage): TermTable<Roles> {
  const roles = new Map<string, Roles>();
  const add = (word: string, role: Roles): void => {
    roles.set(word, { ...roles.get(word), ...role });
  };
  const each = (lines: readonly string[], role: Roles): void => {
    for (const word of wordList(lines)) add(word, role);
  };
  for (const [points, lines] of Object.entries(words[language])) each(lines, { points: Number(points) });
  for (const [factor, lines] of Object.entries(modifiers.degrees[language]))
    each(lines, { degree: Number(factor) });
  for (const [factor, lines] of Object.entries(modifiers.degreesAfter[language]))
    each(lines, { degreeAfter: Number(factor) });
  each(modifiers.negations[language], { negation: true });
  each(modifiers.mildNegations[language], { negation: true, mild: true });
  each(modifiers.absences[language], { negation: true, absence: true });
  each(modifiers.wanted[language], { wanted: true });
  each(modifiers.wishes[language], { wish: true });
  // What only looks like a negation takes the place of the one inside it: 不仅, "not only".
  for (const word of wordList(modifiers.notNegations[language])) if (!roles.has(word)) add(word, {});
  for (const { word, good, bad } of modifiers.pairs[language])
    add(word, {
      pair: {
        good: new TermTable(wordList(good).map((noun) => [noun, true])),
        bad: new TermTable(wordList(bad).map((noun) => [noun, true])),
      },
    });
  return new TermTable(roles);
}

/** All words of the lexicon with what they can do, by language. */
export const lexicon: Readonly<Record<ScoredLanguage, TermTable<Roles>>> = {
  zh: table("zh"),
  en: table("en"),
};

const turns = (language: ScoredLanguage): TermTable<{ strong: boolean }> => {
  const strong = new Set(wordList(modifiers.strongTurns[language]));
  return new TermTable(
    wordList(modifiers.turns[language]).map((word) => [word, { strong: strong.has(word) }]),
  );
};

/** Words at which a sentence turns (但是, "but"): a clause begins there. */
export const turnWords: Readonly<Record<ScoredLanguage, TermTable<{ strong: boolean }>>> = {
  zh: turns("zh"),
  en: turns("en"),
};
