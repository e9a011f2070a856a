import { defineAnalysis } from "../indicator.ts";

export const lossRatio = defineAnalysis({
  id: "loss-ratio",
  title: { en: "Cost of falling short against gain of exceeding", zh: "失望代价与惊喜收益之比" },
  meaning: {
    en: "How many times more likelihood to recommend goes with a point below expectation than with a point above it.",
    zh: "每低于期望 1 分与每高于期望 1 分相比，推荐意愿的变化是后者的多少倍。",
  },
  unit: "scale",
  better: "neither",
  appliesTo: "visit",
  formula: {
    text: {
      en: "b₋ ÷ b₊ of recommend = venue + b₋·min(gap, 0) + b₊·max(gap, 0); jackknife interval",
      zh: "推荐意愿 = 场所 + b₋·min(差距, 0) + b₊·max(差距, 0) 中的 b₋ ÷ b₊；刀切法区间",
    },
    version: 1,
  },
  source: "Kahneman & Tversky 1979; Oliver 1980",
});
