import { defineAnalysis } from "../indicator.ts";

export const doubleFailureShare = defineAnalysis({
  id: "double-failure-share",
  title: { en: "Double failures", zh: "二次失误率" },
  meaning: {
    en: "Of all complaints, the share whose handling failed as well: closed late, still open by then, or rated low afterwards.",
    zh: "全部投诉中，处理环节再次失误的比例：超时结案、到时仍未结案，或事后评价为低分。",
  },
  unit: "share",
  better: "lower",
  appliesTo: "visit",
  formula: {
    text: {
      en: "(late or rated in the low box afterwards) ÷ all complaints, Wilson interval",
      zh: "（超时或事后评分落入低分档）÷ 全部投诉，Wilson 区间",
    },
    version: 1,
  },
  source: "Bitner, Booms & Tetreault 1990 (double deviation); the limits are conventions of ours",
});
