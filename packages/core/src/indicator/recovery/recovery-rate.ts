import { defineAnalysis } from "../indicator.ts";

export const recoveryRate = defineAnalysis({
  id: "recovery-rate",
  title: { en: "Recovery rate", zh: "补救成功率" },
  meaning: {
    en: "Of all complaints, open ones included, the share that were closed and rated in the top two categories afterwards.",
    zh: "全部投诉（含未结案）中，已结案且事后评价位于最高两档的比例。",
  },
  unit: "share",
  better: "higher",
  appliesTo: "visit",
  formula: {
    text: {
      en: "closed and rated afterwards at or above the threshold ÷ all complaints, Wilson interval; a closed complaint without a rating counts as not recovered",
      zh: "已结案且事后评分达到阈值的投诉 ÷ 全部投诉，Wilson 区间；已结案但无评分者按未补救成功计",
    },
    version: 1,
  },
  source: "Wilson 1927 (score interval); the threshold is a convention of ours",
});
