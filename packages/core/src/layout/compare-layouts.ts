import type { LocalisedText } from "../text/text.ts";
import type { LayoutAssessment } from "./assess.ts";
import { layoutIndicatorDefinitions } from "./indicator/layout-indicators.ts";
import { pointsText } from "./layout-sentence.ts";
import type { Plan } from "./plan.ts";
import { type ScorePair, type ScoreRanks, scoreRanks } from "./score/score-ranks.ts";
import { WEIGHT_DRAWS } from "./score/weight-draws.ts";

/** A judged plan, with the hash of the configuration it was judged by (see `config-text.ts`). */
export interface ComparedLayout {
  /** The plan's own id unless given: versions and scenarios of one plan share that. */
  id?: string;
  plan: Pick<Plan, "id" | "name">;
  assessment: Pick<LayoutAssessment, "score" | "indicators">;
  configHash: string;
}

/** Layouts that must not be compared, and why. */
export class LayoutComparisonError extends Error {
  override name = "LayoutComparisonError";
  readonly code: "different-configurations" | "too-few" | "same-id";
  readonly text: LocalisedText;

  constructor(code: LayoutComparisonError["code"], text: LocalisedText) {
    super(text.en);
    this.code = code;
    this.text = text;
  }
}

/** One indicator of all plans, the first being what the others are compared with. */
export interface ComparedIndicator {
  id: string;
  values: readonly (number | null)[];
  /** Value less that of the first plan; `null` where either has none. */
  differences: readonly (number | null)[];
  /** By the direction of the indicator; `null` where neither way is better, or there is no difference to tell. */
  verdicts: readonly ("better" | "worse" | "same" | null)[];
}

export interface LayoutComparison {
  plans: readonly { id: string; name: LocalisedText; total: number; low: number; high: number }[];
  indicators: readonly ComparedIndicator[];
  ranks: ScoreRanks;
  sentence: LocalisedText;
}

/** Figures nearer to each other than this share of their size are the same but for rounding. */
const ROUNDING = 1e-9;

/**
 * Compares plans judged by the same configuration: every indicator against the first plan, and an order of the totals
 * that is only claimed where it holds under nearly all other choices of weights.
 *
 * @throws {LayoutComparisonError} for fewer than two plans, plans of different configurations, or two of one id
 */
export function compareLayouts(layouts: readonly ComparedLayout[]): LayoutComparison {
  refuse(layouts);
  const named = layouts.map(({ id, plan, assessment }) => ({
    id: id ?? plan.id,
    name: plan.name,
    assessment,
  }));
  const ranks = scoreRanks(named.map(({ id, assessment }) => ({ id, score: assessment.score })));
  return {
    plans: named.map(({ id, name, assessment: { score } }) => ({
      id,
      name,
      total: score.total,
      low: score.sensitivity.low,
      high: score.sensitivity.high,
    })),
    indicators: layoutIndicatorDefinitions.map(({ id, direction }) =>
      comparedIndicator(
        id,
        direction,
        named.map(({ assessment }) => assessment.indicators.find((each) => each.id === id)?.value ?? null),
      ),
    ),
    ranks,
    sentence: comparisonSentence(
      ranks,
      new Map(named.map(({ id, name }) => [id, name])),
      Math.max(...named.map(({ assessment }) => assessment.score.assumedShare)),
    ),
  };
}

function refuse(layouts: readonly ComparedLayout[]): void {
  if (layouts.length < 2)
    throw new LayoutComparisonError("too-few", {
      en: `A comparison needs at least two layouts; found ${layouts.length}.`,
      zh: `比较至少需要两个布局，实际为 ${layouts.length} 个。`,
    });
  const hashes = new Set(layouts.map(({ configHash }) => configHash));
  if (hashes.size > 1)
    throw new LayoutComparisonError("different-configurations", {
      en: "These layouts were judged by different standards, weights or value points, so their figures cannot be compared. Judge them anew by one configuration.",
      zh: "这些布局的评价标准、权重或评分点不同，结果不可比较。请用同一套配置重新评价。",
    });
  const ids = layouts.map(({ id, plan }) => id ?? plan.id);
  if (new Set(ids).size < ids.length)
    throw new LayoutComparisonError("same-id", {
      en: "Two of these layouts have the same id; give versions of one plan ids of their own.",
      zh: "有两个布局的编号相同；同一方案的不同版本须各有编号。",
    });
}

