import { defineIndicator, share } from "../indicator.ts";

export const touchpointDissatisfiedShare = defineIndicator({
  id: "touchpoint-dissatisfied-share",
  title: { en: "Pain at the touchpoint", zh: "痛点发生率" },
  meaning: {
    en: "Of the guests who rated a touchpoint, the share for whom it was a low point: the bottom quarter of the scale.",
    zh: "评价了该触点的顾客中，评分落在量表下四分之一、即成为痛点的比例。",
  },
  unit: "share",
  better: "lower",
  item: "touchpoint",
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
