import { defineAnalysis } from "../indicator.ts";

export const valenceBalance = defineAnalysis({
  id: "valence-balance",
  title: { en: "Balance of feelings", zh: "情感净值" },
  meaning: {
    en: "Ratings in the high box minus ratings in the low box, as a share of all ratings.",
    zh: "高分档评分数减低分档评分数，占全部评分的比例。",
  },
  unit: "share",
  better: "higher",
  appliesTo: "touchpoint",
  formula: {
    text: {
      en: "(high box − low box) ÷ ratings, jackknife interval",
      zh: "（高分档 − 低分档）÷ 评分总数，刀切法区间",
    },
    version: 1,
  },
  source: "Convention of this product",
});
