import { aspects } from "./aspect-words.ts";
import type { ColumnRole } from "./column-role.ts";
import { bestLikeness, type NameWords, nameWords, type TermWords, termsOf } from "./name-words.ts";
import { ratingWords, roleWords } from "./role-words.ts";
import { segmentWords } from "./segment-words.ts";

/** What a column's name says by itself. */
export interface NameEvidence {
  name: NameWords;
  /** Role → how well the name says so, 0…1, and by which term. */
  roles: ReadonlyMap<ColumnRole, Likeness>;
  /** The aspect and the dimension that it speaks of most. */
  aspect: Named | null;
  dimension: Named | null;
}

interface Likeness {
  likeness: number;
  term: string | null;
}

interface Named extends Likeness {
  code: string;
}

const roleTerms = new Map<ColumnRole, TermWords[]>(
  Object.entries(roleWords).map(([role, words]) => [role as ColumnRole, termsOf(words)]),
);
const ratingTerms = termsOf(ratingWords);
const aspectTerms = aspects.map(({ code, words }) => ({ code, terms: termsOf(words) }));
const dimensionTerms = segmentWords.map(({ code, words }) => ({ code, terms: termsOf(words) }));

const measured =
  /\b(?:duration|minutes?|mins?|hours?|distance|amount|spend|revenue|temperature|length|count|number|avg|average|per|km|usd|cny)\b|分钟|时长|金额|消费额|人数|次数|公里|시간|금액|횟수|분\b|金額|回数|人数|所要/;

/** Words that make a rating one of the visit as a whole. */
const asWhole =
  /overall|total|general|ingeneral|allinall|onthewhole|asawhole|总|整体|综合|전반|종합|전체|총|総合|全体|総/;

const satisfied =
  /satisf|experience|rating|score|impression|满意|评价|体验|感受|评分|印象|만족|평가|평점|満足|評価|印象/;

/** Compares a name with everything that columns are known to be called. */
export function nameEvidence(column: string): NameEvidence {
  const name = nameWords(column);
  const aspect = bestNamed(name, aspectTerms);
  const dimension = bestNamed(name, dimensionTerms);
  const roles = new Map<ColumnRole, Likeness>();
  for (const [role, terms] of roleTerms) {
    const found = bestLikeness(name, terms);
    if (found.likeness > 0) roles.set(role, found);
  }
  const rated = bestLikeness(name, ratingTerms);
  const touchpoint = aspect ?? { likeness: 0, term: null };
  const rating = rated.likeness > touchpoint.likeness ? weaker(rated, 0.8) : touchpoint;
  // What is measured in minutes, metres or money is no rating.
  roles.set("touchpoint", measured.test(name.words.join(" ")) ? weaker(rating, 0.3) : rating);
  if (dimension !== null) roles.set("segment", dimension);
  const overall = roles.get("overall");
  // 服务满意度 is the satisfaction with something; only 总体满意度 or 满意度 alone is that of the visit.
  if (overall && aspect !== null && aspect.likeness > 0.45 && !asWhole.test(name.compact))
    roles.set("overall", weaker(overall, 0.5));
  // "Overall, how satisfied were you …" is the satisfaction with the visit, however long the question.
  if (asWhole.test(name.compact) && satisfied.test(name.compact) && (aspect?.likeness ?? 0) < 0.6)
    roles.set("overall", { likeness: Math.max(overall?.likeness ?? 0, 0.93), term: "overall satisfaction" });
  const personal = roles.get("personal");
  // The name of a hotel or of a ride is no personal name.
  if (personal?.term === "name" && personal.likeness < 1) roles.set("personal", weaker(personal, 0.4));
  return { name, roles, aspect, dimension };
}

const weaker = ({ likeness, term }: Likeness, by: number): Likeness => ({ likeness: likeness * by, term });

function bestNamed(name: NameWords, all: readonly { code: string; terms: TermWords[] }[]): Named | null {
  let best: Named | null = null;
  for (const { code, terms } of all) {
    const found = bestLikeness(name, terms);
    if (found.likeness > (best?.likeness ?? 0)) best = { code, ...found };
  }
  return best;
}

/** The aspect that a name speaks of clearly enough. */
export function aspectOf(column: string): string | null {
  const { aspect } = nameEvidence(column);
  return aspect !== null && aspect.likeness >= 0.4 ? aspect.code : null;
}
