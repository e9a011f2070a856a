import { defineAnalysis } from "../indicator.ts";

export const formatDemandShare = defineAnalysis({
  id: "format-demand-share",
  title: { en: "Demand share of a format", zh: "业态需求占比" },
  meaning: {
    en: "Of all uses that a group of guests made of business formats, how many fell on this one.",
    zh: "某客群使用各业态的全部次数中，该业态所占的比例。",
  },
  unit: "share",
  better: "neither",
  appliesTo: "visit",
  formula: {
    text: {
      en: "uses of touchpoints that stand for the format ÷ uses of all formats asked; Wilson interval by the effective number of uses, variance of a ratio over visits",
      zh: "代表该业态的触点的使用次数 ÷ 所有已调查业态的使用次数；按有效使用次数计算 Wilson 区间，方差按到访的比率估计量线性化",
    },
    version: 1,
  },
  source: "Cochran 1977, ch. 6; Korn & Graubard 1998",
});
