import { defineAnalysis } from "../indicator.ts";

export const staffSpread = defineAnalysis({
  id: "staff-spread",
  title: { en: "Strong against weak service", zh: "强弱服务差距" },
  meaning: {
    en: "Points between an employee at the 90th and one at the 10th percentile of the same venue.",
    zh: "同一场所内，第 90 百分位员工与第 10 百分位员工之间相差的分数。",
  },
  unit: "points",
  better: "lower",
  appliesTo: "visit",
  formula: {
    text: {
      en: "2.563·σ(employees), 0–100 scale; interval from that of the ICC",
      zh: "2.563 × σ（员工间），百分制；区间由 ICC 的区间换算",
    },
    version: 1,
  },
  source: "Searle 1971; Wald 1940",
});
