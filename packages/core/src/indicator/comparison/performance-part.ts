import { defineAnalysis } from "../indicator.ts";

export const performancePart = defineAnalysis({
  id: "performance-part",
  title: { en: "Performance part of a change", zh: "变化中的表现部分" },
  meaning: {
    en: "How much of a change comes from the same kinds of guests answering differently.",
    zh: "变化中有多少来自同类客人的评价本身发生了变化。",
  },
  unit: "points",
  better: "neither",
  appliesTo: "visit",
  formula: {
    text: {
      en: "Σ (w_after + w_before)/2 · (ȳ_after − ȳ_before) over the kinds of guests, w their share of all answers; interval by the delta method with Student’s t.",
      zh: "对各客群求和 Σ (w后 + w前)/2 · (ȳ后 − ȳ前)，w 为该客群占全部回答的比例；区间按 delta 法与 t 分布计算。",
    },
    version: 1,
  },
  source: "Kitagawa 1955, Components of a difference between two rates",
});
