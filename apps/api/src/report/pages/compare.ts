import { annotations } from "../annotations.ts";
import { rankFrom, rankTo, venue } from "../column-titles.ts";
import { figure, number, operationOf, type PageTemplate } from "../page-template.ts";

/** Venues compared on one indicator. */
export const compare: PageTemplate = {
  page: "compare",
  title: { en: "Comparison of venues", zh: "场所对比" },
  operation: operationOf("compare"),
  sections: [
    {
      title: { en: "Comparison", zh: "对比结论" },
      paragraphs: ["comparison.sentence", "comparison.spread.sentence", "comparison.adjustment.sentence"],
      tables: [
        {
          rows: "comparison.rows",
          columns: [
            venue,
            figure({ en: "Figure", zh: "数值" }, "figure"),
            number(rankFrom, "rankLow"),
            number(rankTo, "rankHigh"),
            number({ en: "Group that cannot be told apart", zh: "无法区分的组别" }, "group"),
            figure({ en: "Pulled toward the common mean", zh: "向总体均值收缩后" }, "shrunken"),
            figure({ en: "With the same mix of guests", zh: "客群构成拉平后" }, "adjusted.figure"),
          ],
        },
        {
          figures: [{ title: { en: "All venues together", zh: "全部场所合计" }, path: "comparison.total" }],
        },
        {
          title: { en: "Order reversed by the mix of guests", zh: "因客群构成而颠倒的次序" },
          rows: "comparison.adjustment.reversals",
          columns: [{ kind: "text", title: { en: "In words", zh: "说明" }, path: "sentence" }],
        },
        annotations,
      ],
      notes: [
        "comparison.indicator.meaning",
        "comparison.warnings",
        "comparison.method",
        "comparison.fairMethod",
      ],
    },
  ],
};
