import { defineAnalysis } from "../indicator.ts";

export const memoryShare = defineAnalysis({
  id: "memory-share",
  title: { en: "Part in what is remembered", zh: "记忆构成占比" },
  meaning: {
    en: "The share of the best, the worst, the last and the average rating in what the four together explain of overall satisfaction.",
    zh: "最高、最低、最后与平均评分四者共同解释的总体满意度差异中，各占多少份额。",
  },
  unit: "share",
  better: "neither",
  appliesTo: "visit",
  minimumN: 100,
  formula: {
    text: {
      en: "LMG (Shapley) share of R² over max, min, end and mean of the visit’s ratings, jackknife interval",
      zh: "对该次到访评分的最高、最低、最后、均值四项作 R² 的 LMG（Shapley）分解，刀切法区间",
    },
    version: 1,
  },
  source: "Lindeman, Merenda & Gold 1980; Fredrickson & Kahneman 1993",
});
