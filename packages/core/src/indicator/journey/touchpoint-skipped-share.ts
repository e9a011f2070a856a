import { defineIndicator, skippedOfMet } from "../indicator.ts";

export const touchpointSkippedShare = defineIndicator({
  id: "touchpoint-skipped-share",
  title: { en: "Skipped ratings", zh: "触点漏答率" },
  meaning: {
    en: "Of the guests who met a touchpoint, the share who gave it no rating. Above a fifth, its figures may be biased.",
    zh: "经历了该触点的顾客中未作评分的比例；超过两成时，该触点的结果可能有偏。",
  },
  unit: "share",
  better: "neither",
  item: "touchpoint",
  estimate: skippedOfMet,
  formula: {
    text: {
      en: "skipped ÷ (rated + skipped), Wilson interval; unweighted",
      zh: "跳过 ÷（已评 + 跳过），Wilson 区间；未加权",
    },
    version: 1,
  },
  source: "Wilson 1927 (score interval); Jones 1996 (why skips bias)",
});
