import type { TermMatch } from "../term-table.ts";
import type { Token } from "../tokens.ts";
import type { Clause } from "./clauses.ts";
import { type Evidence, MISSING, type Modifier, negationFactor, wishFactor } from "./evidence.ts";
import { lexicon, type Roles, type ScoredLanguage } from "./lexicon.ts";

type Hit = TermMatch<Roles>;

/** How far a modifier may stand before its word: characters in Chinese, words in English. */
const REACH = { zh: 4, en: 3 } as const;

const han = /^\p{Script=Han}$/u;
const adverbs = "很太挺真好超不最更较极没蛮老特够别都也又还就";
const endings = "的了地得着啊呀吧呢吗";

/**
 * The judging words of one clause with their modifiers.
 *
 * @param folded the whole text, folded
 * @param words its words, which decide whether a single Chinese character is one (好 is, in 很好; it is not in 好像)
 */
export function judgements(
  folded: string,
  clause: Clause,
  words: readonly Token[],
  language: ScoredLanguage,
): Evidence[] {
  const hits = lexicon[language]
    .all(folded, clause.start, clause.end)
    .filter((hit) => stands(hit, words, folded));
  const found: Evidence[] = [];
  let modifiers: Hit[] = [];
  let wish: Hit | null = null;
  for (const [index, hit] of hits.entries()) {
    const next = hits[index + 1];
    const { value } = hit;
    if (value.wish) wish = hit;
    const judged = judge(hit, next, modifiers, folded, clause);
    if (judged) {
      const reaching = withinReach(hit, modifiers, folded, language);
      const after = next && next.value.degreeAfter !== undefined && next.start === hit.end ? next : null;
      found.push(evidence(hit, judged, reaching, after, wish));
      modifiers = [];
    } else if (value.negation || value.degree !== undefined) modifiers.push(hit);
    else if (value.points === 0) modifiers = [];
  }
  return found;
}

/** Single Chinese characters count as judging words only where they are a word, alone or behind an adverb (很慢). */
function stands(hit: Hit, words: readonly Token[], folded: string): boolean {
  const { points, pair, negation, degree, wish } = hit.value;
  if (!han.test(hit.term) || negation || degree !== undefined || wish || (!points && !pair)) return true;
  const word = words.find(({ start, end }) => start <= hit.start && hit.end <= end);
  if (!word) return true;
  const before = folded.slice(word.start, hit.start);
  const after = folded.slice(hit.end, word.end);
  return (
    [...before].every((unit) => adverbs.includes(unit)) && [...after].every((unit) => endings.includes(unit))
  );
}

interface Judged {
  rule: Evidence["rule"];
  base: number;
}

function judge(
  hit: Hit,
  next: Hit | undefined,
  modifiers: readonly Hit[],
  folded: string,
  clause: Clause,
): Judged | null {
  const { points, pair, degree, negation, wanted } = hit.value;
  const nextJudges = next !== undefined && (Boolean(next.value.points) || next.value.pair !== undefined);
  const adjoins = next !== undefined && folded.slice(hit.end, next.start).trim() === "";
  // 好脏 is "very dirty", 缺乏热情 is "no warmth", not two judgements each.
  if (degree !== undefined && nextJudges && adjoins) return null;
  if (negation && points && next && (nextJudges || next.value.wanted) && next.start - hit.end <= 4)
    return null;
  if (points && !(pair && sidesOf(pair, hit, folded, clause))) return { rule: "word", base: points };
  if (pair) {
    const side = sidesOf(pair, hit, folded, clause);
    return side === null ? null : { rule: "pair", base: side };
  }
  const last = modifiers.at(-1);
  if (wanted && last?.value.absence && hit.start - last.end <= 12) return { rule: "missing", base: MISSING };
  return null;
}

/** 1 or −1 by the nearest thing in the clause that the word can be said of; `null` where there is none. */
function sidesOf(pair: NonNullable<Roles["pair"]>, hit: Hit, folded: string, clause: Clause): 1 | -1 | null {
  const sides = [
    ...pair.good.all(folded, clause.start, clause.end).map((span) => ({ ...span, side: 1 as const })),
    ...pair.bad.all(folded, clause.start, clause.end).map((span) => ({ ...span, side: -1 as const })),
  ];
  let nearest: { side: 1 | -1; distance: number } | null = null;
  for (const { start, end, side } of sides) {
    const distance = start >= hit.end ? start - hit.end : hit.start - end;
    if (distance < 0 || distance > 20) continue;
    if (!nearest || distance < nearest.distance) nearest = { side, distance };
  }
  return nearest?.side ?? null;
}

/** The modifiers that reach the word: each no further from the next than the reach of the language. */
function withinReach(hit: Hit, modifiers: readonly Hit[], folded: string, language: ScoredLanguage): Hit[] {
  const reaching: Hit[] = [];
  let from = hit.start;
  for (const modifier of modifiers.toReversed()) {
    const gap = folded.slice(modifier.end, from);
    const distance = language === "zh" ? gap.trim().length : (gap.match(/[\p{L}\p{N}']+/gu) ?? []).length;
    const reach = modifier.value.negation ? REACH[language] : language === "zh" ? 1 : 0;
    if (distance > reach) {
      // A degree out of reach hides nothing behind it; a negation does.
      if (modifier.value.negation) break;
      continue;
    }
    reaching.unshift(modifier);
    from = modifier.start;
  }
  return reaching;
}

function evidence(
  hit: Hit,
  { rule, base }: Judged,
  reaching: readonly Hit[],
  after: Hit | null,
  wish: Hit | null,
): Evidence {
  const modifiers: Modifier[] = [];
  let points = base;
  const change = ({ start, end }: Hit, kind: Modifier["kind"], factor: number): void => {
    modifiers.push({ start, end, kind, factor });
    points *= factor;
  };
  const negations = rule === "missing" ? [] : reaching.filter(({ value }) => value.negation);
  const degrees = reaching.filter(({ value }) => !value.negation);
  const firstNegation = negations[0];
  const inside =
    firstNegation !== undefined &&
    (firstNegation.value.mild === true || degrees.some(({ start }) => start > firstNegation.start));
  // Inside a negation the degree is what is denied ("not very good"): the negation's factor says how that sounds.
  for (const degree of degrees)
    if (!(firstNegation && degree.start > firstNegation.start))
      change(degree, "degree", degree.value.degree as number);
  if (after) change(after, "degree", after.value.degreeAfter as number);
  if (firstNegation) change(firstNegation, "negation", negationFactor(base, negations.length, inside));
  if (wish && wish.start < hit.start) change(wish, "wish", wishFactor(points));
  const first = rule === "missing" ? reaching.at(-1) : undefined;
  return { start: first?.start ?? hit.start, end: hit.end, rule, base, modifiers, points };
}
