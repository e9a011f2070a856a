import { defineAnalysis } from "../indicator.ts";

export const technologyDelight = defineAnalysis({
  id: "technology-delight",
  title: { en: "Good feelings at technology", zh: "技术触点的正面情绪占比" },
  meaning: {
    en: "Share of all strong good feelings that guests have at technology touchpoints.",
    zh: "顾客全部强烈正面情绪中，发生在技术触点的比例。",
  },
  unit: "share",
  better: "higher",
  appliesTo: "visit",
  formula: {
    text: {
      en: "Strong good feelings at technology touchpoints ÷ at all touchpoints; jackknife interval",
      zh: "技术触点的强烈正面情绪 ÷ 全部触点的强烈正面情绪；刀切法区间",
    },
    version: 1,
  },
  source: "Convention of this product",
});
