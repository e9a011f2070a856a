import { defineIndicator, share } from "../indicator.ts";

export const returnIntention = defineIndicator({
  id: "return-intention",
  title: { en: "Intention to return", zh: "重游意愿" },
  meaning: {
    en: "Of the guests who were asked whether they would come again, the share who probably or definitely would.",
    zh: "被问及是否愿意再来的顾客中，回答“可能会”或“一定会”的比例。",
  },
  unit: "share",
  better: "higher",
  item: "return-intention",
  estimate: share({ from: 75 }),
  formula: {
    text: {
      en: "answers of at least 75 % of maximum ÷ answers, Wilson interval",
      zh: "不低于满分 75% 的答案数 ÷ 答案总数，Wilson 区间",
    },
    version: 1,
  },
  source: "Top-two-box of a five-point scale; Wilson 1927 (score interval)",
});
