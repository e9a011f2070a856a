import { defineAnalysis } from "../indicator.ts";

export const dailyCountShare = defineAnalysis({
  id: "daily-count-share",
  title: { en: "Share counted elsewhere", zh: "外部统计的比例" },
  meaning: {
    en: "A share that another system counted day by day, as it was imported: so many out of so many.",
    zh: "由其他系统逐日统计并导入的比例：总数中有多少符合条件。",
  },
  unit: "share",
  better: "neither",
  appliesTo: "visit",
  formula: {
    text: {
      en: "count ÷ number of the imported days, Wilson interval",
      zh: "导入各日的计数 ÷ 总数，Wilson 区间",
    },
    version: 1,
  },
  source: "Wilson 1927 (score interval)",
});
