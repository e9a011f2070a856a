import { defineAnalysis } from "../indicator.ts";

export const longTermSwing = defineAnalysis({
  id: "long-term-swing",
  title: { en: "Long-term impact", zh: "长期影响" },
  meaning: {
    en: "How far the likelihood to recommend lies apart between guests who rated the touchpoint high and low, all else equal.",
    zh: "在其他触点相同的情况下，对该触点打高分与打低分的顾客，推荐意愿相差多少分。",
  },
  unit: "points",
  better: "neither",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "reward − penalty of the penalty–reward regression on likelihood to recommend (0–100), jackknife interval",
      zh: "推荐意愿（百分制）惩罚–奖赏回归中，奖赏系数 − 惩罚系数，刀切法区间",
    },
    version: 1,
  },
  source: "Brandt 1987; Matzler & Sauerwein 2002",
});
