import { krippendorffAlpha } from "../../statistics/krippendorff-alpha.ts";
import type { LocalisedText } from "../../text/text.ts";
import type { Plan } from "../plan.ts";
import { cultureScore } from "./culture-score.ts";

/** How far raters of culture agree, over units that at least two have rated. */
export interface CultureAgreement {
  /** Units that at least two have rated. */
  units: number;
  needed: number;
  /** Mean over these units of the gap between the highest and the lowest rater's score, 0–1. */
  meanGap: number;
  /** Krippendorff's alpha of their scores; `null` for too few units, or where all scores are the same. */
  alpha: { value: number; low: number; high: number } | null;
}

/** Units from which agreement is a figure: with fewer, single units decide it. */
const agreedFrom = 10;
/** From here on ratings are taken as reliable, and from here on as good enough for tentative conclusions. */
const RELIABLE = 0.8;
const TENTATIVE = 0.667;

/** The scores of a unit, rater by rater, 0–1 each; none where no raters are told apart. */
function scoresOf({ cultureRaters = [] }: Pick<Plan["units"][number], "cultureRaters">): number[] {
  return cultureRaters.flatMap(({ ratings }) => cultureScore(ratings) ?? []);
}

/** Between the highest and the lowest rater of each unit, 0–1; `null` where fewer than two rated it. */
export function cultureGaps({ units }: Pick<Plan, "units">): (number | null)[] {
  return units.map((unit) => {
    const scores = scoresOf(unit);
    return scores.length < 2 ? null : Math.max(...scores) - Math.min(...scores);
  });
}

/** How far raters agree; `null` where no unit has two. */
export function cultureAgreement(plan: Pick<Plan, "units">): CultureAgreement | null {
  const gaps = cultureGaps(plan).flatMap((gap) => gap ?? []);
  if (gaps.length === 0) return null;
  const found = gaps.length < agreedFrom ? null : krippendorffAlpha(plan.units.map(scoresOf));
  return {
    units: gaps.length,
    needed: agreedFrom,
    meanGap: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    alpha: found && { value: found.alpha, low: found.low, high: found.high },
  };
}

/**
 * How far the ratings may be relied on, in a sentence.
 * @see Krippendorff 2004: 0.8 reliable, 0.667 the least for tentative conclusions
 */
export function cultureAgreementSentence({ units, needed, meanGap, alpha }: CultureAgreement): LocalisedText {
  const gap = `${(100 * meanGap).toFixed(0)}%`;
  const rated = {
    en: `${units === 1 ? "One unit was" : `${units} units were`} rated by two or more; their scores lie ${gap} of full marks apart on average.`,
    zh: `${units} 个单元由两人或以上评分，得分平均相差满分的 ${gap}。`,
  };
  if (alpha === null && units < needed)
    return {
      en: `${rated.en} Whether raters agree beyond chance is shown from ${needed} units on.`,
      zh: `${rated.zh}评分一致性需至少 ${needed} 个单元方可计算。`,
    };
  if (alpha === null)
    return {
      en: `${rated.en} All scores are the same, so agreement beyond chance cannot be told.`,
      zh: `${rated.zh}各得分完全相同，无法判断一致性。`,
    };
  const { value, low, high } = alpha;
  const said =
    value >= RELIABLE
      ? { en: "The ratings can be relied on", zh: "评分可靠" }
      : value >= TENTATIVE
        ? { en: "The ratings bear tentative conclusions only", zh: "评分仅可支持初步结论" }
        : {
            en: "The raters do not agree enough to rely on the ratings: talk about the criteria, then rate again",
            zh: "评分者分歧较大，不足为据：宜统一标准后重新评分",
          };
  const figures = [value, low, high].map((each) => each.toFixed(2).replace("-", "−"));
  return {
    en: `${rated.en} ${said.en} (Krippendorff's α = ${figures[0]}, 95% ${figures[1]} to ${figures[2]}, n = ${units} units).`,
    zh: `${rated.zh}${said.zh}（Krippendorff α = ${figures[0]}，95% 区间 ${figures[1]} 至 ${figures[2]}，n = ${units} 个单元）。`,
  };
}
