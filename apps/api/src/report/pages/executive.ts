import { quadrants, rankFrom, rankTo, sentence, touchpoint, venue } from "../column-titles.ts";
import { figure, number, operationOf, type PageTemplate, text } from "../page-template.ts";

/** What an executive is told first. */
export const executive: PageTemplate = {
  page: "executive",
  title: { en: "Today", zh: "今日要点" },
  operation: operationOf("executive"),
  sections: [
    {
      title: { en: "What matters most", zh: "今日要点" },
      paragraphs: ["executive.explained.sentence"],
      tables: [
        {
          title: { en: "Touchpoints that go with the gap", zh: "与差距相关的触点" },
          rows: "executive.explained.named",
          columns: [touchpoint, figure({ en: "Part of the gap", zh: "对应的差距" }, "part")],
        },
        {
          title: { en: "Venues", zh: "场所" },
          rows: "executive.comparison.rows",
          columns: [
            venue,
            figure({ en: "Figure", zh: "数值" }, "figure"),
            number(rankFrom, "rankLow"),
            number(rankTo, "rankHigh"),
            number({ en: "Group that cannot be told apart", zh: "无法区分的组别" }, "group"),
          ],
        },
        { figures: [{ title: { en: "All venues together", zh: "全部场所合计" }, path: "figure" }] },
      ],
      notes: ["executive.comparison.method"],
    },
    {
      title: { en: "Moments", zh: "关键时刻" },
      paragraphs: ["moments.sentence"],
      tables: [
        {
          rows: "moments.moments",
          columns: [
            touchpoint,
            text({ en: "What to do", zh: "策略" }, "quadrant", quadrants),
            figure({ en: "Rating", zh: "得分" }, "performance"),
            figure({ en: "Importance", zh: "重要度" }, "importance.share"),
          ],
        },
      ],
      notes: [],
    },
    {
      title: { en: "Alerts", zh: "预警" },
      paragraphs: ["alerts.sentence"],
      tables: [{ rows: "alerts.alerts", columns: [venue, sentence] }],
      notes: ["alerts.method"],
    },
  ],
};
