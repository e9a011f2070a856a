import { ReferenceLine } from "recharts";
import type { ChartMark } from "./chart-marks.ts";

/**
 * A thin line with a label for each mark, for a chart whose axis counts as they do: a function, since a chart looks for its lines
 * among its own children. Labels stand on three levels, so that neighbours do not cover each other.
 */
export const markLines = (marks: readonly ChartMark[]) =>
  marks.map(({ at, label }, order) => (
    <ReferenceLine
      key={`${at} ${label}`}
      x={at}
      stroke="var(--muted)"
      strokeDasharray="1 2"
      strokeWidth={1}
      label={{
        value: label,
        position: "insideBottomLeft",
        dy: -12 * (order % 3),
        fill: "var(--muted)",
        fontSize: 11,
      }}
    />
  ));
