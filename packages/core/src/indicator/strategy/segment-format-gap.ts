import { defineAnalysis } from "../indicator.ts";

export const segmentFormatGap = defineAnalysis({
  id: "segment-format-gap",
  title: { en: "Segment–format gap", zh: "客群业态缺口" },
  meaning: {
    en: "Demand share of a business format in a group of guests less its share of supply: above zero more is wanted than is there, relative to the other formats.",
    zh: "某客群对某业态的需求占比减去该业态的供给占比：大于零表示相对其他业态供给不足。",
  },
  unit: "pp",
  better: "neither",
  appliesTo: "visit",
  formula: {
    text: {
      en: "demand share − supply share, percentage points; supply is counted, not sampled; p by the score test against the supply share, corrected over all cells (Benjamini–Hochberg)",
      zh: "需求占比 − 供给占比（百分点）；供给为清点值、无抽样误差；p 值为相对供给占比的得分检验，在全部单元格上按 Benjamini–Hochberg 校正",
    },
    version: 1,
  },
  source: "Wilson 1927; Benjamini & Hochberg 1995; demand against supply by share is our own convention",
});
