import { defineAnalysis } from "../indicator.ts";

export const touchpointGap = defineAnalysis({
  id: "touchpoint-gap",
  title: { en: "Touchpoint against expectation", zh: "触点体验与期望之差" },
  meaning: {
    en: "How far guests’ rating of a touchpoint lies above what they had expected of it; below zero they got less.",
    zh: "顾客对触点的评分高出其期望的分数；低于零表示没有达到期望。",
  },
  unit: "points",
  better: "higher",
  appliesTo: "touchpoint",
  formula: {
    text: {
      en: "Mean of (rating − expectation) per visit, 0–100 scale, t interval",
      zh: "每次到访（评分 − 期望）的均值，百分制，t 区间",
    },
    version: 1,
  },
  source: "Parasuraman, Zeithaml & Berry 1988",
});
