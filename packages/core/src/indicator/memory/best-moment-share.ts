import { defineAnalysis } from "../indicator.ts";

export const bestMomentShare = defineAnalysis({
  id: "best-moment-share",
  title: { en: "Best of the visit", zh: "最佳时刻占比" },
  meaning: {
    en: "In what share of visits this touchpoint is the best rated one; a tie counts in equal parts.",
    zh: "该触点是本次到访最高分的到访占比；并列时平均分摊。",
  },
  unit: "share",
  better: "higher",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "Σ over visits with at least 3 ratings of 1 ÷ number of touchpoints tied at the maximum, ÷ visits, jackknife interval",
      zh: "对至少 3 项评分的到访，若为最高分则计 1 ÷ 并列触点数，求和后除以到访数，刀切法区间",
    },
    version: 1,
  },
  source: "Fredrickson & Kahneman 1993; splitting of ties is a convention of this product",
});
