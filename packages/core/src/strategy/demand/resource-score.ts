import { meanInterval } from "../../statistics/mean.ts";
import type { LocalisedText } from "../../text/text.ts";

/** What a latent resource is scored on, each 0–100. */
export const resourceCriteria = ["uniqueness", "feasibility", "demand"] as const;
export type ResourceCriterion = (typeof resourceCriteria)[number];
export type ResourceRatings = Readonly<Record<ResourceCriterion, number>>;

/** What one person gave. */
export interface ScorerRatings extends ResourceRatings {
  scorer: string;
}

/** Score of a resource over its scorers. */
export interface ResourceScore {
  /** Scorers. */
  n: number;
  /** Mean of the scorers' scores, 0–100; `null` without any. */
  value: number | null;
  /** 95 % t interval of the mean over scorers, within 0–100; `null` with fewer than three: two tell hardly anything. */
  interval: { low: number; high: number } | null;
  /** Lowest and highest score that anybody gave; `null` without any. */
  range: { low: number; high: number } | null;
  /** Means by criterion; `null` without any. */
  criteria: ResourceRatings | null;
}

/**
 * Uniqueness × feasibility × demand as a geometric mean, 0–100. A product, because the three do not make up for each other:
 * what nobody wants, or cannot be done, is worth nothing however unique it is. The cube root brings the product back to
 * 0–100, so that equal ratings give themselves.
 *
 * @throws RangeError for a rating outside 0–100
 * @example resourceScore({ uniqueness: 80, feasibility: 40, demand: 60 }) // 57.7
 */
export function resourceScore(ratings: ResourceRatings): number {
  for (const criterion of resourceCriteria) {
    const value = ratings[criterion];
    if (!(value >= 0 && value <= 100))
      throw new RangeError(`resourceScore: found ${criterion} ${value}, expected 0 to 100`);
  }
  return Math.cbrt(ratings.uniqueness * ratings.feasibility * ratings.demand);
}

/** The score of a resource: of each scorer first, then their mean, so that nobody's zero is averaged away beforehand. */
export function scoreOf(given: readonly ScorerRatings[]): ResourceScore {
  const n = given.length;
  if (n === 0) return { n, value: null, interval: null, range: null, criteria: null };
  const scores = given.map(resourceScore);
  const mean = meanOf(scores);
  const variance = n > 1 ? scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (n - 1) : 0;
  const ends = n < LEAST_FOR_INTERVAL ? null : meanInterval({ n, mean, variance });
  const of = (criterion: ResourceCriterion) => meanOf(given.map((each) => each[criterion]));
  return {
    n,
    value: mean,
    interval: ends && { low: Math.max(0, ends.low), high: Math.min(100, ends.high) },
    range: { low: Math.min(...scores), high: Math.max(...scores) },
    criteria: { uniqueness: of("uniqueness"), feasibility: of("feasibility"), demand: of("demand") },
  };
}

const LEAST_FOR_INTERVAL = 3;
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * What may be said of the inventory: the resource with the highest score and whether it is surely ahead. Nothing is ranked by
 * one or two people's view.
 */
export function resourcesSentence(
  resources: readonly { name: LocalisedText; score: ResourceScore; simulated: boolean }[],
): LocalisedText {
  if (resources.length === 0)
    return {
      en: "No latent resource has been written down yet.",
      zh: "尚未录入任何可创造资源。",
    };
  const scored = resources.filter(({ score }) => score.value !== null);
  if (scored.length === 0)
    return {
      en: `${counted(resources.length)} written down, none of them scored yet.`,
      zh: `已录入 ${resources.length} 项可创造资源，均尚未评分。`,
    };
  const scoreValue = (each: (typeof scored)[number]) => each.score.value as number;
  const [first, second] = [...scored].sort((a, b) => scoreValue(b) - scoreValue(a)) as [
    (typeof scored)[number],
    (typeof scored)[number] | undefined,
  ];
  const surely =
    second !== undefined &&
    first.score.interval !== null &&
    second.score.interval !== null &&
    first.score.interval.low > second.score.interval.high;
  const value = scoreValue(first).toFixed(0);
  const n = first.score.n;
  const made = first.simulated ? { en: " (simulated)", zh: "（模拟）" } : { en: "", zh: "" };
  return {
    en: `Of ${counted(resources.length).toLowerCase()}, ${first.name.en}${made.en} scores highest: ${value} of 100 by ${n} ${n === 1 ? "scorer" : "scorers"}${surely ? ", beyond what the scorers differ by" : ", but whether it leads cannot be told"}.`,
    zh: `${resources.length} 项可创造资源中，“${first.name.zh}”${made.zh}得分最高：${value} 分（满分 100，${n} 人评分）${surely ? "，领先幅度超出评分者之间的分歧" : "，但尚不能断定其领先"}。`,
  };
}

const counted = (n: number): string => (n === 1 ? "One latent resource" : `${n} latent resources`);
