import { rankFrom, rankTo, touchpoint, venue } from "../column-titles.ts";
import { figure, number, operationOf, type PageTemplate, text } from "../page-template.ts";

/** What to improve first, and what became of what was done. */
export const actions: PageTemplate = {
  page: "actions",
  title: { en: "Actions", zh: "行动" },
  operation: operationOf("actions"),
  sections: [
    {
      title: { en: "Planned, running and done", zh: "行动组合" },
      paragraphs: ["actions.sentence"],
      tables: [
        {
          rows: "actions.actions",
          columns: [
            text({ en: "Action", zh: "行动" }, "title"),
            venue,
            text({ en: "Owner", zh: "负责人" }, "owner"),
            text({ en: "Indicator", zh: "指标" }, "indicator.title"),
            text({ en: "From", zh: "起" }, "start"),
            text({ en: "Due", zh: "截止" }, "due"),
            text({ en: "Effect", zh: "效果" }, "effect.sentence"),
          ],
        },
      ],
      notes: [],
    },
    {
      title: { en: "What to improve first", zh: "改进优先级" },
      paragraphs: ["priorities.sentence"],
      tables: [
        {
          rows: "priorities.rows",
          columns: [
            touchpoint,
            figure({ en: "Priority", zh: "优先级得分" }, "score"),
            number(rankFrom, "rankLow"),
            number(rankTo, "rankHigh"),
            figure({ en: "Importance", zh: "重要度" }, "importance"),
            number({ en: "Gap to the target", zh: "与目标的差距" }, "gap", 1),
            number({ en: "Reach", zh: "触达率" }, "reach", 2),
            number({ en: "Effort", zh: "投入" }, "effort"),
            text({ en: "What would change this", zh: "何种情况会改变排序" }, "swapSentence"),
          ],
        },
      ],
      notes: [],
    },
  ],
};
