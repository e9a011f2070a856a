import { defineAnalysis } from "../indicator.ts";

export const momentScore = defineAnalysis({
  id: "moment-score",
  title: { en: "Moment-of-truth score", zh: "关键时刻指数" },
  meaning: {
    en: "How much of a moment of truth a touchpoint is: strong feelings, effect on the verdict, effect on recommendation, all three at once.",
    zh: "该触点在多大程度上是关键时刻：情感强度、当下决断、长期影响三者兼备。",
  },
  unit: "pomp",
  better: "neither",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "100·∏ T_k^w_k; T = clip(trait ÷ goalpost, 0.01, 1); goalposts: emotion 0.60, decision 30 points, long term 30 points; weights ⅓ each unless changed; jackknife interval of ln score",
      zh: "100×∏ T_k^w_k；T = 特征值 ÷ 标杆值，限于 0.01–1；标杆：情感 0.60、决断 30 分、长期 30 分；权重默认各 ⅓；对数得分的刀切法区间",
    },
    version: 1,
  },
  source: "Convention of this product, after the human development index (geometric mean); OECD/JRC 2008",
});
