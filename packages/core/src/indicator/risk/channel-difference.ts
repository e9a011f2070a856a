import { defineAnalysis } from "../indicator.ts";

export const channelDifference = defineAnalysis({
  id: "channel-difference",
  title: { en: "Difference between channels", zh: "渠道差异" },
  meaning: {
    en: "How many points higher guests of one channel rate a touchpoint than guests of another.",
    zh: "一个渠道的顾客对某触点的评分比另一渠道高多少分。",
  },
  unit: "points",
  better: "neither",
  appliesTo: "touchpoint",
  formula: {
    text: {
      en: "Difference of mean ratings, 0–100 scale, Welch interval at 90 %; same when two one-sided tests within ±5 points give p < 0.05",
      zh: "平均得分之差，百分制，90% Welch 区间；±5 分双单侧检验 p < 0.05 视为一致",
    },
    version: 1,
  },
  source: "Schuirmann 1987; Welch 1947",
});
