import { defineAnalysis } from "../indicator.ts";

export const closedLoopShare = defineAnalysis({
  id: "closed-loop-share",
  title: { en: "Complaints closed in time", zh: "投诉按时闭环率" },
  meaning: {
    en: "Share of complaints closed within so many hours, open ones counted as long as they were watched.",
    zh: "在指定小时数内关闭的投诉比例；未关闭的投诉按已观察时长计入。",
  },
  unit: "share",
  better: "higher",
  appliesTo: "visit",
  formula: {
    text: {
      en: "1 − Kaplan–Meier estimate; log-log interval",
      zh: "1 − Kaplan–Meier 估计；log-log 区间",
    },
    version: 1,
  },
  source: "Kaplan & Meier 1958",
});
