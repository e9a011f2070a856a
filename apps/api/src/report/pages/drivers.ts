import { quadrants, rankFrom, rankTo, sentence, touchpoint } from "../column-titles.ts";
import { figure, number, operationOf, type PageTemplate, text } from "../page-template.ts";

const share = figure({ en: "Importance", zh: "重要性" }, "share");
const performance = figure({ en: "Performance", zh: "表现" }, "performance");

/** What satisfaction goes with: service, hardware and marketing, stages and touchpoints. */
export const drivers: PageTemplate = {
  page: "drivers",
  title: { en: "Drivers", zh: "驱动因素" },
  operation: operationOf("drivers"),
  sections: [
    {
      title: { en: "What it depends on", zh: "满意度与什么相关" },
      paragraphs: ["drivers.analysis.sentence"],
      tables: [
        {
          title: { en: "Service, hardware and marketing", zh: "服务、硬件与营销" },
          rows: "drivers.analysis.drivers",
          columns: [text({ en: "Driver", zh: "驱动因素" }, "name"), share, performance, sentence],
        },
        {
          title: { en: "Touchpoints", zh: "触点" },
          rows: "drivers.analysis.touchpoints",
          columns: [
            touchpoint,
            figure({ en: "Importance", zh: "重要性" }, "importance.share"),
            number(rankFrom, "importance.rankLow"),
            number(rankTo, "importance.rankHigh"),
            performance,
            text({ en: "Field of the map", zh: "象限" }, "quadrant", quadrants),
            figure({ en: "Priority", zh: "优先度" }, "priority"),
          ],
        },
        {
          title: { en: "In words", zh: "逐项说明" },
          rows: "drivers.analysis.touchpoints",
          columns: [touchpoint, sentence, text({ en: "Priority", zh: "优先度" }, "prioritySentence")],
        },
        {
          title: { en: "Stages", zh: "阶段" },
          rows: "drivers.analysis.stages",
          columns: [text({ en: "Stage", zh: "阶段" }, "stage.name"), share, performance],
        },
        {
          figures: [
            { title: { en: "Variation explained", zh: "可解释的差异" }, path: "drivers.analysis.explained" },
          ],
        },
      ],
      notes: ["drivers.analysis.methodNotice", "drivers.analysis.warnings"],
    },
  ],
};
