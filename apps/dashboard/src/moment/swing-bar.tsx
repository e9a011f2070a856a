import { useTranslations } from "next-intl";
import styles from "./moment-list.module.css";
import type { Swing } from "./prepare-moments.ts";

interface Props {
  penalty: Swing | null;
  reward: Swing | null;
  /** Where zero stands, in percent of the axis's length. */
  zero: number;
  /** The class of the effect in words. */
  effect: string;
}

/** What a low rating costs to the left of zero, what a high one earns to the right, each with its interval. */
export function SwingBar({ penalty, reward, zero, effect }: Props) {
  const t = useTranslations("moments");
  return (
    <div className={styles.swing}>
      <span className={styles.traitName}>{t("penaltyReward")}</span>
      <span className={styles.swingText}>
        <span title={penalty?.detail}>
          <span className="visually-hidden">{t("penalty")} </span>
          {penalty?.text ?? "–"}
        </span>
        <span title={reward?.detail}>
          <span className="visually-hidden">{t("reward")} </span>
          {reward?.text ?? "–"}
        </span>
      </span>
      <svg width="100%" height="14" aria-hidden="true" focusable="false">
        {penalty && <Bar swing={penalty} className={styles.penalty} />}
        {reward && <Bar swing={reward} className={styles.reward} />}
        <line className={styles.zero} x1={`${zero}%`} x2={`${zero}%`} y1="0" y2="14" />
      </svg>
      <span className={styles.effect}>{effect}</span>
    </div>
  );
}

function Bar({ swing, className }: { swing: Swing; className: string | undefined }) {
  return (
    <g className={className}>
      <rect x={`${swing.from}%`} width={`${swing.to - swing.from}%`} y="3" height="8" />
      <line x1={`${swing.low}%`} x2={`${swing.high}%`} y1="7" y2="7" />
    </g>
  );
}
