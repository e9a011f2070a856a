import { number, operationOf, type PageTemplate, text } from "../page-template.ts";

/** The layout of a venue's business formats, as one plan has it. */
export const layout: PageTemplate = {
  page: "layout",
  title: { en: "Layout of business formats", zh: "业态布局评估" },
  operation: operationOf("layout"),
  sections: [
    {
      title: { en: "Judgement of the plan", zh: "布局评价" },
      paragraphs: ["venue.layout.name", "venue.layout.assessment.sentence"],
      tables: [
        {
          rows: "venue.layout.assessment.score",
          columns: [number({ en: "Total, 0–100", zh: "总分（0–100）" }, "total", 1)],
        },
        {
          title: { en: "Parts of the score", zh: "分项得分" },
          rows: "venue.layout.assessment.score.subs",
          columns: [
            text({ en: "Part", zh: "分项" }, "title"),
            number({ en: "Score", zh: "得分" }, "score", 1),
            number({ en: "Weight", zh: "权重" }, "weight", 2),
            number({ en: "Contribution", zh: "贡献" }, "contribution", 1),
          ],
        },
        {
          title: { en: "Indicators", zh: "指标" },
          rows: "venue.layout.assessment.indicators",
          columns: [
            text({ en: "Indicator", zh: "指标" }, "title"),
            text({ en: "Value", zh: "数值" }, "text"),
            number({ en: "Exact value", zh: "精确值" }, "value", 6),
            text({ en: "Unit", zh: "单位" }, "unit"),
            number({ en: "n", zh: "n" }, "n"),
            number({ en: "Share resting on assumptions", zh: "依赖假设的比例" }, "assumedShare", 2),
            text({ en: "Meaning", zh: "含义" }, "definition.meaning"),
          ],
        },
        {
          title: { en: "Fit for kinds of guests", zh: "客群适配度" },
          rows: "venue.layout.assessment.segments",
          columns: [
            text({ en: "Guests", zh: "客群" }, "name"),
            number({ en: "Share of guests", zh: "客群占比" }, "share", 2),
            number({ en: "Fit", zh: "适配度" }, "fit", 2),
          ],
        },
      ],
      notes: [
        "venue.layout.assumptions",
        "venue.layout.provenance",
        "venue.layout.license",
        "venue.layout.attribution",
      ],
    },
  ],
};
