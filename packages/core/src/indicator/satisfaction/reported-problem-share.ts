import { defineIndicator, share } from "../indicator.ts";

export const reportedProblemShare = defineIndicator({
  id: "reported-problem-share",
  title: { en: "Guests with a problem", zh: "遇到问题的顾客占比" },
  meaning: {
    en: "Of the guests who said whether something went wrong, the share who met a problem.",
    zh: "明确回答是否遇到问题的顾客中，遇到问题的比例。",
  },
  unit: "share",
  better: "lower",
  item: "problem",
  estimate: share({ answer: "yes" }),
  formula: {
    text: {
      en: "“yes” ÷ (“yes” + “no”), Wilson interval; “do not know” is no answer",
      zh: "“有” ÷（“有” + “没有”），Wilson 区间；“不清楚”不计入",
    },
    version: 1,
  },
  source: "Wilson 1927 (score interval)",
});
