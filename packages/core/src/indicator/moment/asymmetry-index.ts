import { defineAnalysis } from "../indicator.ts";

export const asymmetryIndex = defineAnalysis({
  id: "asymmetry-index",
  title: { en: "Asymmetry", zh: "不对称指数" },
  meaning: {
    en: "−1: can only disappoint. +1: can only delight. 0: both in equal measure.",
    zh: "−1 表示只会扣分，+1 表示只会加分，0 表示两者相当。",
  },
  unit: "scale",
  better: "neither",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "(max(0, reward) − max(0, −penalty)) ÷ impact range, jackknife interval; none where the range is 0",
      zh: "（max(0, 奖赏) − max(0, −惩罚)）÷ 影响幅度，刀切法区间；幅度为 0 时无此值",
    },
    version: 1,
  },
  source: "Mikulić & Prebežac 2008",
});
