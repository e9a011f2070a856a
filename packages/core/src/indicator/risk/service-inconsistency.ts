import { defineAnalysis } from "../indicator.ts";

export const serviceInconsistency = defineAnalysis({
  id: "service-inconsistency",
  title: { en: "Service inconsistency", zh: "服务不一致度" },
  meaning: {
    en: "Part of all variation in how guests rate the people who served them that lies between employees of the same venue.",
    zh: "顾客对服务人员评分的全部波动中，来自同一场所内不同员工之间的部分。",
  },
  unit: "share",
  better: "lower",
  appliesTo: "visit",
  formula: {
    text: {
      en: "ICC = σ²(employees) ÷ (σ²(employees) + σ²(visits)) by nested analysis of variance on the visit mean of human touchpoints; exact F interval",
      zh: "ICC = σ²（员工间）÷（σ²（员工间）+ σ²（到访间）），对每次到访的人工触点均分作嵌套方差分析；F 分布精确区间",
    },
    version: 1,
  },
  source: "Searle 1971; Wald 1940",
});
