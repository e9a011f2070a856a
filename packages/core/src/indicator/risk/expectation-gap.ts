import { defineAnalysis } from "../indicator.ts";

export const expectationGap = defineAnalysis({
  id: "expectation-gap",
  title: { en: "Experience against expectation", zh: "体验与期望之差" },
  meaning: {
    en: "How far guests’ overall satisfaction lies above what they had expected; below zero, guests were promised more than they got.",
    zh: "顾客总体满意度高出其期望的分数；低于零表示承诺超出了实际体验。",
  },
  unit: "points",
  better: "higher",
  appliesTo: "visit",
  formula: {
    text: {
      en: "Mean of (overall − expectation) per visit, 0–100 scale, t interval",
      zh: "每次到访（总体满意度 − 期望）的均值，百分制，t 区间",
    },
    version: 1,
  },
  source: "Oliver 1980",
});
