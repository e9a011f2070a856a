import { defineAnalysis } from "../indicator.ts";

export const usualLevel = defineAnalysis({
  id: "usual-level",
  title: { en: "Usual level", zh: "平常水平" },
  meaning: {
    en: "What a figure was in the first eight stable weeks, day by day of the week; later days are measured against it, and it stays as it is.",
    zh: "某项指标在最初连续八周内的水平，按星期几分别计算；此后各日均以此为参照，不再变动。",
  },
  unit: "share",
  better: "neither",
  appliesTo: "visit",
  formula: {
    text: {
      en: "answers of the first eight weeks in a row with answers, pooled, by weekday; a later day signals beyond 3·σ_z standard errors (Laney), by its moving average (λ = 0.2, L = 2.962), or by nine in a row on one side; kept where q ≤ 0.10 among all charts of the day",
      zh: "最初连续八周答卷合并并按星期几分别计算；其后某日偏离超过 3·σ_z 个标准误（Laney）、指数加权移动平均越限（λ = 0.2，L = 2.962）或连续九点在同侧即为信号；在当日全部控制图中 q ≤ 0.10 者保留",
    },
    version: 1,
  },
  source: "Laney 2002; Lucas & Saccucci 1990; Nelson 1984; Benjamini & Hochberg 1995",
});
