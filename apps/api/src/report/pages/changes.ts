import { sentence, touchpoint, venue } from "../column-titles.ts";
import { figure, number, operationOf, type PageTemplate } from "../page-template.ts";

const compared = [
  figure({ en: "Before", zh: "前期" }, "before"),
  figure({ en: "After", zh: "后期" }, "after"),
  figure({ en: "Difference", zh: "差值" }, "difference"),
  number({ en: "q value", zh: "q 值" }, "q", 4),
  figure({ en: "By performance", zh: "源于表现" }, "split.performance"),
  figure({ en: "By the mix of guests", zh: "源于客群构成" }, "split.mix"),
];

/** What changed between two periods. */
export const changes: PageTemplate = {
  page: "changes",
  title: { en: "What changed", zh: "变化分析" },
  operation: operationOf("changes"),
  sections: [
    {
      title: { en: "What changed", zh: "两期之间的变化" },
      paragraphs: ["changes.sentence"],
      tables: [
        { rows: "changes.rows", columns: [venue, touchpoint, ...compared] },
        {
          title: { en: "All together", zh: "合计" },
          rows: "changes.together",
          columns: compared,
        },
        {
          title: { en: "In words", zh: "逐项说明" },
          rows: "changes.rows",
          columns: [venue, touchpoint, sentence],
        },
      ],
      notes: ["changes.method"],
    },
  ],
};
