import { fold } from "../../words/folding.ts";

/** A name of a column, taken apart for comparison. */
export interface NameWords {
  /** Latin words and runs of digits, in lower case. */
  words: readonly string[];
  /** Everything but blanks and marks, in lower case, without the question's number in front. */
  compact: string;
  /** The words that say something, and whether it is written in Chinese, Japanese or Korean characters. */
  said: readonly string[];
  eastern: boolean;
}

/** A term of a vocabulary, taken apart in the same way. */
export type TermWords = NameWords;

const east = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Words that say nothing about what a column holds. */
const idle = new Set("the a an of our your to in on at for with and was is how you we".split(" "));

const numbered =
  /^(?:[*#]\s*)?(?:(?:question|ques|item|var|问题|题目|题|第|문항|질문|設問|問|q|v)\s*)?\d{1,3}(?:[a-z](?![a-z]))?(?:题|번)?[\s.、．,:：)）_#-]*/iu;

/**
 * Takes a name apart: full-width letters are made plain, `camelCase`, `snake_case` and marks divide words, and the number
 * of a question in front (`Q7`, `12.`, `第3题`) is left out, as long as something remains.
 */
export function nameWords(name: string): NameWords {
  const plain = name.normalize("NFKC").trim();
  const short = plain.replace(numbered, "");
  const rest = /\p{L}/u.test(short) ? short : plain;
  const words = rest
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(fold);
  const compact = words.join("");
  const telling = words.filter((word) => !idle.has(word));
  return { words, compact, said: telling.length > 0 ? telling : words, eastern: east.test(compact) };
}

/** The terms of a list written with commas. */
export function termsOf(list: string): TermWords[] {
  return list
    .split(",")
    .map((term) => nameWords(term.trim()))
    .filter(({ compact }) => compact !== "");
}

/** How well a term describes a name, 0…1: 1 where it is the whole name, less the more of the name it leaves unsaid. */
export function likeness(name: NameWords, term: TermWords): number {
  if (name.compact === "" || term.compact === "") return 0;
  if (name.compact === term.compact) return 1;
  if (term.eastern) return name.eastern ? eastern(name, term) : 0;
  const byWords = wordsLikeness(name, term);
  return byWords > 0 ? byWords : runOnLikeness(name, term);
}

/** The best likeness that any of the terms has, and which term it is. */
export function bestLikeness(
  name: NameWords,
  terms: readonly TermWords[],
): { likeness: number; term: string | null } {
  let best = { likeness: 0, term: null as string | null };
  for (const term of terms) {
    const found = likeness(name, term);
    if (found > best.likeness) best = { likeness: found, term: term.words.join(" ") };
  }
  return best;
}

function eastern(name: NameWords, term: TermWords): number {
  const at = name.compact.indexOf(term.compact);
  if (at < 0) return 0;
  const share = term.compact.length / name.compact.length;
  // What a name is about stands at its end: 员工服务评分 is a rating, not an employee.
  const atEnd = at + term.compact.length === name.compact.length ? 0.08 : 0;
  return term.compact.length < 2 ? 0.3 * share : Math.min(0.97, 0.45 + 0.47 * share + atEnd);
}

function wordsLikeness({ said }: NameWords, { said: wanted }: TermWords): number {
  if (wanted.length > said.length) return 0;
  let sum = 0;
  const used = new Set<number>();
  for (const word of wanted) {
    let best = 0;
    let place = -1;
    for (const [at, found] of said.entries()) {
      const alike = used.has(at) ? 0 : wordLikeness(found, word);
      if (alike > best) [best, place] = [alike, at];
    }
    if (best === 0) return 0;
    used.add(place);
    sum += best;
  }
  const length = (list: readonly string[]) =>
    list.reduce((total, word) => total + Math.min(word.length, 8), 0);
  const share = Math.min(1, length(wanted) / length(said));
  // Words that stand apart from each other may belong to something else: inflight [wifi] service.
  const apart = Math.max(...used) - Math.min(...used) + 1 - used.size;
  return (sum / wanted.length) * (0.5 + 0.47 * share) * 0.8 ** Math.min(apart, 2);
}

/** How alike two words are: the same, one in the plural, or one slip of spelling in a long word. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (stem(a) === stem(b)) return 0.97;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return 0;
  return oneSlip(a, b) ? 0.85 : 0;
}

const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ies|y)$/, "i").replace(/(?:es|s)$/, "") : word.replace(/s$/, "");

/** Does one letter more, less, other, or two letters changed about make them the same? */
function oneSlip(a: string, b: string): boolean {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** For names whose words run into each other, such as INTDATE: the term has to stand at one end. */
function runOnLikeness(name: NameWords, term: TermWords): number {
  if (term.compact.length < 3 || name.words.length > 2) return 0;
  for (const word of name.words) {
    if (word.length <= term.compact.length) continue;
    if (!word.startsWith(term.compact) && !word.endsWith(term.compact)) continue;
    const share = term.compact.length / name.compact.length;
    if (share >= (term.compact.length === 3 ? 0.5 : 0.34)) return 0.35 + 0.4 * share;
  }
  return 0;
}
