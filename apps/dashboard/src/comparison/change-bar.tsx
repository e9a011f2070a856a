import type { Mark } from "../chart/mark.ts";
import styles from "./changes.module.css";
import type { Stretch } from "./prepare-changes.ts";

interface Props {
  mark: Mark | null;
  performance: Stretch | null;
  mix: Stretch | null;
  zero: number;
  ticks: readonly number[];
}

/**
 * A change on its interval; below it, where it is split, the bar of performance and the bar of mix from zero. Says nothing
 * to screen readers: the numbers stand beside it.
 */
export function ChangeBar({ mark, performance, mix, zero, ticks }: Props) {
  const split = performance !== null || mix !== null;
  const height = split ? 44 : 24;
  return (
    <svg className={styles.bar} width="100%" height={height} aria-hidden="true" focusable="false">
      {ticks.map((tick) => (
        <line key={tick} className={styles.tick} x1={`${tick}%`} x2={`${tick}%`} y1="0" y2={height} />
      ))}
      <line className={styles.zero} x1={`${zero}%`} x2={`${zero}%`} y1="0" y2={height} />
      {mark && (
        <g className={mark.faint ? styles.faint : styles.mark}>
          <line x1={`${mark.from}%`} x2={`${mark.to}%`} y1="12" y2="12" />
          <circle cx={`${mark.at}%`} cy="12" r="5" />
        </g>
      )}
      {performance && <Bar stretch={performance} y={22} className={styles.performance} />}
      {mix && <Bar stretch={mix} y={33} className={styles.mix} />}
    </svg>
  );
}

function Bar({ stretch, y, className }: { stretch: Stretch; y: number; className: string | undefined }) {
  return (
    <rect
      className={className}
      x={`${stretch.from}%`}
      width={`${stretch.to - stretch.from}%`}
      y={y}
      height="8"
    />
  );
}
