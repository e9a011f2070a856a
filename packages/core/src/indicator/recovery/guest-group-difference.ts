import { defineAnalysis } from "../indicator.ts";

export const guestGroupDifference = defineAnalysis({
  id: "guest-group-difference",
  title: { en: "Difference between groups of guests", zh: "客群得分差" },
  meaning: {
    en: "How far one group of guests stands above or below another, as asked, without making them alike.",
    zh: "一组顾客与另一组顾客的得分相差多少，未对两组的构成作调整。",
  },
  unit: "points",
  better: "neither",
  appliesTo: "visit",
  formula: {
    text: {
      en: "difference of means on 0–100, Welch interval",
      zh: "百分制均值之差，Welch 区间",
    },
    version: 1,
  },
  source: "Welch 1947",
});
