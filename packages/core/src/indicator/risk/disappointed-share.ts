import { defineAnalysis } from "../indicator.ts";

export const disappointedShare = defineAnalysis({
  id: "disappointed-share",
  title: { en: "Guests who got less than expected", zh: "未达期望的顾客占比" },
  meaning: {
    en: "Share of guests whose overall satisfaction lies below what they had expected.",
    zh: "总体满意度低于期望的顾客所占比例。",
  },
  unit: "share",
  better: "lower",
  appliesTo: "visit",
  formula: {
    text: {
      en: "Visits with overall < expectation ÷ visits with both; Wilson interval",
      zh: "总体满意度 < 期望的到访 ÷ 两题均答的到访；Wilson 区间",
    },
    version: 1,
  },
  source: "Oliver 1980; Wilson 1927",
});
