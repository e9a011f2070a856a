import { defineAnalysis } from "../indicator.ts";

export const shrunkenFigure = defineAnalysis({
  id: "shrunken-figure",
  title: { en: "Estimate pulled toward the group", zh: "收缩估计" },
  meaning: {
    en: "The best guess at a venue’s true value from its own answers and those of all venues: the fewer its answers, the nearer to the common mean. In the unit of the indicator it is made from.",
    zh: "综合该场所自身答卷与全部场所答卷，对其真实水平的最佳估计：答卷越少，越靠近总体均值。单位与原指标相同。",
  },
  unit: "pomp",
  better: "neither",
  appliesTo: "visit",
  formula: {
    text: {
      en: "B·own value + (1 − B)·common mean, B = τ²/(τ² + s²), τ² by Paule–Mandel; interval ± 1.96 standard errors that count common mean and spread as estimated (Morris)",
      zh: "B×自身数值 +（1 − B）×总体均值，B = τ²/(τ² + s²)，τ² 用 Paule–Mandel 法；区间为 ±1.96 倍标准误，计入总体均值与离散程度的估计误差（Morris）",
    },
    version: 1,
  },
  source: "Efron & Morris 1975; Morris 1983; Paule & Mandel 1982",
});
