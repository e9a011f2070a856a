import { defineAnalysis } from "../indicator.ts";

export const penalty = defineAnalysis({
  id: "penalty",
  title: { en: "Penalty", zh: "惩罚（低分代价）" },
  meaning: {
    en: "What a low rating of the touchpoint goes with: overall satisfaction compared with a middling rating.",
    zh: "对该触点打低分的顾客，总体满意度与打中等分的顾客相比相差多少分。",
  },
  unit: "points",
  better: "higher",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "coefficient of the low box in one regression over all touchpoints, within venue (0–100), jackknife interval",
      zh: "全部触点同一回归（场所固定效应，百分制）中低分档的系数，刀切法区间",
    },
    version: 1,
  },
  source: "Brandt 1987; Matzler & Sauerwein 2002",
});
