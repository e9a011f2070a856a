import { defineAnalysis } from "../indicator.ts";

export const rankReliability = defineAnalysis({
  id: "rank-reliability",
  title: { en: "Reliability", zh: "信度" },
  meaning: {
    en: "How much of what tells venues apart at this number of answers is real and not chance. Below 70% it must not decide rewards.",
    zh: "在该答卷量下，场所间差异中真实差异（而非偶然波动）所占的比例。低于 70% 时不应用于奖惩。",
  },
  unit: "share",
  better: "higher",
  appliesTo: "visit",
  formula: {
    text: {
      en: "τ²/(τ² + s²): variance between true values, of all variance of estimates like this one",
      zh: "τ²/(τ² + s²)：真实值之间的方差占此类估计总方差的比例",
    },
    version: 1,
  },
  source: "Morris 1983; Searle, Casella & McCulloch 1992",
});
