import type { DotItemDotProps } from "recharts";
import type { CurvePoint } from "./prepare-curve.ts";

/** What management believes at a touchpoint: a small hollow square, so that it is never taken for a measurement. */
export function BelievedMark({ cx, cy, payload }: DotItemDotProps) {
  const point = payload as CurvePoint;
  if (point.believed === null || cx === undefined || cy === undefined) return <g />;
  return (
    <rect
      x={cx - 3.5}
      y={cy - 3.5}
      width={7}
      height={7}
      fill="var(--paper)"
      stroke="var(--muted)"
      strokeWidth={1.5}
    />
  );
}
