import { defineAnalysis } from "../indicator.ts";

export const serviceRating = defineAnalysis({
  id: "service-rating",
  title: { en: "Rating of service by people", zh: "人工服务评分" },
  meaning: {
    en: "How well guests rate the human touchpoints of their visit on average, 0–100.",
    zh: "顾客对每次到访中人工触点的平均评分，百分制。",
  },
  unit: "pomp",
  better: "higher",
  appliesTo: "visit",
  formula: {
    text: {
      en: "Mean over visits of the visit’s mean of human touchpoints, t interval",
      zh: "各次到访人工触点均分的均值，t 区间",
    },
    version: 1,
  },
  source: "Convention of this product",
});
