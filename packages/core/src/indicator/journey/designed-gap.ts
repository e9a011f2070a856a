import { defineAnalysis } from "../indicator.ts";

export const designedGap = defineAnalysis({
  id: "designed-gap",
  title: { en: "Gap between felt and believed", zh: "实测与设想之差" },
  meaning: {
    en: "How much better or worse guests feel at a touchpoint than management believes.",
    zh: "客人在某触点的实际感受比管理层设想的高或低多少。",
  },
  unit: "points",
  better: "higher",
  appliesTo: "touchpoint",
  formula: {
    text: {
      en: "Mean on 0–100 less 50 + v/2, where v is the believed valence on −100..100; Student’s t interval of the mean. The belief is taken as it is: it has no sampling error.",
      zh: "百分制均值减去 50 + v/2，v 为设想的情绪效价（−100 至 100）；区间取均值的 t 区间。设想本身没有抽样误差。",
    },
    version: 1,
  },
  source: "Convention of this product; Student 1908 (the test)",
});
