import { defineAnalysis } from "../indicator.ts";

export const worstMomentShare = defineAnalysis({
  id: "worst-moment-share",
  title: { en: "Worst of the visit", zh: "最差时刻占比" },
  meaning: {
    en: "In what share of visits this touchpoint is the worst rated one; a tie counts in equal parts.",
    zh: "该触点是本次到访最低分的到访占比；并列时平均分摊。",
  },
  unit: "share",
  better: "lower",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "Σ over visits with at least 3 ratings of 1 ÷ number of touchpoints tied at the minimum, ÷ visits, jackknife interval",
      zh: "对至少 3 项评分的到访，若为最低分则计 1 ÷ 并列触点数，求和后除以到访数，刀切法区间",
    },
    version: 1,
  },
  source: "Fredrickson & Kahneman 1993; splitting of ties is a convention of this product",
});
