import { defineAnalysis } from "../indicator.ts";

export const peakEndExplained = defineAnalysis({
  id: "peak-end-explained",
  title: { en: "Explained by peak and end", zh: "峰终解释力" },
  meaning: {
    en: "How much of the differences in overall satisfaction goes with the strongest and the last rating of each visit.",
    zh: "总体满意度的差异中，有多少可由每次到访中最强烈的评分与最后的评分解释。",
  },
  unit: "share",
  better: "neither",
  appliesTo: "visit",
  minimumN: 100,
  formula: {
    text: {
      en: "R² of overall satisfaction on the rating farthest from 50 and the last rating (0–100), visits with at least 3 ratings, jackknife interval",
      zh: "总体满意度对离 50 分最远的评分与最后评分（百分制）的 R²，限至少 3 项评分的到访，刀切法区间",
    },
    version: 1,
  },
  source: "Kahneman, Fredrickson, Schreiber & Redelmeier 1993; Alaybek et al. 2022",
});
