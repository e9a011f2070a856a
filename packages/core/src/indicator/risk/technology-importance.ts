import { defineAnalysis } from "../indicator.ts";

export const technologyImportance = defineAnalysis({
  id: "technology-importance",
  title: { en: "Importance of technology", zh: "技术触点重要性" },
  meaning: {
    en: "Technology touchpoints’ share of what all ratings together explain about overall satisfaction.",
    zh: "在所有触点评分共同解释的总体满意度变异中，技术触点所占的份额。",
  },
  unit: "share",
  better: "neither",
  appliesTo: "visit",
  formula: {
    text: {
      en: "Sum of the importance shares of technology touchpoints; jackknife interval",
      zh: "技术触点重要性占比之和；刀切法区间",
    },
    version: 1,
  },
  source: "Lindeman, Merenda & Gold 1980",
});
