import { defineIndicator, pompMean } from "../indicator.ts";

export const touchpointScore = defineIndicator({
  id: "touchpoint-score",
  title: { en: "Touchpoint score", zh: "触点得分" },
  meaning: {
    en: "The average rating of a touchpoint by the guests who met it and rated it, as percent of the most that was possible.",
    zh: "经历并评价了该触点的顾客，其评分折算为百分制后的平均值。",
  },
  unit: "pomp",
  better: "higher",
  item: "touchpoint",
  estimate: pompMean,
  formula: {
    text: {
      en: "mean of 100·(rating − lowest)/(highest − lowest), t interval",
      zh: "100×（评分 − 最低分）÷（最高分 − 最低分）的均值，t 区间",
    },
    version: 1,
  },
  source: "Cohen et al. 1999 (percent of maximum possible); Student 1908",
});
