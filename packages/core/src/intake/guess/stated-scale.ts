import { degreeOf } from "./answer-words.ts";
import type { PointRange } from "./point-range.ts";

/** The scale that a question says it is answered on. */
export interface StatedScale extends PointRange {
  better: "higher" | "lower";
}

/** Ends that a question may name; 2024–25 and 18–34 are others. */
const lows = [-5, -3, -2, -1, 0, 1];
const highs = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 100];

const between = "\\s*(?:-|–|—|~|〜|…|\\.{2,3}|to|bis|至|到|から)\\s*";
const range = new RegExp(
  `(-?\\d{1,3})\\s*(?:分|점|点)?${between}(-?\\d{1,3})\\s*(%|分|점|点|points?|scale)?`,
  "iu",
);
const bracketed = /[([【「]([^()[\]【】「」]*)[)\]】」]/gu;
const label = /(-?\d{1,3})\s*(?:分|점|点)?\s*[=＝:：]\s*([^,;，；、/|)\]\d]+)/giu;
const outOf =
  /(?:满分|滿分|out of|von)\s*(\d{1,3})|(\d{1,3})\s*(?:分制|分满分|分滿分|点満点|점 ?만점|[- ]?point scale|分評価|段階)/iu;

/**
 * The scale that a column's name states: `(0-10)`, `1 = very satisfied, 5 = very dissatisfied`, `满分10分`, `（％）`; `null`
 * where it states none. Where only its upper end is told, 0 counts if it was given.
 * @param least the smallest number given
 */
export function statedScale(name: string, least: number): StatedScale | null {
  const plain = name.normalize("NFKC");
  return labelled(plain) ?? ranged(plain) ?? upTo(plain, least);
}

/** Ends with words: those show which end is the good one. */
function labelled(name: string): StatedScale | null {
  const ends = [...name.matchAll(label)].map(([, point, words]) => ({
    point: Number(point),
    degree: degreeOf((words ?? "").trim())?.degree ?? null,
  }));
  if (ends.length < 2) return null;
  ends.sort((a, b) => a.point - b.point);
  const [first, last] = [ends[0], ends.at(-1)] as [(typeof ends)[number], (typeof ends)[number]];
  const better =
    first.degree !== null && last.degree !== null && first.degree > last.degree ? "lower" : "higher";
  return sensible(first.point, last.point, better);
}

function ranged(name: string): StatedScale | null {
  const inner = [...name.matchAll(bracketed)].map(([, text]) => text ?? "");
  for (const text of inner) {
    const found = range.exec(text);
    const scale = found && sensible(Number(found[1]), Number(found[2]), "higher");
    if (scale) return scale;
  }
  const found = range.exec(name);
  const said = found !== null && (found[3] !== undefined || /scale|量表|척도|尺度/iu.test(name));
  return said ? sensible(Number(found[1]), Number(found[2]), "higher") : null;
}

function upTo(name: string, least: number): StatedScale | null {
  if (/%\s*[)\]]?\s*$|[([]\s*(?:%|percent)\s*[)\]]|百分制/iu.test(name)) return sensible(0, 100, "higher");
  const found = outOf.exec(name);
  if (found === null) return null;
  const high = Number(found[1] ?? found[2]);
  return sensible(least < 1 || high === 100 ? 0 : 1, high, "higher");
}

const sensible = (low: number, high: number, better: StatedScale["better"]): StatedScale | null =>
  lows.includes(low) && highs.includes(high) && high - low >= 2 ? { low, high, better } : null;
