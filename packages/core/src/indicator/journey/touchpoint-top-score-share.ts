import { defineIndicator, share } from "../indicator.ts";

export const touchpointTopScoreShare = defineIndicator({
  id: "touchpoint-top-score-share",
  title: { en: "Peak at the touchpoint", zh: "峰值到达率" },
  meaning: {
    en: "Of the guests who rated a touchpoint, the share for whom it was a high point: the very top of the scale.",
    zh: "评价了该触点的顾客中，打出最高档、即到达体验峰值的比例。",
  },
  unit: "share",
  better: "higher",
  item: "touchpoint",
  estimate: share({ from: 90 }),
  formula: {
    text: {
      en: "ratings of at least 90 % of maximum ÷ ratings, Wilson interval",
      zh: "不低于满分 90% 的评分数 ÷ 评分总数，Wilson 区间",
    },
    version: 1,
  },
  source: "Top box; Wilson 1927 (score interval)",
});
