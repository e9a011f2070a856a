import { defineAnalysis } from "../indicator.ts";

export const optimisticLift = defineAnalysis({
  id: "optimistic-lift",
  title: { en: "Optimistic bound", zh: "乐观上限" },
  meaning: {
    en: "What the lift would be if everything that usually moves with this touchpoint improved too.",
    zh: "若平时与该触点同步变化的一切也一并改善，提升会有多大。",
  },
  unit: "points",
  better: "higher",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "marginal slope r·sd(outcome) ÷ sd(touchpoint) × Σ min(d, 100 − x) ÷ visits, jackknife interval",
      zh: "边际斜率 r × 结果标准差 ÷ 触点标准差 × Σ min(d, 100 − x) ÷ 到访数，刀切法区间",
    },
    version: 1,
  },
  source: "Common-method bound of this product",
});
