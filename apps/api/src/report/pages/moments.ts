import { quadrants, rankFrom, rankTo, sentence, touchpoint } from "../column-titles.ts";
import { figure, number, operationOf, type PageTemplate, text } from "../page-template.ts";

/** Which touchpoints are moments of truth, and on what evidence. */
export const moments: PageTemplate = {
  page: "moments",
  title: { en: "Moments of truth", zh: "关键时刻" },
  operation: operationOf("moments"),
  sections: [
    {
      title: { en: "Moments of truth found in the data", zh: "从数据中发现的关键时刻" },
      paragraphs: ["moments.sentence"],
      tables: [
        {
          rows: "moments.moments",
          columns: [
            touchpoint,
            text({ en: "Moment", zh: "关键时刻" }, "isMoment", {
              true: { en: "yes", zh: "是" },
              false: { en: "", zh: "" },
            }),
            text({ en: "Kind", zh: "类型" }, "label", {
              MAKE_OR_BREAK: { en: "make or break", zh: "成败时刻" },
              MAGIC_MOMENT: { en: "magic moment", zh: "惊喜时刻" },
              TWO_SIDED: { en: "works both ways", zh: "双向时刻" },
            }),
            figure({ en: "Score", zh: "关键时刻得分" }, "score"),
            number(rankFrom, "rankLow"),
            number(rankTo, "rankHigh"),
            figure({ en: "Performance", zh: "表现" }, "performance"),
            figure({ en: "Importance", zh: "重要性" }, "importance.share"),
          ],
        },
        {
          title: { en: "The three traits and two faces", zh: "三项特征与正负两面" },
          rows: "moments.moments",
          columns: [
            touchpoint,
            figure({ en: "Emotion", zh: "情感联结" }, "emotion.figure"),
            figure({ en: "Decision", zh: "即时决策" }, "decision.figure"),
            figure({ en: "Long term", zh: "长期影响" }, "longTerm.figure"),
            figure({ en: "What lows cost", zh: "差评的损失" }, "asymmetry.penalty"),
            figure({ en: "What highs gain", zh: "好评的收益" }, "asymmetry.reward"),
            text({ en: "Field of the map", zh: "象限" }, "quadrant", quadrants),
          ],
        },
        {
          title: { en: "In words", zh: "逐项说明" },
          rows: "moments.moments",
          columns: [touchpoint, sentence],
        },
        {
          title: { en: "Importance of stages", zh: "各阶段的重要性" },
          rows: "moments.stageImportance",
          columns: [
            text({ en: "Stage", zh: "阶段" }, "stage.name"),
            figure({ en: "Share of what is explained", zh: "占解释力的比重" }, "share"),
          ],
        },
        {
          title: { en: "Left out", zh: "未纳入分析" },
          rows: "moments.leftOut",
          columns: [
            touchpoint,
            number({ en: "Answers", zh: "答卷数" }, "n"),
            text({ en: "Why", zh: "原因" }, "reason"),
          ],
        },
        {
          figures: [{ title: { en: "Variation explained", zh: "可解释的差异" }, path: "moments.explained" }],
        },
      ],
      notes: ["moments.warnings"],
    },
  ],
};
