import { defineAnalysis } from "../indicator.ts";

export const decisionSwing = defineAnalysis({
  id: "decision-swing",
  title: { en: "Instant decision", zh: "当下决断" },
  meaning: {
    en: "How far overall satisfaction lies apart between guests who rated the touchpoint high and low, all else equal.",
    zh: "在其他触点相同的情况下，对该触点打高分与打低分的顾客，总体满意度相差多少分。",
  },
  unit: "points",
  better: "neither",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "reward − penalty of the penalty–reward regression on overall satisfaction (0–100), jackknife interval",
      zh: "总体满意度（百分制）惩罚–奖赏回归中，奖赏系数 − 惩罚系数，刀切法区间",
    },
    version: 1,
  },
  source: "Brandt 1987; Matzler & Sauerwein 2002",
});
