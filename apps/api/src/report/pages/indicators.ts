import { number, operationOf, type PageTemplate, text } from "../page-template.ts";

/** Every indicator with its meaning and formula. */
export const indicators: PageTemplate = {
  page: "indicators",
  title: { en: "Glossary of indicators", zh: "指标口径" },
  operation: operationOf("indicators"),
  sections: [
    {
      title: { en: "Indicators", zh: "指标" },
      paragraphs: [],
      tables: [
        {
          rows: "indicators",
          columns: [
            text({ en: "Indicator", zh: "指标" }, "title"),
            text({ en: "Meaning", zh: "含义" }, "meaning"),
            text({ en: "Formula", zh: "公式" }, "formula.text"),
            number({ en: "Version", zh: "版本" }, "formula.version"),
            text({ en: "Better", zh: "方向" }, "better", {
              HIGHER: { en: "higher", zh: "越高越好" },
              LOWER: { en: "lower", zh: "越低越好" },
              NEITHER: { en: "neither", zh: "无好坏之分" },
            }),
            number({ en: "Ranked from n", zh: "参与排名的最小样本" }, "minimumN"),
            text({ en: "Source", zh: "出处" }, "source"),
          ],
        },
      ],
      notes: [],
    },
  ],
};
