import { capacityLoad } from "../capacity-load.ts";
import { quadrants, rankFrom, rankTo, sentence, touchpoint, venue } from "../column-titles.ts";
import { figure, number, operationOf, type PageTemplate, text } from "../page-template.ts";

const references = {
  PREVIOUS: { en: "the period before", zh: "环比" },
  YEAR_AGO: { en: "a year ago", zh: "同比" },
  HOLIDAY: { en: "the same holiday a year ago", zh: "节日同期" },
};

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
      title: { en: "How the place runs", zh: "经营指标" },
      paragraphs: [],
      tables: [
        {
          rows: "operations.figures",
          columns: [
            text({ en: "Figure", zh: "指标" }, "title"),
            number({ en: "Value", zh: "数值" }, "figure.value", 2),
            number({ en: "From (95%)", zh: "区间下限（95%）" }, "figure.interval.low", 2),
            number({ en: "To (95%)", zh: "区间上限（95%）" }, "figure.interval.high", 2),
            number({ en: "Days", zh: "天数" }, "figure.days"),
            number({ en: "Total", zh: "合计" }, "total"),
            text({ en: "Missing", zh: "尚缺" }, "missing"),
            text({ en: "Definition", zh: "口径" }, "definition"),
          ],
        },
        {
          title: { en: "Against other periods", zh: "与其他时段对比" },
          rows: "operations.figures.changes",
          columns: [
            text({ en: "Figure", zh: "指标" }, "../title"),
            text({ en: "Compared with", zh: "对比口径" }, "with", references),
            text({ en: "From", zh: "起" }, "referencePeriod.from"),
            text({ en: "To", zh: "止（不含）" }, "referencePeriod.to"),
            number({ en: "Change, as a part", zh: "变动幅度（小数）" }, "change", 3),
            number({ en: "From (95%)", zh: "区间下限（95%）" }, "interval.low", 3),
            number({ en: "To (95%)", zh: "区间上限（95%）" }, "interval.high", 3),
          ],
        },
      ],
      notes: [],
    },
    capacityLoad,
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
