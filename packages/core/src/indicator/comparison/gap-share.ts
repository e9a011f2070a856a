import { defineAnalysis } from "../indicator.ts";

export const gapShare = defineAnalysis({
  id: "gap-share",
  title: { en: "Share of the gap", zh: "差距解释占比" },
  meaning: {
    en: "What the named touchpoints account for together, as a part of the distance between a venue and the others.",
    zh: "所列触点合计可解释该场所与其他场所差距的多大部分。",
  },
  unit: "share",
  better: "neither",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "Σ parts of the named touchpoints ÷ gap of the outcome; jackknife interval. “Most” is said only where Σ parts − ½ gap lies beyond zero",
      zh: "所列触点的差距构成之和 ÷ 结果指标差距；刀切法区间。仅当“构成之和 − 差距的一半”超出零时才称“大半”",
    },
    version: 1,
  },
  source: "Oaxaca 1973 with common slopes, on the what-if regression of this product",
});
