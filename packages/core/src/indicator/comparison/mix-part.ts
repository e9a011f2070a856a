import { defineAnalysis } from "../indicator.ts";

export const mixPart = defineAnalysis({
  id: "mix-part",
  title: { en: "Mix part of a change", zh: "变化中的客群结构部分" },
  meaning: {
    en: "How much of a change comes from other kinds of guests coming, each answering as before.",
    zh: "变化中有多少来自客群结构的变动：来的客人不同了，而各类客人的评价照旧。",
  },
  unit: "points",
  better: "neither",
  appliesTo: "visit",
  formula: {
    text: {
      en: "Σ (ȳ_after + ȳ_before)/2 · (w_after − w_before) over the kinds of guests, w their share of all answers; a kind of guest that is there in one period only counts as mix.",
      zh: "对各客群求和 Σ (ȳ后 + ȳ前)/2 · (w后 − w前)，w 为该客群占全部回答的比例；只在一个时期出现的客群全部计入结构部分。",
    },
    version: 1,
  },
  source: "Kitagawa 1955, Components of a difference between two rates",
});
