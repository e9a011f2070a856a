"use client";

import { Area, ComposedChart, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { ChartMark } from "../chart/chart-marks.ts";
import { markLines } from "../chart/mark-lines.tsx";
import styles from "./actions.module.css";
import type { PreparedEffect } from "./prepare-effect.ts";

interface Props {
  chart: PreparedEffect;
  /** Other actions at the venue, and holidays, on the days that are drawn. */
  marks: readonly ChartMark[];
  label: string;
  words: { own: string; expected: string; start: string };
}

const HEIGHT = 300;

/** The venue against what its peers let expect, each with its interval, and the day on which the action began. */
export function EffectChart({ chart: { points, axis, days, start }, marks, label, words }: Props) {
  const values = new Map(axis.ticks.map((tick) => [tick.value, tick.label]));
  const dates = new Map(days.ticks.map((tick) => [tick.value, tick.label]));
  return (
    <figure className={styles.chart} role="img" aria-label={label}>
      <ul className={styles.key} aria-hidden="true">
        <li data-mark="own">{words.own}</li>
        <li data-mark="expected">{words.expected}</li>
      </ul>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 640, height: HEIGHT }}>
        <ComposedChart
          data={points}
          accessibilityLayer={false}
          margin={{ top: 20, right: 8, bottom: 0, left: 0 }}
        >
          <YAxis
            domain={[axis.low, axis.high]}
            ticks={axis.ticks.map(({ value }) => value)}
            tickFormatter={(value: number) => values.get(value) ?? ""}
            allowDataOverflow
            width={44}
            interval={0}
            tick={{ fill: "var(--muted)", fontSize: 11 }}
            tickLine={{ stroke: "var(--grid)" }}
            axisLine={false}
          />
          <XAxis
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
          />
          <Area
            dataKey="expectedBand"
            type="linear"
            stroke="none"
            fill="var(--accent-soft)"
            fillOpacity={0.55}
            isAnimationActive={false}
            connectNulls={false}
            activeDot={false}
          />
          <Area
            dataKey="ownBand"
            type="linear"
            stroke="none"
            fill="var(--muted)"
            fillOpacity={0.18}
            isAnimationActive={false}
            connectNulls={false}
            activeDot={false}
          />
          {markLines(marks)}
          {start !== null && (
            <ReferenceLine
              x={start}
              stroke="var(--ink)"
              strokeWidth={1}
              label={{ value: words.start, position: "insideTopLeft", fill: "var(--ink)", fontSize: 11 }}
            />
          )}
          <Line
            dataKey="expected"
            type="linear"
            stroke="var(--accent)"
            strokeWidth={1.5}
            strokeDasharray="3 2"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
            connectNulls={false}
          />
          <Line
            dataKey="own"
            type="linear"
            stroke="var(--ink)"
            strokeWidth={1.5}
            dot={{ r: 2, fill: "var(--ink)", stroke: "none" }}
            activeDot={false}
            isAnimationActive={false}
            connectNulls={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </figure>
  );
}
