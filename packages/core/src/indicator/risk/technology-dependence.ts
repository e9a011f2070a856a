import { defineAnalysis } from "../indicator.ts";

export const technologyDependence = defineAnalysis({
  id: "technology-dependence",
  title: { en: "Technology dependence", zh: "技术依赖度" },
  meaning: {
    en: "How much larger technology’s share of importance is than its share of the strong good feelings; above zero, the experience relies on technology that creates little feeling.",
    zh: "技术触点的重要性占比高出其强烈正面情绪占比的程度；大于零表示体验依赖技术，却很少打动顾客。",
  },
  unit: "points",
  better: "lower",
  appliesTo: "visit",
  formula: {
    text: {
      en: "100·(importance share − share of strong good feelings) of technology touchpoints; jackknife interval",
      zh: "100 ×（技术触点的重要性占比 − 强烈正面情绪占比）；刀切法区间",
    },
    version: 1,
  },
  source: "Convention of this product",
});
