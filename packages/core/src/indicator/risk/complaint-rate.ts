import { defineAnalysis } from "../indicator.ts";

export const complaintRate = defineAnalysis({
  id: "complaint-rate",
  title: { en: "Complaint rate", zh: "投诉率" },
  meaning: {
    en: "Share of the guests who met the touchpoint and complained about it.",
    zh: "经历该触点的顾客中，就该触点投诉的比例。",
  },
  unit: "share",
  better: "lower",
  appliesTo: "touchpoint",
  formula: {
    text: {
      en: "Complaints about the touchpoint ÷ visits that met it; Wilson interval",
      zh: "针对该触点的投诉 ÷ 经历该触点的到访；Wilson 区间",
    },
    version: 1,
  },
  source: "Wilson 1927",
});
