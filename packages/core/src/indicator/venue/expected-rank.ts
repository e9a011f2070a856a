import { defineAnalysis } from "../indicator.ts";

export const expectedRank = defineAnalysis({
  id: "expected-rank",
  title: { en: "Expected rank", zh: "期望名次" },
  meaning: {
    en: "The place a venue most fairly has: one, plus how many others are probably better. A venue that is hardly known lies in the middle.",
    zh: "最公允的名次：1 加上“很可能更好”的场所数。答卷很少的场所会落在中间。",
  },
  unit: "count",
  better: "lower",
  appliesTo: "visit",
  formula: {
    text: {
      en: "1 + Σ Φ((other − own)/√(sd² + sd²)) over all other venues, on shrunken estimates",
      zh: "1 + 对其他各场所求和 Φ((对方 − 自身)/√(sd² + sd²))，基于收缩估计",
    },
    version: 1,
  },
  source: "Laird & Louis 1989; Goldstein & Spiegelhalter 1996",
});
