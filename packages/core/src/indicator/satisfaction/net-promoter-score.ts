import { defineIndicator, promotersMinusDetractors } from "../indicator.ts";

export const netPromoterScore = defineIndicator({
  id: "net-promoter-score",
  title: { en: "Net promoter score", zh: "净推荐值" },
  meaning: {
    en: "Guests who would warmly recommend (9–10) minus those who would not (0–6), per hundred answers.",
    zh: "每百份答卷中，推荐者（9–10 分）人数减去贬损者（0–6 分）人数。",
  },
  unit: "nps",
  better: "higher",
  item: "recommend",
  estimate: promotersMinusDetractors,
  formula: {
    text: {
      en: "100·(promoters − detractors)/n on the 0–10 question, adjusted Wald interval",
      zh: "100×（推荐者 − 贬损者）÷ 答卷数，限 0–10 分量表，调整 Wald 区间",
    },
    version: 1,
  },
  source: "Reichheld 2003; Rocks 2016 (interval)",
});
