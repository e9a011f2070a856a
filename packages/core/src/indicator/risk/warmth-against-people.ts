import { defineAnalysis } from "../indicator.ts";

export const warmthAgainstPeople = defineAnalysis({
  id: "warmth-against-people",
  title: { en: "Warmth of technology against people", zh: "技术与人工的温度差" },
  meaning: {
    en: "How much better guests feel at technology than at human touchpoints of the same visit, on a scale from −1 to 1.",
    zh: "同一次到访中，顾客在技术触点的感受比人工触点好多少，效价范围 −1 到 1。",
  },
  unit: "scale",
  better: "higher",
  appliesTo: "visit",
  formula: {
    text: {
      en: "Mean of (mean valence of technology − mean valence of human touchpoints) per visit; t interval",
      zh: "每次到访（技术触点平均效价 − 人工触点平均效价）的均值；t 区间",
    },
    version: 1,
  },
  source: "Convention of this product",
});
