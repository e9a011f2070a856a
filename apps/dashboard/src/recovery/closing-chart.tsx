"use client";

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import styles from "./closing-chart.module.css";
import type { ClosingCurve } from "./prepare-closing.ts";

const HEIGHT = 280;
const SHARES = [0, 0.25, 0.5, 0.75, 1];

interface Props {
  curve: ClosingCurve;
  /** What the drawing is, for readers who do not see it. */
  label: string;
}

/** The share of complaints closed by a time, with its band; complaints still open are rings on the curve. */
export function ClosingChart({ curve, label }: Props) {
  const ticks = new Map(curve.ticks.map(({ hours, label: text }) => [hours, text]));
  return (
    <div className={styles.chart}>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 1192, height: HEIGHT }}>
        <ComposedChart data={curve.points} margin={{ top: 20, right: 24, bottom: 4, left: 0 }} title={label}>
          <CartesianGrid vertical={false} stroke="var(--grid)" />
          <YAxis
            width={48}
            domain={[0, 1]}
            ticks={SHARES}
            tickFormatter={(value: number) => `${100 * value}%`}
            tick={{ fill: "var(--muted)", fontSize: 12 }}
            tickLine={false}
            axisLine={false}
          />
          <XAxis
            dataKey="hours"
            type="number"
            domain={[0, curve.end]}
            ticks={curve.ticks.map(({ hours }) => hours)}
            tickFormatter={(value: number) => ticks.get(value) ?? ""}
            tick={{ fill: "var(--muted)", fontSize: 12 }}
            tickLine={false}
            axisLine={{ stroke: "var(--rule)" }}
            interval="preserveStartEnd"
            minTickGap={12}
          />
          {curve.median && (
            <ReferenceLine
              segment={[
                { x: curve.median.hours, y: 0 },
                { x: curve.median.hours, y: 0.5 },
              ]}
              stroke="var(--muted)"
              strokeDasharray="2 3"
              label={{
                value: curve.median.label,
                position: "insideBottomLeft",
                fill: "var(--ink)",
                fontSize: 12,
                offset: 8,
              }}
            />
          )}
          <Area
            dataKey="band"
            type="stepAfter"
            stroke="none"
            fill="var(--accent-soft)"
            fillOpacity={0.8}
            isAnimationActive={false}
            activeDot={false}
            connectNulls
          />
          <Line
            dataKey="closed"
            type="stepAfter"
            stroke="var(--accent)"
            strokeWidth={2}
            dot={false}
            activeDot={{ r: 4, fill: "var(--accent)" }}
            isAnimationActive={false}
          />
          <Scatter
            data={curve.open}
            dataKey="closed"
            fill="var(--paper)"
            stroke="var(--ink)"
            isAnimationActive={false}
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
