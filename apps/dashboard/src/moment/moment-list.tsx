import { useTranslations } from "next-intl";
import { placeOn } from "../chart/axis.ts";
import styles from "./moment-list.module.css";
import { MomentRow } from "./moment-row.tsx";
import type { PreparedMoment, PreparedMoments } from "./prepare-moments.ts";

interface Props {
  prepared: PreparedMoments;
  /** Moments of truth say their sentence at once, the others on demand. */
  rows: PreparedMoment[];
  open: boolean;
  /** Where recommendation was not asked there is no score and no long-term trait. */
  scored: boolean;
}

export function MomentList({ prepared, rows, open, scored }: Props) {
  const t = useTranslations("moments");
  const ticks = prepared.scoreAxis.ticks.map(({ value }) => placeOn(prepared.scoreAxis, value));
  return (
    <div className={styles.list} data-scored={scored}>
      <div className={styles.head} aria-hidden="true">
        {scored && <span>{t("rank")}</span>}
        <span>{t("touchpoint")}</span>
        {scored && (
          <span className={styles.scale}>
            {t("score")}
            <span>
              {prepared.scoreAxis.ticks.map(({ value, label }) => (
                <i key={value} style={{ left: `${value}%` }}>
                  {label}
                </i>
              ))}
            </span>
          </span>
        )}
        <span>
          {t("emotion")}
          <small>{t("emotionHint")}</small>
        </span>
        <span>
          {t("decision")}
          <small>{t("decisionHint")}</small>
        </span>
        {scored && (
          <span>
            {t("longTerm")}
            <small>{t("longTermHint")}</small>
          </span>
        )}
        <span className={styles.swingHead}>
          {t("penaltyReward")}
          <small>{t("penaltyRewardHint")}</small>
        </span>
      </div>
      <ol>
        {rows.map((row) => (
          <MomentRow
            key={row.code}
            row={row}
            ticks={ticks}
            zero={prepared.zero}
            open={open}
            scored={scored}
          />
        ))}
      </ol>
    </div>
  );
}
