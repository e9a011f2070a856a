import { defineAnalysis } from "../indicator.ts";

export const peakEndAddition = defineAnalysis({
  id: "peak-end-addition",
  title: { en: "Added by peak and end", zh: "峰终增量" },
  meaning: {
    en: "How many percentage points of the differences peak and end explain beyond the plain average.",
    zh: "在均值之外，峰终还能多解释多少个百分点的差异。",
  },
  unit: "pp",
  better: "neither",
  appliesTo: "visit",
  minimumN: 100,
  formula: {
    text: {
      en: "100 × (R² of mean, peak and end − R² of the mean), jackknife interval; tested by the F test of the two added terms",
      zh: "100 ×（均值＋峰终 R² − 均值 R²），刀切法区间；以新增两项的 F 检验判定",
    },
    version: 1,
  },
  source: "Kahneman, Fredrickson, Schreiber & Redelmeier 1993; Alaybek et al. 2022",
});
