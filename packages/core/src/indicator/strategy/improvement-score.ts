import { defineAnalysis } from "../indicator.ts";

export const improvementScore = defineAnalysis({
  id: "improvement-score",
  title: { en: "Worth per effort", zh: "单位投入收益" },
  meaning: {
    en: "How many points of the outcome closing a touchpoint’s gap would be expected to go with, over all guests, per unit of effort.",
    zh: "把某触点的差距补齐，预计全体顾客的结果指标可随之提高多少分，再除以所需投入。",
  },
  unit: "points",
  better: "neither",
  appliesTo: "touchpoint",
  formula: {
    text: {
      en: "importance (slope, or what low and high scores go with) × gap to the target × share of guests who rated it ÷ effort, delete-a-group jackknife of the whole",
      zh: "重要性（斜率，或高低分各自对应的升降）× 与目标的差距 × 评分顾客占比 ÷ 投入，整体按删组刀切法求区间",
    },
    version: 1,
  },
  source: "Ringle & Sarstedt 2016 (importance–performance); Kott 2001; effort as a divisor is our own",
});
