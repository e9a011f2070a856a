import type { Span } from "../term-table.ts";
import { type ScoredLanguage, turnWords } from "./lexicon.ts";

/** A part of a sentence that says one thing. */
export interface Clause extends Span {
  /** Which sentence of the text it belongs to, from 0. */
  sentence: number;
  /** Begins with a word at which the sentence turns. */
  turned: boolean;
  /** How much it weighs in the comment as a whole: what follows a "but" counts more than what it takes back. */
  weight: number;
}

/** Weights of what stands before and after a "but" (Hutto & Gilbert 2014, rule 4). */
const BEFORE_TURN = 0.5;
const AFTER_TURN = 1.5;

const sentenceEnd = /[。！？!?…\n；;]|\.(?=\s|$)/;
const clauseEnd = /[，,:：~～()（）—]/;

/** Cuts folded text into clauses: at marks, and before words at which a sentence turns. */
export function clauses(folded: string, language: ScoredLanguage): Clause[] {
  const found: Clause[] = [];
  let sentence = 0;
  let start = 0;
  let turned = false;
  const close = (end: number): void => {
    if (folded.slice(start, end).trim() !== "") found.push({ start, end, sentence, turned, weight: 1 });
  };
  for (let at = 0; at < folded.length; at++) {
    const unit = folded[at] as string;
    const ends = sentenceEnd.test(unit) || (unit === "." && sentenceEnd.test(folded.slice(at, at + 2)));
    // "1,200" and "09:30" are no ends of anything.
    const between = /\d/.test(folded[at - 1] ?? "") && /\d/.test(folded[at + 1] ?? "");
    if (ends || (clauseEnd.test(unit) && !between)) {
      close(at);
      start = at + 1;
      turned = false;
      if (ends) sentence++;
      continue;
    }
    const turn = turnWords[language].longestAt(folded, at);
    if (!turn) continue;
    if (at > start) {
      close(at);
      start = at;
    }
    turned = turned || turn.value.strong;
    at = turn.end - 1;
  }
  close(folded.length);
  return weighed(found);
}

function weighed(found: readonly Clause[]): Clause[] {
  const lastTurn = new Map<number, number>();
  for (const { sentence, turned, start } of found) if (turned) lastTurn.set(sentence, start);
  return found.map((clause) => {
    const turn = lastTurn.get(clause.sentence);
    if (turn === undefined) return clause;
    return { ...clause, weight: clause.start < turn ? BEFORE_TURN : AFTER_TURN };
  });
}
