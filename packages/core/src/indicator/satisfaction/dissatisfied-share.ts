import { defineIndicator, share } from "../indicator.ts";

export const dissatisfiedShare = defineIndicator({
  id: "dissatisfied-share",
  title: { en: "Dissatisfied guests", zh: "不满意率" },
  meaning: {
    en: "Of the guests who rated the visit overall, the share in the bottom quarter of the scale: 1 or 2 of five.",
    zh: "给出总体评分的顾客中，评分处于量表下四分之一的比例，五级量表即打 1 分或 2 分。",
  },
  unit: "share",
  better: "lower",
  item: "overall",
  estimate: share({ upTo: 25 }),
  formula: {
    text: {
      en: "ratings of at most 25 % of maximum ÷ ratings, Wilson interval",
      zh: "不高于满分 25% 的评分数 ÷ 评分总数，Wilson 区间",
    },
    version: 1,
  },
  source: "Bottom-two-box of a five-point scale; Wilson 1927 (score interval)",
});
