import type { ReactNode } from "react";
import { markShapes } from "./function-mark.ts";
import type { LegendEntry } from "./paint.ts";
import styles from "./plan-section.module.css";

/** What the colours, shapes and letters of the chosen layer mean. */
export function PlanLegend({
  entries,
  assumed,
  children,
}: {
  entries: readonly LegendEntry[];
  assumed: string | null;
  /** Further entries. */
  children?: ReactNode;
}) {
  return (
    <ul className={styles.legend}>
      {entries.map((entry) => (
        <li key={`${entry.as} ${entry.tone} ${entry.label}`}>
          <Sample entry={entry} />
          {entry.label}
        </li>
      ))}
      {children}
      {assumed !== null && (
        <li>
          <Sample entry={{ as: "hatch", tone: "quiet", label: assumed }} />
          {assumed}
        </li>
      )}
    </ul>
  );
}

function Sample({ entry: { as, tone, letter } }: { entry: LegendEntry }) {
  const shape = markShapes[tone as keyof typeof markShapes] ?? markShapes.dining;
  return (
    <svg
      className={styles.sample}
      data-tone={tone}
      data-as={as}
      viewBox="-10 -8 20 16"
      width="20"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {as === "mark" && <path d={shape} />}
      {as === "path" && <path d="M-10-5H10V5H-10Z" />}
      {as === "plate" && <path d="M-9-6H9V4H3L0 7L-3 4H-9Z" />}
      {as === "dot" && <circle r="5" />}
      {as === "ring" && <circle r="6.5" />}
      {as === "hatch" && <path d="M-10 2L-4-6M-8 6L2-6M-2 6L8-6M4 6L10-2" />}
      {letter !== undefined && <text>{letter}</text>}
    </svg>
  );
}
