import styles from "./what-if.module.css";

/** The optimistic bound: an open tick beyond the interval. */
export function BoundTick({ at, label }: { at: number | null; label: string }) {
  if (at === null) return null;
  return (
    <span className={styles.bound} style={{ left: `${at}%` }} title={label}>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
