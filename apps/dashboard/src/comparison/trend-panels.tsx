import type { Trends } from "./prepare-trends.ts";
import { TrendPanel } from "./trend-panel.tsx";
import styles from "./trend-panels.module.css";

export function TrendPanels({ trends }: { trends: Trends }) {
  const { axis, years, panels } = trends;
  if (axis === null) return null;
  return (
    <ul className={styles.panels}>
      {panels.map((panel) => (
        <TrendPanel key={panel.code} panel={panel} axis={axis} years={years} />
      ))}
    </ul>
  );
}
