import { defineIndicator, share } from "../indicator.ts";

export const satisfiedShare = defineIndicator({
  id: "satisfied-share",
  title: { en: "Satisfied guests", zh: "满意率" },
  meaning: {
    en: "Of the guests who rated the visit overall, the share in the top quarter of the scale: 4 or 5 of five.",
    zh: "给出总体评分的顾客中，评分处于量表上四分之一的比例，五级量表即打 4 分或 5 分。",
  },
  unit: "share",
  better: "higher",
  item: "overall",
  estimate: share({ from: 75 }),
  formula: {
    text: {
      en: "ratings of at least 75 % of maximum ÷ ratings, Wilson interval",
      zh: "不低于满分 75% 的评分数 ÷ 评分总数，Wilson 区间",
    },
    version: 1,
  },
  source: "Top-two-box of a five-point scale; Wilson 1927 (score interval)",
});
