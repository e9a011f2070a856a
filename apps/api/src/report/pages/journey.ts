import { stage, touchpoint } from "../column-titles.ts";
import { figure, number, operationOf, type PageTemplate, text } from "../page-template.ts";

const yes = { true: { en: "yes", zh: "是" }, false: { en: "", zh: "" }, null: { en: "", zh: "" } };

/** How guests feel along the journey, and what management believed. */
export const journey: PageTemplate = {
  page: "journey",
  title: { en: "Emotional journey", zh: "情绪旅程" },
  operation: operationOf("journey"),
  sections: [
    {
      title: { en: "How guests feel along the journey", zh: "旅程情绪曲线" },
      paragraphs: ["curve.sentence"],
      tables: [
        {
          rows: "curve.points",
          columns: [
            stage,
            touchpoint,
            figure({ en: "Feeling", zh: "情绪值" }, "figure"),
            number({ en: "Rank from", zh: "名次自" }, "rankLow"),
            number({ en: "Rank to", zh: "名次至" }, "rankHigh"),
            text({ en: "Positive peak", zh: "正峰" }, "positivePeak", yes),
            text({ en: "Negative peak", zh: "负峰" }, "negativePeak", yes),
          ],
        },
        {
          title: { en: "By stage", zh: "按阶段" },
          rows: "curve.stages",
          columns: [
            text({ en: "Stage", zh: "阶段" }, "stage.name"),
            figure({ en: "Feeling", zh: "情绪值" }, "figure"),
          ],
        },
      ],
      notes: [],
    },
    {
      title: { en: "What management believes", zh: "管理层的设想" },
      paragraphs: ["curve.designed.sentence"],
      tables: [
        {
          rows: "curve.designed.points",
          columns: [
            touchpoint,
            number({ en: "Believed", zh: "设想值" }, "believed", 1),
            figure({ en: "Measured minus believed", zh: "实测减设想" }, "gap"),
            text({ en: "Guests feel", zh: "客人感受" }, "verdict", {
              BETTER: { en: "better than believed", zh: "好于设想" },
              WORSE: { en: "worse than believed", zh: "不及设想" },
              CANNOT_TELL: { en: "cannot be told", zh: "尚不能判断" },
            }),
          ],
        },
      ],
      notes: ["curve.designed.method"],
    },
    {
      title: { en: "Peak and end", zh: "峰终检验" },
      paragraphs: ["curve.peakEnd.results.sentence"],
      tables: [],
      notes: [],
    },
  ],
};
