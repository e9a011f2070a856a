import styles from "./funnel.module.css";
import type { Funnel as Content } from "./prepare-funnel.ts";

/** From complaint to recovery: a bar a step, each with its count and what is lost before the next. */
export function Funnel({ funnel }: { funnel: Content }) {
  return (
    <ol className={styles.funnel}>
      {funnel.steps.map((step) => (
        <li key={step.key} data-step={step.key}>
          <p className={styles.name}>
            {step.name} <strong>{step.count}</strong>
            {step.share !== "" && <span className={styles.share}>{step.share}</span>}
          </p>
          <div className={styles.track} aria-hidden="true">
            <span style={{ width: `${step.length}%` }} />
          </div>
          {step.lost !== "" && <p className={styles.lost}>{step.lost}</p>}
        </li>
      ))}
    </ol>
  );
}
