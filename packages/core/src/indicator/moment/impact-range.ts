import { defineAnalysis } from "../indicator.ts";

export const impactRange = defineAnalysis({
  id: "impact-range",
  title: { en: "Impact range", zh: "影响幅度" },
  meaning: {
    en: "Penalty and reward together: how far a touchpoint can move overall satisfaction either way.",
    zh: "惩罚与奖赏之和：该触点上下两个方向最多能牵动总体满意度多少分。",
  },
  unit: "points",
  better: "neither",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "max(0, −penalty) + max(0, reward), jackknife interval",
      zh: "max(0, −惩罚) + max(0, 奖赏)，刀切法区间",
    },
    version: 1,
  },
  source: "Mikulić & Prebežac 2008",
});
