import { defineAnalysis } from "../indicator.ts";

export const guestGroupDifferenceAdjusted = defineAnalysis({
  id: "guest-group-difference-adjusted",
  title: { en: "Adjusted difference between groups of guests", zh: "调整后客群得分差" },
  meaning: {
    en: "How far one group of guests stands above or below another at the same venue and in the same segment.",
    zh: "在同一场所、同一客群内，一组顾客与另一组顾客的得分相差多少。",
  },
  unit: "points",
  better: "neither",
  appliesTo: "visit",
  formula: {
    text: {
      en: "coefficient of the group in least squares with venue and segment (0–100), t interval",
      zh: "含场所与客群的最小二乘回归中组别的系数（百分制），t 区间",
    },
    version: 1,
  },
  source: "Frisch & Waugh 1933; Lovell 1963",
});
