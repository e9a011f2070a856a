import { type ControlChart, type Signal, signalsIn } from "@touchstone/core/alert/control-chart";
import { dayOfNumber } from "@touchstone/core/calendar/day";
import { SHOWN_FROM } from "@touchstone/core/indicator/figure";
import { AlertSignalEnum } from "./alert.ts";
import { builder } from "./builder.ts";

/** The points of a chart from one place up to another. */
interface Columns {
  chart: ControlChart;
  from: number;
  to: number;
}

const column =
  (read: (chart: ControlChart) => Float64Array, hidden: boolean) =>
  ({ chart, from, to }: Columns): (number | null)[] =>
    Array.from({ length: to - from }, (_, i) => {
      const value = read(chart)[from + i] as number;
      const isSmall = (chart.points.n[from + i] as number) < SHOWN_FROM;
      return Number.isFinite(value) && !(hidden && isSmall) ? value : null;
    });

export const ChartPointsType = builder.objectRef<Columns>("ChartPoints").implement({
  description:
    "The points of a control chart as columns: every list has one entry per point. Days without answers have no point.",
  fields: (t) => {
    const numbers = (description: string, read: (chart: ControlChart) => Float64Array, hidden = false) =>
      t.field({
        type: t.listRef("Float", { nullable: true }),
        description,
        resolve: column(read, hidden),
      });
    return {
      days: t.field({
        type: ["Date"],
        description: "The day, or the Monday of the week.",
        resolve: ({ chart, from, to }) => Array.from(chart.points.day.slice(from, to), dayOfNumber),
      }),
      n: t.intList({
        description: "Answers.",
        resolve: ({ chart, from, to }) => Array.from(chart.points.n.slice(from, to)),
      }),
      values: numbers(
        `The figure; null on fewer than ${SHOWN_FROM} answers.`,
        ({ points }) => points.value,
        true,
      ),
      expectations: numbers(
        "What is usual on such a day; null while the chart is learning.",
        ({ points }) => points.expectation,
      ),
      lows: numbers("Lower limit: three standard errors below.", ({ points }) => points.low),
      highs: numbers("Upper limit: three standard errors above.", ({ points }) => points.high),
      deviations: numbers(
        `z′: standard errors from what is usual, over-dispersion taken into account; null on fewer than ${SHOWN_FROM} answers.`,
        ({ points }) => points.z,
        true,
      ),
      averages: numbers("Weighted moving average of z′.", ({ points }) => points.ewma),
      averageLimits: numbers("Its limit, on either side of 0.", ({ points }) => points.ewmaLimit),
      seasonal: t.booleanList({
        description: "Whether the time of year is part of what is usual.",
        resolve: ({ chart, from, to }) =>
          Array.from(chart.points.seasonal.slice(from, to), (bit) => bit === 1),
      }),
      above: t.field({
        type: t.listRef(t.listRef(AlertSignalEnum)),
        description: "Signals above what is usual.",
        resolve: (columns) => signals(columns, "above"),
      }),
      below: t.field({
        type: t.listRef(t.listRef(AlertSignalEnum)),
        description: "Signals below what is usual.",
        resolve: (columns) => signals(columns, "below"),
      }),
    };
  },
});

function signals({ chart, from, to }: Columns, side: "above" | "below"): Signal[][] {
  return Array.from(chart.points[side].slice(from, to), signalsIn);
}
