import { defineAnalysis } from "../indicator.ts";

export const unmetWantShare = defineAnalysis({
  id: "unmet-want-share",
  title: { en: "Unmet wants", zh: "未满足需求占比" },
  meaning: {
    en: "Of the guests who wanted a format, how many gave up at it or complained about it.",
    zh: "有意使用某业态的客人中，在该处放弃或就其投诉的比例。",
  },
  unit: "share",
  better: "lower",
  appliesTo: "visit",
  formula: {
    text: {
      en: "visits that gave up at, or complained about, a touchpoint of the format ÷ visits that used it, gave up at it or complained about it; Wilson interval",
      zh: "在该业态触点放弃或投诉的到访 ÷ 使用、放弃或投诉过该业态的到访；Wilson 区间",
    },
    version: 1,
  },
  source: "Wilson 1927; what counts as unmet is our own convention",
});
