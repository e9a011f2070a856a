"use client";

import { ComposedChart, ErrorBar, LabelList, Line, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { Axis } from "../chart/axis.ts";
import { markLines } from "../chart/mark-lines.tsx";
import type { TrendPanel as Panel, TrendPoint } from "./prepare-trends.ts";
import styles from "./trend-panels.module.css";

interface Props {
  panel: Panel;
  axis: Axis;
  years: number[];
}

const HEIGHT = 148;

/** From a little before the first year's figure to a little after the last one's, and to whatever is marked. */
function reachOf(years: readonly number[], marks: Panel["marks"]): [number, number] {
  const places = [...years, ...marks.map(({ at }) => at)];
  return [Math.min(...places) - 0.3, Math.max(...places) + 0.3];
}

/** One venue over the years. The picture is described in words; the table below holds its numbers. */
export function TrendPanel({ panel, axis, years }: Props) {
  const labels = new Map(axis.ticks.map(({ value, label }) => [value, label]));
  const latest = panel.points.findLast(({ value }) => value !== null)?.year;
  return (
    <li className={styles.panel}>
      <h3>{panel.name}</h3>
      <div role="img" aria-label={panel.description}>
        <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 260, height: HEIGHT }}>
          <ComposedChart
            data={panel.points}
            accessibilityLayer={false}
            margin={{ top: 16, right: 40, bottom: 0, left: 0 }}
          >
            <YAxis
              domain={[axis.low, axis.high]}
              ticks={axis.ticks.map(({ value }) => value)}
              tickFormatter={(value: number) => labels.get(value) ?? ""}
              width={40}
              interval={0}
              tick={{ fill: "var(--muted)", fontSize: 11 }}
              tickLine={{ stroke: "var(--grid)" }}
              axisLine={false}
            />
            <XAxis
              dataKey="year"
              type="number"
              domain={reachOf(years, panel.marks)}
              ticks={years}
              interval="preserveStartEnd"
              minTickGap={8}
              tick={{ fill: "var(--muted)", fontSize: 11 }}
              tickLine={false}
              axisLine={{ stroke: "var(--rule)" }}
            />
            {markLines(panel.marks)}
            <Line
              dataKey="value"
              stroke="var(--accent)"
              strokeWidth={2}
              isAnimationActive={false}
              connectNulls={false}
              dot={{ r: 3.5, fill: "var(--accent)", stroke: "var(--paper)", strokeWidth: 1 }}
            >
              <ErrorBar
                dataKey="whisker"
                stroke="var(--accent)"
                strokeOpacity={0.45}
                strokeWidth={4}
                width={0}
                direction="y"
                isAnimationActive={false}
              />
              <LabelList
                valueAccessor={(entry) =>
                  (entry.payload as TrendPoint | undefined)?.year === latest ? panel.latest : ""
                }
                position="right"
                offset={8}
                fill="var(--ink)"
                fontSize={13}
                fontWeight={640}
              />
            </Line>
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      {panel.gaps !== "" && <p className={styles.gaps}>{panel.gaps}</p>}
    </li>
  );
}
