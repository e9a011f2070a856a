import { defineIndicator, scaleMean } from "../indicator.ts";

export const overallMean = defineIndicator({
  id: "overall-mean",
  title: { en: "Overall mean on the survey’s scale", zh: "总体满意度均值（原量表）" },
  meaning: {
    en: "The average overall rating, on the scale that guests saw.",
    zh: "顾客总体评分的平均值，按问卷原有量表。",
  },
  unit: "scale",
  better: "higher",
  item: "overall",
  estimate: scaleMean,
  formula: {
    text: {
      en: "mean of the overall ratings, t interval; one scale only",
      zh: "总体评分的算术平均，t 区间；仅限同一量表",
    },
    version: 1,
  },
  source: "Student 1908 (t interval)",
});
