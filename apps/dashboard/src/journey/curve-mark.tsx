import type { DotItemDotProps } from "recharts";
import type { CurvePoint } from "./prepare-curve.ts";

/** A point of the curve: ▲ a candidate for the high point, ▼ for the low point, a dot otherwise, hollow where answers are few. */
export function CurveMark({ cx, cy, payload }: DotItemDotProps) {
  const point = payload as CurvePoint;
  if (point.value === null || cx === undefined || cy === undefined) return <g />;
  if (point.peak === "positive")
    return <path d={`M${cx} ${cy - 8}l8 13h-16z`} fill="var(--good)" stroke="var(--paper)" />;
  if (point.peak === "negative")
    return <path d={`M${cx} ${cy + 8}l8 -13h-16z`} fill="var(--bad)" stroke="var(--paper)" />;
  return (
    <circle
      cx={cx}
      cy={cy}
      r={4}
      fill={point.faint ? "var(--paper)" : "var(--ink)"}
      stroke={point.faint ? "var(--muted)" : "var(--paper)"}
      strokeWidth={point.faint ? 2 : 1}
    />
  );
}
