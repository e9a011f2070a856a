import { defineIndicator, share } from "../indicator.ts";

export const topScoreShare = defineIndicator({
  id: "top-score-share",
  title: { en: "Delighted guests", zh: "极满意率" },
  meaning: {
    en: "Of the guests who rated the visit overall, the share at the very top: 5 of five, 9 or 10 of ten.",
    zh: "给出总体评分的顾客中打出最高档的比例：五级量表打 5 分，0–10 分量表打 9 分或 10 分。",
  },
  unit: "share",
  better: "higher",
  item: "overall",
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
