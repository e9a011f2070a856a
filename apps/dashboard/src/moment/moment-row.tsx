import { useTranslations } from "next-intl";
import { IntervalBar } from "../chart/interval-bar.tsx";
import styles from "./moment-list.module.css";
import type { PreparedMoment, PreparedTrait } from "./prepare-moments.ts";
import { SwingBar } from "./swing-bar.tsx";

interface Props {
  row: PreparedMoment;
  ticks: number[];
  zero: number;
  open: boolean;
  scored: boolean;
}

const shape = { positive: "▲", negative: "▼" } as const;

export function MomentRow({ row, ticks, zero, open, scored }: Props) {
  const t = useTranslations("moments");
  return (
    <li className={styles.row}>
      {scored && (
        <p className={styles.rank}>
          <span className="visually-hidden">{t("rank")} </span>
          {row.rank}
        </p>
      )}
      <div className={styles.name}>
        <h3>{row.name}</h3>
        <p>
          {row.label !== "" && <strong className={styles.label}>{row.label}</strong>}
          {row.balanceSign && (
            <span className={styles.balance} data-sign={row.balanceSign}>
              {shape[row.balanceSign]} {t("balance")} {row.balance}
            </span>
          )}
        </p>
      </div>
      {scored && (
        <div className={styles.score} title={row.scoreDetail}>
          <span className={styles.figure}>
            <span className="visually-hidden">{t("score")} </span>
            {row.score}
          </span>
          <IntervalBar mark={row.mark} ticks={ticks} />
        </div>
      )}
      <Trait name={t("emotion")} trait={row.emotion} />
      <Trait name={t("decision")} trait={row.decision} />
      {scored && <Trait name={t("longTerm")} trait={row.longTerm} />}
      <SwingBar penalty={row.penalty} reward={row.reward} zero={zero} effect={row.effect} />
      {open ? (
        <div className={styles.evidence}>
          <p>{row.sentence}</p>
          <Notes row={row} />
        </div>
      ) : (
        <details className={styles.evidence}>
          <summary>
            {t("evidence")}
            <span className="visually-hidden">: {row.name}</span>
          </summary>
          <p>{row.sentence}</p>
          <Notes row={row} />
        </details>
      )}
    </li>
  );
}

function Notes({ row }: { row: PreparedMoment }) {
  return row.notes.length > 0 && <p className={styles.notes}>{row.notes.join(" · ")}</p>;
}

function Trait({ name, trait }: { name: string; trait: PreparedTrait }) {
  const t = useTranslations("moments");
  return (
    <div className={styles.trait} title={trait.detail}>
      <span className={styles.traitName}>{name}</span>
      <span>
        {trait.text}
        {trait.atLimit && <abbr title={t("atLimit")}>*</abbr>}
      </span>
      <svg width="100%" height="6" aria-hidden="true" focusable="false">
        <rect className={styles.track} width="100%" height="6" />
        {trait.full !== null && <rect className={styles.fill} width={`${trait.full}%`} height="6" />}
      </svg>
      <span className="visually-hidden">{trait.detail}</span>
    </div>
  );
}
