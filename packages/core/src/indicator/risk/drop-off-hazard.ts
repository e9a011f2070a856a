import { defineAnalysis } from "../indicator.ts";

export const dropOffHazard = defineAnalysis({
  id: "drop-off-hazard",
  title: { en: "Drop-off", zh: "流失率" },
  meaning: {
    en: "Share of the guests who reached the touchpoint and gave up there.",
    zh: "到达该触点的顾客中，在此放弃的比例。",
  },
  unit: "share",
  better: "lower",
  appliesTo: "touchpoint",
  formula: {
    text: {
      en: "Exits at the touchpoint ÷ visits that reached it; Wilson interval",
      zh: "在该触点退出的到访 ÷ 到达该触点的到访；Wilson 区间",
    },
    version: 1,
  },
  source: "Wilson 1927",
});
