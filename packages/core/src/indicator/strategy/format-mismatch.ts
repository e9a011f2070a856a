import { defineAnalysis } from "../indicator.ts";

export const formatMismatch = defineAnalysis({
  id: "format-mismatch",
  title: { en: "Mismatch of demand and supply", zh: "供需错配指数" },
  meaning: {
    en: "Which part of the supply would have to become another format for supply and demand to have the same shares.",
    zh: "若要使供给与需求结构一致，需要有多大比例的供给改换业态。",
  },
  unit: "share",
  better: "lower",
  appliesTo: "visit",
  formula: {
    text: {
      en: "½ Σ |demand share − supply share| over the formats asked; interval by 2,000 seeded draws from the sampling distribution, read backwards",
      zh: "½ Σ |需求占比 − 供给占比|，对所有已调查业态求和；按抽样分布进行 2,000 次固定种子抽样，反向取区间",
    },
    version: 1,
  },
  source: "Duncan & Duncan 1955; Efron & Tibshirani 1993",
});
