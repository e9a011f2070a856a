import { defineAnalysis } from "../indicator.ts";

export const averageExplained = defineAnalysis({
  id: "average-explained",
  title: { en: "Explained by the average", zh: "均值解释力" },
  meaning: {
    en: "How much of the differences in overall satisfaction goes with the plain average of each visit’s ratings.",
    zh: "总体满意度的差异中，有多少可由每次到访各项评分的平均值解释。",
  },
  unit: "share",
  better: "neither",
  appliesTo: "visit",
  minimumN: 100,
  formula: {
    text: {
      en: "R² of overall satisfaction on the mean of the visit’s ratings (0–100), visits with at least 3 ratings, jackknife interval",
      zh: "总体满意度对该次到访评分均值（百分制）的 R²，限至少 3 项评分的到访，刀切法区间",
    },
    version: 1,
  },
  source: "Kahneman, Fredrickson, Schreiber & Redelmeier 1993; Alaybek et al. 2022",
});
