import { defineAnalysis } from "../indicator.ts";

export const expectedLift = defineAnalysis({
  id: "expected-lift",
  title: { en: "Expected lift", zh: "预期提升" },
  meaning: {
    en: "By how many points the outcome would be expected to stand higher if a touchpoint’s ratings rose, all other touchpoints unchanged. An association, not a promise.",
    zh: "若某触点评分提高而其他触点不变，预期结果指标高出多少分。属于相关推断，并非承诺。",
  },
  unit: "points",
  better: "higher",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "b × Σ min(d, 100 − x) ÷ visits, b from the within-venue regression of all touchpoints, d at most 20; or share converted × (low share × −penalty + middle share × reward); jackknife interval of the whole expression",
      zh: "b × Σ min(d, 100 − x) ÷ 到访数，b 为含全部触点的场所内回归系数，d 不超过 20；或转化比例 ×（低分占比 × −惩罚 ＋ 中间档占比 × 奖赏）；对整个表达式作刀切法区间",
    },
    version: 1,
  },
  source: "Linear and penalty–reward simulation; Mikulić & Prebežac 2008",
});
