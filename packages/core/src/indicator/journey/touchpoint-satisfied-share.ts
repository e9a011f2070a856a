import { defineIndicator, share } from "../indicator.ts";

export const touchpointSatisfiedShare = defineIndicator({
  id: "touchpoint-satisfied-share",
  title: { en: "Satisfied at the touchpoint", zh: "触点满意率" },
  meaning: {
    en: "Of the guests who rated a touchpoint, the share in the top quarter of the scale.",
    zh: "评价了该触点的顾客中，评分处于量表上四分之一的比例。",
  },
  unit: "share",
  better: "higher",
  item: "touchpoint",
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
