import { venue } from "./column-titles.ts";
import { type ColumnTemplate, number, type SectionTemplate, text } from "./page-template.ts";

const at = (path: string): ColumnTemplate[] => [
  text({ en: "Day", zh: "日期" }, `${path}day`),
  number({ en: "Hour of the day", zh: "时（24 小时制）" }, `${path}hour`),
  number({ en: "People", zh: "人数" }, `${path}people`),
  number({ en: "Load, as a part of the capacity", zh: "承载率（小数，1 为满载）" }, `${path}use`, 3),
];
const source = { en: "Counted", zh: "计数方式" };

/** How full venues were as counted, and what their plans simulate, each in a table of its own. */
export const capacityLoad: SectionTemplate = {
  title: { en: "Capacity load", zh: "承载率" },
  paragraphs: [],
  tables: [
    {
      title: { en: "Measured", zh: "实测" },
      rows: "loads.venues.measured",
      columns: [
        { ...venue, path: `../${venue.path}` },
        text(source, "sourceName"),
        text({ en: "Result", zh: "结果" }, "sentence"),
        number({ en: "Capacity", zh: "承载量" }, "capacity"),
        ...at("peak."),
        number({ en: "Mean of days", zh: "日均承载率（小数）" }, "use.value", 3),
        number({ en: "From (95%)", zh: "区间下限（95%）" }, "use.interval.low", 3),
        number({ en: "To (95%)", zh: "区间上限（95%）" }, "use.interval.high", 3),
        number({ en: "Days", zh: "天数" }, "days"),
        number({ en: "Days at or over 80%", zh: "达到 80% 的天数" }, "crossedDays"),
        text({ en: "Definition", zh: "口径" }, "formula"),
      ],
    },
    {
      title: { en: "Days at or over 80%, measured", zh: "实测达到 80% 的日子" },
      rows: "loads.venues.measured.crossed",
      columns: [{ ...venue, path: `../../${venue.path}` }, text(source, "../sourceName"), ...at("")],
    },
    {
      title: { en: "Simulated day of the plan", zh: "方案模拟日" },
      rows: "loads.venues",
      columns: [
        venue,
        text({ en: "Plan", zh: "方案" }, "plan.name"),
        number({ en: "Capacity at once", zh: "瞬时承载量" }, "instantaneousCapacity"),
        number({ en: "Capacity of a day", zh: "日承载量" }, "dailyCapacity"),
        number(
          { en: "People at most, simulated", zh: "模拟在场人数峰值" },
          "plan.assessment.flow.peak.inside",
        ),
        number(
          { en: "Load, simulated, as a part", zh: "模拟承载率（小数）" },
          "plan.assessment.flow.carryingUse",
          3,
        ),
      ],
    },
  ],
  notes: [],
};
