import { defineAnalysis } from "../indicator.ts";

export const peakEndAdvantage = defineAnalysis({
  id: "peak-end-advantage",
  title: { en: "Peak and end against the average", zh: "峰终与均值之比较" },
  meaning: {
    en: "By how many percentage points peak and end explain overall satisfaction better than the plain average; below zero the average explains it better.",
    zh: "峰终对总体满意度的解释力比均值高多少个百分点；小于零表示均值解释得更好。",
  },
  unit: "pp",
  better: "neither",
  appliesTo: "visit",
  minimumN: 100,
  formula: {
    text: {
      en: "100 × (R² of peak and end − R² of the mean), jackknife interval",
      zh: "100 ×（峰终 R² − 均值 R²），刀切法区间",
    },
    version: 1,
  },
  source: "Kahneman, Fredrickson, Schreiber & Redelmeier 1993; Alaybek et al. 2022",
});