function comparedIndicator(
  id: string,
  direction: "higher" | "lower" | null,
  values: readonly (number | null)[],
): ComparedIndicator {
  const [first = null] = values;
  const differences = values.map((value) => (value === null || first === null ? null : value - first));
  const verdicts = differences.map((difference) => {
    if (difference === null || direction === null) return null;
    if (Math.abs(difference) <= ROUNDING * Math.max(1, Math.abs(first ?? 0))) return "same";
    return difference > 0 === (direction === "higher") ? "better" : "worse";
  });
  return { id, values, differences, verdicts };
}

/** Who leads, and whether that can be said. */
function comparisonSentence(
  { plans, pairs }: ScoreRanks,
  names: ReadonlyMap<string, LocalisedText>,
  assumed: number,
): LocalisedText {
  const order = plans.toSorted((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
  const leader = order[0] as (typeof plans)[number];
  const others = order.slice(1).map(({ id, total }) => ({ id, total, lead: leadOf(pairs, leader.id, id) }));
  const name = (id: string, total: number): LocalisedText => ({
    en: `${names.get(id)?.en} (${pointsText(total)})`,
    zh: `${names.get(id)?.zh}（${pointsText(total)} 分）`,
  });
  const list = (some: typeof others): LocalisedText => ({
    en: some.map(({ id, total }) => name(id, total).en).join(", "),
    zh: some.map(({ id, total }) => name(id, total).zh).join("、"),
  });
  const first = name(leader.id, leader.total);
  const behind = list(others.filter(({ lead }) => lead.toldApart));
  const level = list(others.filter(({ lead }) => !lead.toldApart));
  const parts: LocalisedText[] = [];
  if (behind.en) {
    const least = Math.min(...others.filter(({ lead }) => lead.toldApart).map(({ lead }) => lead.share));
    const share = least === 1 ? "all" : `${Math.floor(100 * least)}%`;
    const draws = WEIGHT_DRAWS.toLocaleString("en");
    parts.push({
      en: `${first.en} scores higher than ${behind.en}, under ${share === "all" ? "all" : `at least ${share}`} of ${draws} other choices of weights too.`,
      zh: `${first.zh}高于${behind.zh}；在试算的 ${draws} 种其他权重中，${share === "all" ? "全部" : `至少 ${share} `}如此。`,
    });
  }
  if (level.en)
    parts.push({
      en: `${first.en} and ${level.en} cannot be told apart by these weights.`,
      zh: `按现有权重，${first.zh}与${level.zh}难分高下。`,
    });
  if (assumed > 0)
    parts.push({
      en: `Up to ${Math.ceil(100 * assumed)}% of what the scores rest on is assumed.`,
      zh: `评分所依据的数据中，最多有 ${Math.ceil(100 * assumed)}% 为假定值。`,
    });
  return { en: parts.map(({ en }) => en).join(" "), zh: parts.map(({ zh }) => zh).join("") };
}

/** How firmly one leads the other. */
function leadOf(pairs: readonly ScorePair[], leader: string, other: string) {
  const ahead = pairs.find(({ a, b }) => a === leader && b === other);
  if (ahead) return { toldApart: ahead.toldApart, share: ahead.aheadShare };
  const behind = pairs.find(({ a, b }) => a === other && b === leader) as ScorePair;
  return { toldApart: behind.toldApart, share: behind.behindShare };
}
