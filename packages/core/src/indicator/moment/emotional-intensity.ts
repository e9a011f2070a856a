import { defineIndicator, share } from "../indicator.ts";

export const emotionalIntensity = defineIndicator({
  id: "emotional-intensity",
  title: { en: "Emotional connection", zh: "情感强度" },
  meaning: {
    en: "How often a touchpoint moves people, for better or worse: the share of ratings in the low or the high box.",
    zh: "该触点触动顾客情绪的频度，无论好坏：落入低分档或高分档的评分比例。",
  },
  unit: "share",
  better: "neither",
  item: "touchpoint",
  estimate: share({ boxes: ["low", "high"] }),
  formula: {
    text: {
      en: "ratings in the low or high box ÷ ratings, Wilson interval (jackknife among the moments); where valence was recorded: |valence| > 0.5",
      zh: "低分档与高分档评分数 ÷ 评分总数，Wilson 区间（关键时刻分析中为刀切法区间）；有情绪效价数据时取 |效价| > 0.5",
    },
    version: 1,
  },
  source: "First trait of a moment of truth; boxes are a convention of this product",
});
