import { defineAnalysis } from "../indicator.ts";

export const segmentSlope = defineAnalysis({
  id: "segment-slope",
  title: { en: "Slope in a segment", zh: "客群边际贡献" },
  meaning: {
    en: "How many points higher the outcome stands per point of the touchpoint’s score within one segment, all other touchpoints equal.",
    zh: "在某一客群内，其他触点相同时，该触点得分每高 1 分，结果指标相应高多少分。",
  },
  unit: "scale",
  better: "neither",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "b within the segment from pairwise within-venue correlations, jackknife interval; shrunken toward the common value (Paule–Mandel) where segments differ (Q test, Benjamini–Hochberg q ≤ 0.05), the common value otherwise",
      zh: "客群内按场所内成对相关求 b，刀切法区间；客群间差异显著（Q 检验，BH 校正 q ≤ 0.05）时向共同值收缩（Paule–Mandel），否则取共同估计值",
    },
    version: 1,
  },
  source: "Cochran 1954; Paule & Mandel 1982; Higgins & Thompson 2002",
});
