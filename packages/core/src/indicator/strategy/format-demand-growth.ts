import { defineAnalysis } from "../indicator.ts";

export const formatDemandGrowth = defineAnalysis({
  id: "format-demand-growth",
  title: { en: "Growth of demand for a format", zh: "业态需求占比变化" },
  meaning: {
    en: "How much more of a group's uses falls on a business format than in the same period before.",
    zh: "与上一同长时段相比，某客群使用该业态的占比变化了多少。",
  },
  unit: "pp",
  better: "neither",
  appliesTo: "visit",
  formula: {
    text: {
      en: "demand share now − demand share before, percentage points; Newcombe interval and pooled two-proportion z by effective numbers of uses, corrected over all cells (Benjamini–Hochberg)",
      zh: "本期需求占比 − 上期需求占比（百分点）；按有效使用次数计算 Newcombe 区间与合并方差的两比例 z 检验，在全部单元格上按 Benjamini–Hochberg 校正",
    },
    version: 1,
  },
  source: "Newcombe 1998; Benjamini & Hochberg 1995",
});
