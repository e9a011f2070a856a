import styles from "./interval-bar.module.css";
import type { Mark } from "./mark.ts";

interface Props {
  mark: Mark | null;
  /** Ticks in percent of the axis's length, drawn as thin rules. */
  ticks: readonly number[];
  /** A reference, such as the figure of all venues. */
  reference?: number | undefined;
  /** A stretch for comparing two bars by eye; the interval is then a thin line through it. */
  band?: { from: number; to: number } | null | undefined;
  /** Where the same thing stands otherwise, drawn as a hollow ring behind the dot. */
  ghost?: number | null | undefined;
}

/** A dot on its interval. Says nothing to screen readers: the number stands beside it. */
export function IntervalBar({ mark, ticks, reference, band, ghost }: Props) {
  return (
    <svg className={styles.bar} width="100%" height="24" aria-hidden="true" focusable="false">
      {ticks.map((tick) => (
        <line key={tick} className={styles.tick} x1={`${tick}%`} x2={`${tick}%`} y1="0" y2="24" />
      ))}
      {reference !== undefined && (
        <line className={styles.reference} x1={`${reference}%`} x2={`${reference}%`} y1="0" y2="24" />
      )}
      {mark && (
        <g className={mark.faint ? styles.faint : styles.mark}>
          <line
            className={band ? styles.thin : undefined}
            x1={`${mark.from}%`}
            x2={`${mark.to}%`}
            y1="12"
            y2="12"
          />
          {band && <line x1={`${band.from}%`} x2={`${band.to}%`} y1="12" y2="12" />}
          {typeof ghost === "number" && <circle className={styles.ghost} cx={`${ghost}%`} cy="12" r="5" />}
          <circle cx={`${mark.at}%`} cy="12" r="5" />
        </g>
      )}
    </svg>
  );
}
