import { defineAnalysis } from "../indicator.ts";

export const actionEffect = defineAnalysis({
  id: "action-effect",
  title: { en: "Effect of an action", zh: "行动效果" },
  meaning: {
    en: "How much more a figure changed after an action than at peer venues without it; without peers, than its own past let expect.",
    zh: "行动实施后，指标的变化比未实施该行动的对照场所多出多少；没有对照场所时，则与自身以往走势的延续相比。",
  },
  unit: "points",
  better: "neither",
  appliesTo: "visit",
  formula: {
    text: {
      en: "(after − before) at the venue − (after − before) at its peers: generalised least squares with venue and period effects, sampling noise from the answers and venue shocks that persist (first-order autoregressive), their size and persistence integrated over by the restricted likelihood. Refused where the venue drifted against its peers before (slope and joint test of leads, together 5 %), where the peers moved apart (1 %), or with fewer than 3 peers; without peers segmented regression with a yearly wave, from 24 months before",
      zh: "场所（实施后 − 实施前）−对照场所（实施后 − 实施前）：广义最小二乘，含场所效应与时期效应，误差由抽样误差（依答卷数）与具有持续性的场所冲击（一阶自回归）组成，冲击的大小与持续性按限制似然积分。实施前已偏离对照场所（斜率与前导期联合检验，合计 5%）、对照场所之间走势分化（1%）或对照场所不足 3 个时，不作判断；没有对照场所时采用含年度季节项的分段回归，需实施前 24 个月数据",
    },
    version: 1,
  },
  source:
    "Donald & Lang 2007; Hansen 2007; Wagner et al. 2002 (segmented regression); Roth 2022 (pre-trend tests); Harville 1977",
});
