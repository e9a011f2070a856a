import { defineAnalysis } from "../indicator.ts";

export const complaintShare = defineAnalysis({
  id: "complaint-share",
  title: { en: "Guests who complained", zh: "投诉顾客占比" },
  meaning: {
    en: "Of all visits, the share that led to a complaint.",
    zh: "全部到访中，产生投诉的比例。",
  },
  unit: "share",
  better: "lower",
  appliesTo: "visit",
  minimumN: 10,
  formula: {
    text: {
      en: "complaints ÷ visits, Wilson interval",
      zh: "投诉数 ÷ 到访数，Wilson 区间",
    },
    version: 1,
  },
  source: "Wilson 1927 (score interval)",
});
