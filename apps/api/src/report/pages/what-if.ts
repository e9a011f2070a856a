import { touchpoint } from "../column-titles.ts";
import { figure, number, operationOf, type PageTemplate, text } from "../page-template.ts";

const outcomes = {
  OVERALL: { en: "overall satisfaction", zh: "总体满意度" },
  RECOMMEND: { en: "likelihood to recommend", zh: "推荐意愿" },
  NET_PROMOTER: { en: "net promoter score", zh: "净推荐值" },
};
const rise = [
  number({ en: "Ratings rise by, points", zh: "评分提高（分）" }, "points", 1),
  number({ en: "Part of low ratings made good", zh: "低分改善比例" }, "convertShare", 2),
];
const lift = figure({ en: "Expected lift", zh: "预期提升" }, "lift");

/** What improving touchpoints goes with, the scenario first, then each lever alone. */
export const whatIf: PageTemplate = {
  page: "what-if",
  title: { en: "What if", zh: "情景推演" },
  operation: operationOf("what-if"),
  sections: [
    {
      title: { en: "The scenario", zh: "情景" },
      paragraphs: ["whatIf.outcomes.sentence"],
      tables: [
        {
          title: { en: "What it goes with", zh: "对应的变化" },
          rows: "whatIf.outcomes",
          columns: [
            text({ en: "Outcome", zh: "结果" }, "outcome", outcomes),
            figure({ en: "Now", zh: "现值" }, "current"),
            figure({ en: "Expected lift", zh: "预期提升" }, "total"),
            figure({ en: "At best", zh: "乐观情形" }, "optimistic"),
            number({ en: "Then", zh: "提升后" }, "expected", 2),
            number({ en: "Visits behind it", zh: "所据到访" }, "visits"),
          ],
        },
        {
          title: { en: "What improves", zh: "改善的触点" },
          rows: "whatIf.outcomes.touchpoints",
          columns: [text({ en: "Outcome", zh: "结果" }, "../outcome", outcomes), touchpoint, ...rise, lift],
        },
      ],
      notes: [],
    },
    {
      title: { en: "Each touchpoint alone", zh: "逐一改善各触点" },
      paragraphs: [],
      tables: [
        {
          rows: "whatIf.each",
          columns: [
            touchpoint,
            ...rise,
            lift,
            figure({ en: "At best", zh: "乐观情形" }, "optimistic"),
            number({ en: "Ratings", zh: "评分数" }, "rated"),
            number({ en: "Reach", zh: "覆盖" }, "reach", 3),
          ],
        },
      ],
      notes: [],
    },
  ],
};
