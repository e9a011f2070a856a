import { defineIndicator, pompMean } from "../indicator.ts";

export const recommendationMean = defineIndicator({
  id: "recommendation-mean",
  title: { en: "Likelihood to recommend", zh: "推荐意愿" },
  meaning: {
    en: "The average likelihood to recommend, as percent of the most that was possible.",
    zh: "推荐意愿评分折算为百分制后的平均值。",
  },
  unit: "pomp",
  better: "higher",
  item: "recommend",
  estimate: pompMean,
  formula: {
    text: {
      en: "mean of 100·(rating − lowest)/(highest − lowest), t interval",
      zh: "100×（评分 − 最低分）÷（最高分 − 最低分）的均值，t 区间",
    },
    version: 1,
  },
  source: "Student 1908 (t interval)",
});
