import type { LocalisedText } from "../text/text.ts";
import { type ControlChart, signalBits } from "./control-chart.ts";
import { alertThresholds } from "./thresholds.ts";

/** What to keep in mind when reading a chart. */
export const chartWarnings = {
  "season-not-handled": {
    en: `The time of year is not taken into account before ${alertThresholds.seasonYears} full years of data: a seasonal swing looks like a drift.`,
    zh: `数据不满 ${alertThresholds.seasonYears} 年，未计入季节规律：淡旺季波动可能被当作持续变化。`,
  },
  "weekday-unknown": {
    en: "A weekday with too few answers in the first weeks, or with all answers alike, takes what is usual on all days.",
    zh: "最初几周内某些星期几的答卷过少或完全相同，其期望值取全部日期的平均。",
  },
  "unsettled-baseline": {
    en: "There were signals already in the weeks that say what is usual: they may not have been usual ones.",
    zh: "用作基准的几周内已出现信号，该时期未必正常。",
  },
} as const satisfies Record<string, LocalisedText>;
export type ChartWarning = keyof typeof chartWarnings;

export function warningsOf(chart: ControlChart): ChartWarning[] {
  const { above, below, seasonal } = chart.points;
  if (chart.usual === null) return [];
  const far = (bits: number): boolean => (bits & (signalBits.point | signalBits.ewma)) !== 0;
  const unsettled = Array.from({ length: chart.judgedFrom }, (_, t) => t).some((t) =>
    far((above[t] as number) | (below[t] as number)),
  );
  return [
    ...(seasonal.at(-1) === 1 ? [] : (["season-not-handled"] as const)),
    ...(chart.usual.weekdayUnknown ? (["weekday-unknown"] as const) : []),
    ...(unsettled ? (["unsettled-baseline"] as const) : []),
  ];
}
