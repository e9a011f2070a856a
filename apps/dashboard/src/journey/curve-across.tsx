"use client";

import { useLocale, useTranslations } from "next-intl";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { BelievedMark } from "./believed-mark.tsx";
import styles from "./curve.module.css";
import { CurveMark } from "./curve-mark.tsx";
import { CurveTooltip } from "./curve-tooltip.tsx";
import { Lanes } from "./lanes.tsx";
import type { Curve } from "./prepare-curve.ts";

/** Width of the column left of the first touchpoint: axis labels, lane names. */
const GUTTER = 112;
const HEIGHT = 300;

export function CurveAcross({ curve: { axis, points, stages }, label }: { curve: Curve; label: string }) {
  const t = useTranslations("journey");
  const vertical = useLocale() === "zh" ? styles.upright : styles.sideways;
  if (axis === null) return null;
  const labels = new Map(axis.ticks.map(({ value, label: text }) => [value, text]));
  const columns = { gridTemplateColumns: `${GUTTER}px repeat(${points.length}, minmax(0, 1fr))` };
  return (
    <div className={styles.across}>
      <div className={styles.stages} style={columns}>
        <span className={styles.gutter}>{t("axis")}</span>
        <ol>
          {stages.map((stage) => (
            <li
              key={stage.code}
              style={{ gridColumn: `${stage.from + 1} / ${stage.to + 2}` }}
              title={stage.text}
            >
              <span>{stage.name}</span>
              <strong>{stage.score}</strong>
            </li>
          ))}
        </ol>
      </div>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 1192, height: HEIGHT }}>
        <ComposedChart data={points} margin={{ top: 12, right: 0, bottom: 12, left: 0 }} title={label}>
          <CartesianGrid vertical={false} stroke="var(--grid)" />
          <YAxis
            width={GUTTER}
            domain={[axis.low, axis.high]}
            ticks={axis.ticks.map(({ value }) => value)}
            tickFormatter={(value: number) => labels.get(value) ?? ""}
            tick={{ fill: "var(--muted)", fontSize: 12 }}
            tickLine={false}
            axisLine={false}
          />
          <XAxis dataKey="place" type="number" domain={[0.5, points.length + 0.5]} hide />
          {stages.slice(1).map((stage) => (
            <ReferenceLine key={stage.code} x={stage.from - 0.5} stroke="var(--rule)" />
          ))}
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
      <div className={styles.names} style={columns}>
        <span className={styles.gutter}>{t("n")}</span>
        {points.map(({ code, name, peak, n }) => (
          <span key={code} className={styles.name} data-peak={peak}>
            <b className={styles.n}>{n}</b>
            <span className={vertical}>{name}</span>
          </span>
        ))}
      </div>
      <Lanes points={points} columns={columns} />
    </div>
  );
}
