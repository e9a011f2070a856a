import { defineAnalysis } from "../indicator.ts";

export const responseRepresentativity = defineAnalysis({
  id: "response-representativity",
  title: { en: "Representativity of response", zh: "样本代表性指标" },
  meaning: {
    en: "1 when all kinds of guests answer equally often; the lower, the more some of them are missing.",
    zh: "各类顾客作答率完全相同时为 1；越低，表示某些客群的声音缺失越多。",
  },
  unit: "scale",
  better: "higher",
  appliesTo: "visit",
  formula: {
    text: {
      en: "R = 1 − 2·SD of the groups’ response rates over all invited; interval by the noncentral χ² (Sankaran)",
      zh: "R = 1 − 2 × 各组回收率在全部受邀者中的标准差；区间用非中心 χ²（Sankaran 近似）",
    },
    version: 1,
  },
  source: "Schouten, Cobben & Bethlehem 2009",
});
