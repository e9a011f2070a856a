"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { BelievedMark } from "./believed-mark.tsx";
import styles from "./curve.module.css";
import { CurveMark } from "./curve-mark.tsx";
import { CurveTooltip } from "./curve-tooltip.tsx";
import type { Curve } from "./prepare-curve.ts";

/** Height of one touchpoint's row; the drawing beside the names keeps the same measure. */
const ROW = 64;
const AXIS = 28;

export function CurveDown({ curve: { axis, points, stages }, label }: { curve: Curve; label: string }) {
  const t = useTranslations();
  if (axis === null) return null;
  const labels = new Map(axis.ticks.map(({ value, label: text }) => [value, text]));
  const height = AXIS + ROW * points.length;
  const stageAt = new Map(stages.map((stage) => [stage.from, stage]));
  return (
    <div className={styles.down} style={{ height }}>
      <ol className={styles.rows} style={{ paddingTop: AXIS }}>
        {points.map((point) => (
          <Fragment key={point.code}>
            <li style={{ height: ROW }} data-peak={point.peak} data-stage={stageAt.has(point.place)}>
              {stageAt.has(point.place) && (
                <span className={styles.stageName}>
                  {stageAt.get(point.place)?.name} {stageAt.get(point.place)?.score}
                </span>
              )}
              <span className={styles.rowName}>{point.name}</span>
              <span className={styles.rowNote}>
                {point.score} · {t("frame.answers", { n: point.n })}
              </span>
              <span className={styles.rowNote}>
                {t(`nature.${point.nature}`)} · {t(`driver.${point.driver}`)}
              </span>
            </li>
          </Fragment>
        ))}
      </ol>
      <div className={styles.drawing}>
        <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 170, height }}>
          <ComposedChart
            layout="vertical"
            data={points}
            margin={{ top: 0, right: 10, bottom: 0, left: 6 }}
            title={label}
          >
            <CartesianGrid horizontal={false} stroke="var(--grid)" />
            <XAxis
              type="number"
              orientation="top"
              height={AXIS}
              domain={[axis.low, axis.high]}
              ticks={axis.ticks.map(({ value }) => value)}
              tickFormatter={(value: number) => labels.get(value) ?? ""}
              tick={{ fill: "var(--muted)", fontSize: 11 }}
              tickLine={false}
              axisLine={false}
            />
            <YAxis dataKey="place" type="number" domain={[0.5, points.length + 0.5]} hide />
            <Area
              dataKey="band"
              stroke="none"
              fill="var(--accent-soft)"
              fillOpacity={0.8}
              isAnimationActive={false}
              activeDot={false}
            />
            <Line
              dataKey="value"
              stroke="var(--ink)"
              strokeWidth={1.75}
              dot={CurveMark}
              isAnimationActive={false}
            />
            <Line
              dataKey="believed"
              stroke="var(--muted)"
              strokeWidth={1.5}
              strokeDasharray="2 5"
              dot={BelievedMark}
              isAnimationActive={false}
              activeDot={false}
            />
            <Tooltip
              content={(props) => <CurveTooltip active={props.active} payload={props.payload} />}
              cursor={{ stroke: "var(--muted)" }}
              isAnimationActive={false}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}
