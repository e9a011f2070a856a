import { defineAnalysis } from "../indicator.ts";

export const touchpointExpectation = defineAnalysis({
  id: "touchpoint-expectation",
  title: { en: "Expectation of a touchpoint", zh: "触点期望" },
  meaning: {
    en: "What guests had expected of this touchpoint, among those who also rated it.",
    zh: "既表达期望又给出评分的顾客，对该触点的期望水平。",
  },
  unit: "pomp",
  better: "neither",
  appliesTo: "touchpoint",
  formula: {
    text: {
      en: "Mean expectation of the visits that gave expectation and rating, 0–100 scale, t interval",
      zh: "同时给出期望与评分的到访之期望均值，百分制，t 区间",
    },
    version: 1,
  },
  source: "Parasuraman, Zeithaml & Berry 1988",
});
