import { defineAnalysis } from "../indicator.ts";

export const improvementPriority = defineAnalysis({
  id: "improvement-priority",
  title: { en: "Worth of closing the gap", zh: "达标价值" },
  meaning: {
    en: "By how many points the outcome would be expected to stand higher among those who rate the touchpoint if its mean reached the target. An association, not a promise.",
    zh: "若该触点的平均得分达到目标，评价过它的顾客的结果指标预期高出多少分。属于相关推断，并非承诺。",
  },
  unit: "points",
  better: "neither",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "max(0, b) × max(0, target − mean); for basics and exciters the part of low and middle scores that would have to rise by a box, by their penalty and reward; jackknife interval of the whole expression",
      zh: "max(0, b) × max(0, 目标 − 均值)；基本型与兴奋型触点改按低分与中间分升一档所需的比例及其惩罚、奖赏计算；对整个表达式作刀切法区间",
    },
    version: 1,
  },
  source: "Ringle & Sarstedt 2016; Mikulić & Prebežac 2008",
});
