import { defineIndicator, metOfAsked } from "../indicator.ts";

export const touchpointReach = defineIndicator({
  id: "touchpoint-reach",
  title: { en: "Touchpoint reach", zh: "触点触达率" },
  meaning: {
    en: "Of the guests who were asked about a touchpoint, the share who met it.",
    zh: "被问及该触点的顾客中，实际经历了该触点的比例。",
  },
  unit: "share",
  better: "neither",
  item: "touchpoint",
  estimate: metOfAsked,
  formula: {
    text: {
      en: "(rated + skipped) ÷ (rated + skipped + not met), Wilson interval; unweighted",
      zh: "（已评 + 跳过）÷（已评 + 跳过 + 未经历），Wilson 区间；未加权",
    },
    version: 1,
  },
  source: "Wilson 1927 (score interval)",
});
