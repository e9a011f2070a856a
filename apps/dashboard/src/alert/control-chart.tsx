"use client";

import {
  Area,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  XAxis,
  YAxis,
} from "recharts";
import type { Axis } from "../chart/axis.ts";
import type { ChartMark } from "../chart/chart-marks.ts";
import { markLines } from "../chart/mark-lines.tsx";
import styles from "./alerts.module.css";
import type { PreparedChart } from "./prepare-chart.ts";

interface Props {
  chart: PreparedChart;
  /** Actions and holidays on the days that are drawn: a thin line with a label each. */
  marks: readonly ChartMark[];
  words: Record<"baseline" | "value" | "usual" | "limits" | "signal" | "average", string>;
}

const HEIGHT = 300;
const LOWER_HEIGHT = 120;
const margin = { top: 20, right: 8, bottom: 0, left: 0 };

/** The figure against what is usual, and below it the moving average against its limits, on the same days. */
export function ControlChart({ chart, marks, words }: Props) {
  return (
    <figure className={styles.chart} role="img" aria-label={chart.description}>
      <Key words={words} hasLimits={chart.hasLimits} />
      <Upper chart={chart} marks={marks} baselineLabel={words.baseline} />
      {chart.hasLimits && (
        <>
          <p className={styles.lower}>{words.average}</p>
          <Lower chart={chart} />
        </>
      )}
    </figure>
  );
}

function Key({ words, hasLimits }: { words: Props["words"]; hasLimits: boolean }) {
  return (
    <ul className={styles.key} aria-hidden="true">
      <li data-mark="value">{words.value}</li>
      {hasLimits && <li data-mark="usual">{words.usual}</li>}
      {hasLimits && <li data-mark="limits">{words.limits}</li>}
      {hasLimits && <li data-mark="signal">{words.signal}</li>}
    </ul>
  );
}

function Upper({ chart, marks, baselineLabel }: Pick<Props, "chart" | "marks"> & { baselineLabel: string }) {
  const { points, axis, days, baseline, run } = chart;
  return (
    <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 640, height: HEIGHT }}>
      <ComposedChart data={points} accessibilityLayer={false} margin={margin}>
        {axes(axis, days)}
        {baseline && (
          <ReferenceArea
            x1={baseline[0]}
            x2={baseline[1]}
            fill="var(--tint)"
            fillOpacity={1}
            label={{ value: baselineLabel, position: "insideTopLeft", fill: "var(--muted)", fontSize: 11 }}
          />
        )}
        {run && <ReferenceLine x={run.from} stroke="var(--ink)" strokeWidth={1} />}
        {markLines(marks)}
        <Area
          dataKey="band"
          type="linear"
          stroke="none"
          fill="var(--accent-soft)"
          fillOpacity={0.55}
          isAnimationActive={false}
          connectNulls={false}
          activeDot={false}
        />
        <Line
          dataKey="expectation"
          type="linear"
          stroke="var(--accent)"
          strokeWidth={1}
          strokeDasharray="3 2"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          connectNulls={false}
        />
        <Line
          dataKey="value"
          type="linear"
          stroke="var(--muted)"
          strokeWidth={1}
          dot={{ r: 1.8, fill: "var(--ink)", stroke: "none" }}
          activeDot={false}
          isAnimationActive={false}
          connectNulls={false}
        />
        <Scatter dataKey="above" shape={<Triangle up />} isAnimationActive={false} />
        <Scatter dataKey="below" shape={<Triangle />} isAnimationActive={false} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function Lower({ chart: { points, averageAxis, days, run } }: { chart: PreparedChart }) {
  return (
    <ResponsiveContainer
      width="100%"
      height={LOWER_HEIGHT}
      initialDimension={{ width: 640, height: LOWER_HEIGHT }}
    >
      <ComposedChart data={points} accessibilityLayer={false} margin={{ ...margin, top: 4 }}>
        {axes(averageAxis, days)}
        {run && <ReferenceLine x={run.from} stroke="var(--ink)" strokeWidth={1} />}
        <Area
          dataKey="averageBand"
          type="linear"
          stroke="none"
          fill="var(--accent-soft)"
          fillOpacity={0.55}
          isAnimationActive={false}
          connectNulls={false}
          activeDot={false}
        />
        <ReferenceLine y={0} stroke="var(--accent)" strokeDasharray="3 2" strokeWidth={1} />
        <Line
          dataKey="average"
          type="linear"
          stroke="var(--ink)"
          strokeWidth={1.5}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          connectNulls={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function axes(axis: Axis, days: PreparedChart["days"]) {
  const values = new Map(axis.ticks.map(({ value, label }) => [value, label]));
  const dates = new Map(days.ticks.map(({ value, label }) => [value, label]));
  return [
    <YAxis
      key="y"
      domain={[axis.low, axis.high]}
      ticks={axis.ticks.map(({ value }) => value)}
      tickFormatter={(value: number) => values.get(value) ?? ""}
      allowDataOverflow
      width={44}
      interval={0}
      tick={{ fill: "var(--muted)", fontSize: 11 }}
      tickLine={{ stroke: "var(--grid)" }}
      axisLine={false}
    />,
    <XAxis
      key="x"
      dataKey="at"
      type="number"
      domain={[days.from, days.to]}
      ticks={days.ticks.map(({ value }) => value)}
      tickFormatter={(value: number) => dates.get(value) ?? ""}
      interval="preserveStart"
      minTickGap={12}
      tick={{ fill: "var(--muted)", fontSize: 11 }}
      tickLine={{ stroke: "var(--grid)" }}
      axisLine={{ stroke: "var(--rule)" }}
    />,
  ];
}

/** A signal: its direction by shape, so that colour is not needed to see it. */
function Triangle({ cx, cy, up = false }: { cx?: number; cy?: number; up?: boolean }) {
  if (cx === undefined || cy === undefined || Number.isNaN(cy)) return null;
  const tip = up ? -6 : 6;
  return (
    <path
      d={`M ${cx} ${cy + tip} L ${cx - 5} ${cy - tip / 2} L ${cx + 5} ${cy - tip / 2} Z`}
      fill="var(--bad)"
      stroke="var(--paper)"
      strokeWidth={1}
    />
  );
}
