import { number, operationOf, type PageTemplate, text } from "../page-template.ts";

const [before, after] = [
  { en: "Before", zh: "调整前" },
  { en: "After", zh: "调整后" },
];
const change = { en: "Change", zh: "变化" };
const compared = (decimals: number) => [
  number(before, "before", decimals),
  number(after, "after", decimals),
  number(change, "change", decimals),
];

/** What changes of a plan come to: the changes themselves, and every figure before and after them. */
export const scenario: PageTemplate = {
  page: "scenario",
  title: { en: "Changes of a layout", zh: "布局调整方案" },
  operation: operationOf("scenario"),
  sections: [
    {
      title: { en: "The changes", zh: "调整内容" },
      paragraphs: ["layoutPreview.plan.name", "layoutPreview.sentences", "layoutPreview.after.sentence"],
      tables: [],
      notes: ["layoutPreview.warnings.message"],
    },
    {
      title: { en: "What they come to", zh: "调整效果" },
      paragraphs: [],
      tables: [
        {
          title: { en: "Total of 100 points", zh: "总分（满分 100）" },
          rows: "layoutPreview.differences.total",
          columns: compared(2),
        },
        {
          title: { en: "Parts of the score", zh: "分项得分" },
          rows: "layoutPreview.differences.subs",
          columns: [text({ en: "Part", zh: "分项" }, "title"), ...compared(2)],
        },
        {
          title: { en: "Items of the score", zh: "评分项" },
          rows: "layoutPreview.differences.items",
          columns: [
            text({ en: "Item", zh: "评分项" }, "title"),
            text({ en: "Unit", zh: "单位" }, "unit"),
            ...compared(6),
            number({ en: "Points of the total", zh: "对总分的影响（分）" }, "points.change", 2),
          ],
        },
        {
          title: { en: "Indicators", zh: "指标" },
          rows: "layoutPreview.indicatorDifferences",
          columns: [
            text({ en: "Indicator", zh: "指标" }, "title"),
            text({ en: "Unit", zh: "单位" }, "unit"),
            ...compared(6),
          ],
        },
      ],
      notes: [
        "layoutPreview.plan.assumptions",
        "layoutPreview.plan.provenance",
        "layoutPreview.plan.license",
        "layoutPreview.plan.attribution",
      ],
    },
  ],
};
