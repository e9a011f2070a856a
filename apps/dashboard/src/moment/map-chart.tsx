"use client";

import { useTranslations } from "next-intl";
import {
  CartesianGrid,
  ErrorBar,
  LabelList,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { Axis } from "../chart/axis.ts";
import styles from "./map-chart.module.css";
import type { ImportanceMap, MapPoint } from "./prepare-map.ts";

const HEIGHT = 460;
const tick = { fill: "var(--muted)", fontSize: 12 };

const textOf = (axis: Axis) => {
  const labels = new Map(axis.ticks.map(({ value, label }) => [value, label]));
  return (value: number) => labels.get(value) ?? "";
};

/** Importance upwards, performance across; four fields named in their corners. */
export function MapChart({ map, label }: { map: ImportanceMap; label: string }) {
  const t = useTranslations();
  const { across, up, cross, points } = map;
  return (
    <div className={styles.map}>
      <p className={styles.up}>↑ {t("moments.importance")}</p>
      <div className={styles.plot}>
        <p className={styles.corner} data-corner="top-left">
          {t("quadrant.CONCENTRATE_HERE")}
        </p>
        <p className={styles.corner} data-corner="top-right">
          {t("quadrant.KEEP_UP")}
        </p>
        <p className={styles.corner} data-corner="bottom-left">
          {t("quadrant.LOW_PRIORITY")}
        </p>
        <p className={styles.corner} data-corner="bottom-right">
          {t("quadrant.POSSIBLE_OVERKILL")}
        </p>
        <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 1192, height: HEIGHT }}>
          <ScatterChart margin={{ top: 24, right: 12, bottom: 24, left: 0 }} title={label}>
            <CartesianGrid stroke="var(--grid)" />
            <XAxis
              type="number"
              dataKey="performance"
              domain={[across.low, across.high]}
              ticks={across.ticks.map(({ value }) => value)}
              tickFormatter={textOf(across)}
              tick={tick}
              tickLine={false}
              axisLine={{ stroke: "var(--rule)" }}
            />
            <YAxis
              type="number"
              dataKey="importance"
              width={44}
              domain={[up.low, up.high]}
              ticks={up.ticks.map(({ value }) => value)}
              tickFormatter={textOf(up)}
              tick={tick}
              tickLine={false}
              axisLine={false}
            />
            <ReferenceLine x={cross.performance} stroke="var(--muted)" strokeDasharray="4 3" />
            <ReferenceLine y={cross.importance} stroke="var(--muted)" strokeDasharray="4 3" />
            <Scatter data={points} isAnimationActive={false} shape={Dot}>
              <ErrorBar
                dataKey="performanceError"
                direction="x"
                isAnimationActive={false}
                width={0}
                stroke="var(--accent)"
                strokeOpacity={0.3}
                strokeWidth={2}
              />
              <ErrorBar
                dataKey="importanceError"
                direction="y"
                isAnimationActive={false}
                width={0}
                stroke="var(--accent)"
                strokeOpacity={0.3}
                strokeWidth={2}
              />
              {(["left", "right"] as const).map((side) => (
                <LabelList
                  key={side}
                  valueAccessor={(entry) => nameAt(side, entry.payload)}
                  position={side}
                  offset={8}
                  fill="var(--ink)"
                  fontSize={12}
                  className={styles.pointName}
                />
              ))}
            </Scatter>
            <Tooltip
              content={({ active, payload }) => (
                <PointText point={active ? pointOf(payload[0]?.payload) : null} />
              )}
              isAnimationActive={false}
            />
          </ScatterChart>
        </ResponsiveContainer>
      </div>
      <p className={styles.across}>{t("moments.performance")} →</p>
    </div>
  );
}

const pointOf = (payload: unknown) => (payload ?? null) as MapPoint | null;
const nameAt = (side: "left" | "right", payload: unknown) =>
  pointOf(payload)?.label === side ? (pointOf(payload)?.name ?? "") : "";

function Dot({ cx, cy, payload }: { cx?: number | undefined; cy?: number | undefined; payload?: unknown }) {
  const hollow = pointOf(payload)?.hollow ?? false;
  return (
    <circle
      cx={cx}
      cy={cy}
      r={5}
      fill={hollow ? "var(--paper)" : "var(--accent)"}
      stroke="var(--accent)"
      strokeWidth={2}
    />
  );
}

function PointText({ point }: { point: MapPoint | null }) {
  const t = useTranslations();
  if (point === null) return null;
  return (
    <div className={styles.tooltip}>
      <strong>{point.name}</strong>
      <span>
        {t("moments.importance")}: {point.importanceText}
      </span>
      <span>
        {t("moments.performance")}: {point.performanceText}
      </span>
      {point.quadrant && (
        <span>
          {t(`quadrant.${point.quadrant}`)} ({t(point.hollow ? "moments.borderline" : "moments.clear")})
        </span>
      )}
    </div>
  );
}
