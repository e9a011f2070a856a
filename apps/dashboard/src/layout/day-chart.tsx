"use client";

import {
  Area,
  CartesianGrid,
  ComposedChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import styles from "./layout.module.css";
import type { DayChart as Content } from "./prepare-day.ts";

const HEIGHT = 280;
const tick = { fill: "var(--muted)", fontSize: 12 };

/** Persons inside over the day, under the lines they should stay below. */
export function DayChart({ day, label }: { day: Content; label: string }) {
  const times = new Map(day.across.ticks.map(({ value, label: text }) => [value, text]));
  const counts = new Map(day.up.ticks.map(({ value, label: text }) => [value, text]));
  return (
    <div className={styles.chart}>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 1192, height: HEIGHT }}>
        <ComposedChart data={day.points} margin={{ top: 24, right: 24, bottom: 4, left: 0 }} title={label}>
          <CartesianGrid vertical={false} stroke="var(--grid)" />
          <YAxis
            width={56}
            domain={[0, day.up.high]}
            ticks={day.up.ticks.map(({ value }) => value)}
            tickFormatter={(value: number) => counts.get(value) ?? ""}
            tick={tick}
            tickLine={false}
            axisLine={false}
          />
          <XAxis
            dataKey="minute"
            type="number"
            domain={[day.across.low, day.across.high]}
            ticks={day.across.ticks.map(({ value }) => value)}
            tickFormatter={(value: number) => times.get(value) ?? ""}
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: "var(--rule)" }}
            interval="preserveStartEnd"
            minTickGap={12}
          />
          <Area
            dataKey="inside"
            type="monotone"
            stroke="var(--accent)"
            strokeWidth={2}
            fill="var(--accent-soft)"
            fillOpacity={0.6}
            isAnimationActive={false}
            activeDot={{ r: 4, fill: "var(--accent)" }}
          />
          {day.limits.map(({ value, label: text }, i) => (
            <ReferenceLine
              key={text}
              y={value}
              stroke="var(--ink)"
              strokeWidth={i === 0 ? 1.5 : 1}
              {...(i === 0 ? {} : { strokeDasharray: "5 4" })}
              label={{ value: text, position: "insideTopRight", fill: "var(--ink)", fontSize: 12 }}
            />
          ))}
          <ReferenceDot
            x={day.peak.minute}
            y={day.peak.inside}
            r={4}
            fill="var(--accent)"
            stroke="var(--paper)"
            label={{ value: day.peak.label, position: "top", fill: "var(--ink)", fontSize: 12 }}
          />
          <Tooltip
            content={({ active, payload }) => {
              const text = (payload?.[0]?.payload as { text?: string } | undefined)?.text;
              return active && text ? <p className={styles.tooltip}>{text}</p> : null;
            }}
            cursor={{ stroke: "var(--muted)" }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
