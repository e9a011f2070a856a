import { defineAnalysis } from "../indicator.ts";

export const sectorPercentile = defineAnalysis({
  id: "sector-percentile",
  title: { en: "Position within the sector", zh: "同行业百分位" },
  meaning: {
    en: "The share of the sector’s other venues, asked the same, that score lower. Unlike the score, it can be set beside that of another sector.",
    zh: "同行业中题目相同的其他场所里，得分低于本场所的比例。与原始得分不同，它可以和其他行业的百分位并列比较。",
  },
  unit: "share",
  better: "higher",
  appliesTo: "touchpoint",
  formula: {
    text: {
      en: "(venues that score lower + ½ · venues that score the same) ÷ (K − 1) among K venues of the sector with at least 30 answers; interval from the simultaneous 95 % rank range: (K − U) ÷ (K − 1) to (K − L) ÷ (K − 1), all pairs by Welch’s t, Holm",
      zh: "（得分更低的场所数 + ½·得分相同的场所数）÷（K − 1），K 为同行业答卷不少于 30 份的场所数；区间取自 95% 联合名次范围：（K − U）÷（K − 1）至（K − L）÷（K − 1），两两 Welch t 检验，Holm 校正",
    },
    version: 1,
  },
  source: "Mogstad, Romano, Shaikh & Wilhelm 2024 (rank ranges); Welch 1947; Holm 1979",
});
