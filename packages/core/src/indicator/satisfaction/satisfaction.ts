import { defineIndicator, pompMean } from "../indicator.ts";

export const satisfaction = defineIndicator({
  id: "satisfaction",
  title: { en: "Satisfaction", zh: "满意度" },
  meaning: {
    en: "The average overall rating as percent of the most that was possible: 0 all at the bad end, 100 all at the good end.",
    zh: "总体评分折算为百分制后的平均值：0 为全部最低分，100 为全部最高分。",
  },
  unit: "pomp",
  better: "higher",
  item: "overall",
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
