import { defineAnalysis } from "../indicator.ts";

export const technologyUpset = defineAnalysis({
  id: "technology-upset",
  title: { en: "Bad feelings at technology", zh: "技术触点的负面情绪占比" },
  meaning: {
    en: "Share of all strong bad feelings that guests have at technology touchpoints.",
    zh: "顾客全部强烈负面情绪中，发生在技术触点的比例。",
  },
  unit: "share",
  better: "lower",
  appliesTo: "visit",
  formula: {
    text: {
      en: "Strong bad feelings at technology touchpoints ÷ at all touchpoints; jackknife interval",
      zh: "技术触点的强烈负面情绪 ÷ 全部触点的强烈负面情绪；刀切法区间",
    },
    version: 1,
  },
  source: "Convention of this product",
});
