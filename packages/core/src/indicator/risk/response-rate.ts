import { defineAnalysis } from "../indicator.ts";

export const responseRate = defineAnalysis({
  id: "response-rate",
  title: { en: "Response rate", zh: "回收率" },
  meaning: {
    en: "Share of the guests invited to answer who did.",
    zh: "受邀填答的顾客中，实际作答的比例。",
  },
  unit: "share",
  better: "higher",
  appliesTo: "visit",
  formula: {
    text: {
      en: "Answered ÷ invited; Wilson interval",
      zh: "作答人数 ÷ 邀请人数；Wilson 区间",
    },
    version: 1,
  },
  source: "Wilson 1927",
});
