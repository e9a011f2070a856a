import { fold } from "./folding.ts";
import { type DetectedLanguage, detectLanguage } from "./language.ts";
import type { Clause } from "./sentiment/clauses.ts";
import { clauses } from "./sentiment/clauses.ts";
import { type Evidence, level } from "./sentiment/evidence.ts";
import { intensity } from "./sentiment/intensity.ts";
import { judgements } from "./sentiment/judgements.ts";
import { lexicon, type ScoredLanguage, scoredLanguages } from "./sentiment/lexicon.ts";
import type { Span, TermMatch, TermTable } from "./term-table.ts";
import { tokens } from "./tokens.ts";

/** What a comment says about one touchpoint without having been asked: an unprompted signal, never a rating. */
export interface Mention {
  touchpoint: string;
  /** −1 … 1; 0 where the touchpoint is named and nothing is said of it. */
  sentiment: number;
  /** How much feeling, 0–1; `null` where nothing was judged. */
  intensity: number | null;
  /** The words that name the touchpoint. */
  named: Span[];
  evidence: Evidence[];
}

/** A comment, read. All offsets count UTF-16 units of the text that was given. */
export interface CommentReading {
  language: DetectedLanguage;
  /** Whether its language is one that is scored. Where not, nothing else is known. */
  scored: boolean;
  /** −1 … 1 of the comment as a whole; `null` where no word of it judges. */
  sentiment: number | null;
  intensity: number | null;
  evidence: Evidence[];
  mentions: Mention[];
}

const isScored = (language: string): language is ScoredLanguage =>
  (scoredLanguages as readonly string[]).includes(language);

const english = (word: string): boolean => lexicon.en.longestAt(word, 0)?.end === word.length;

/**
 * Reads a comment: its language, how good or bad it is as a whole, and which touchpoints it mentions how. The same
 * text, dictionary and versions always give the same reading (single Chinese characters rest on the platform's
 * segmenter, see `tokens`).
 *
 * Each judging word goes to the touchpoint it is said of: the one right behind it (“friendly staff”, 很棒的早餐), else the
 * last one named before it in its clause, else the next one in its clause, else the last one of its sentence.
 *
 * @param topics the touchpoints' words (`topicTable`)
 */
export function readComment(text: string, topics: TermTable<string>): CommentReading {
  const language = detectLanguage(text, english);
  const none = { language, scored: false, sentiment: null, intensity: null, evidence: [], mentions: [] };
  if (!isScored(language.language)) return none;
  const folded = fold(text);
  const words = language.language === "zh" ? tokens(text) : [];
  const read = clauses(folded, language.language).map((clause) => ({
    clause,
    evidence: judgements(folded, clause, words, language.language as ScoredLanguage),
    named: topics.all(folded, clause.start, clause.end),
  }));
  const evidence = read.flatMap((part) => part.evidence);
  const points = read.reduce(
    (sum, part) => sum + part.clause.weight * part.evidence.reduce((all, one) => all + one.points, 0),
    0,
  );
  return {
    language,
    scored: true,
    sentiment: evidence.length === 0 ? null : level(points),
    intensity: intensity(text, evidence, { start: 0, end: text.length }),
    evidence,
    mentions: mentionsOf(text, folded, read),
  };
}

interface ReadClause {
  clause: Clause;
  evidence: Evidence[];
  named: TermMatch<string>[];
}

function mentionsOf(text: string, folded: string, read: readonly ReadClause[]): Mention[] {
  const found = new Map<string, { named: Span[]; evidence: Evidence[]; passages: Span[] }>();
  const of = (touchpoint: string) => {
    const old = found.get(touchpoint);
    if (old) return old;
    const fresh = { named: [], evidence: [], passages: [] };
    found.set(touchpoint, fresh);
    return fresh as { named: Span[]; evidence: Evidence[]; passages: Span[] };
  };
  let last: { sentence: number; touchpoint: string } | null = null;
  for (const { clause, evidence, named } of read) {
    for (const { start, end, value } of named) of(value).named.push({ start, end });
    const carried = last?.sentence === clause.sentence ? last.touchpoint : null;
    for (const one of evidence)
      for (const touchpoint of saidOf(one, named, folded, carried)) {
        const mention = of(touchpoint);
        mention.evidence.push(one);
        mention.passages.push({ start: clause.start, end: clause.end + 1 });
      }
    const lastNamed = named.at(-1);
    if (lastNamed) last = { sentence: clause.sentence, touchpoint: lastNamed.value };
  }
  return [...found].map(([touchpoint, { named, evidence, passages }]) => ({
    touchpoint,
    sentiment: level(evidence.reduce((sum, one) => sum + one.points, 0)),
    intensity: intensity(text, evidence, {
      start: Math.min(...passages.map(({ start }) => start)),
      end: Math.max(...passages.map(({ end }) => end)),
    }),
    named,
    evidence,
  }));
}

const joint = /^\s*(?:和|与|及|以及|还有|跟|、|&|and|or|plus)\s*(?:the|our|a)?\s*$/;

/** The touchpoints a judging word is said of; several where they are joined (“room and breakfast were great”). */
function saidOf(
  one: Evidence,
  named: readonly TermMatch<string>[],
  folded: string,
  carried: string | null,
): string[] {
  const itself = named.find(({ start, end }) => start < one.end && one.start < end);
  if (itself) return [itself.value];
  const behind = named.find(
    ({ start }) => start >= one.end && /^\s*(?:的|and \w+)?\s*$/.test(folded.slice(one.end, start)),
  );
  if (behind) return [behind.value];
  const before = named.filter(({ end }) => end <= one.start);
  const nearest = before.at(-1);
  if (!nearest) {
    const next = named[0];
    if (next) return [next.value];
    return carried === null ? [] : [carried];
  }
  const group = new Set([nearest.value]);
  for (let index = before.length - 1; index > 0; index--) {
    const [left, right] = [before[index - 1], before[index]] as [TermMatch<string>, TermMatch<string>];
    if (!joint.test(folded.slice(left.end, right.start))) break;
    group.add(left.value);
  }
  return [...group];
}
