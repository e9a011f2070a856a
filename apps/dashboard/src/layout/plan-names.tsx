import { memo } from "react";
import type { Side } from "./place-names.ts";
import styles from "./plan-view.module.css";
import type { Name } from "./prepare-plan.ts";

/** The names that have room; the table beside the plan has them all. */
export const PlanNames = memo(function PlanNames({
  names,
  sides,
}: {
  names: readonly Name[];
  sides: ReadonlyMap<string, Side>;
}) {
  return (
    <g className={styles.names}>
      {names.map(({ key, kind, text, at }) => {
        const side = sides.get(key);
        return side === undefined ? null : (
          <g key={key} transform={`translate(${at.x} ${at.y})`}>
            <text data-kind={kind} data-side={side} x={{ middle: 0, right: 12, left: -12 }[side]} y="0">
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
});
