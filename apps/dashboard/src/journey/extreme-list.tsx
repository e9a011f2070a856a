import { useTranslations } from "next-intl";
import styles from "./peak-end.module.css";
import type { PreparedExtreme } from "./prepare-peak-end.ts";

/** Rows shown at once; the rest on demand. */
const SHOWN_AT_ONCE = 10;

/** How often a touchpoint is the worst of a visit, to the left, and the best, to the right. */
export function ExtremeList({ rows }: { rows: readonly PreparedExtreme[] }) {
  const t = useTranslations("peakEnd");
  const [first, rest] = [rows.slice(0, SHOWN_AT_ONCE), rows.slice(SHOWN_AT_ONCE)];
  return (
    <>
      <p className={styles.extremeHead} aria-hidden="true">
        <span />
        <span>◀ {t("worst")}</span>
        <span>{t("best")} ▶</span>
      </p>
      <Rows rows={first} />
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{t("rest", { count: rest.length })}</summary>
          <Rows rows={rest} />
        </details>
      )}
    </>
  );
}

function Rows({ rows }: { rows: readonly PreparedExtreme[] }) {
  const t = useTranslations("peakEnd");
  return (
    <ul>
      {rows.map(({ code, name, worst, best }) => (
        <li key={code} className={styles.extreme}>
          <span>{name}</span>
          <span className={styles.worst} title={worst.detail}>
            <span className="visually-hidden">{t("worst")} </span>
            {worst.text}
            <i style={{ width: `${worst.width}%` }} />
          </span>
          <span className={styles.best} title={best.detail}>
            <i style={{ width: `${best.width}%` }} />
            <span className="visually-hidden">{t("best")} </span>
            {best.text}
          </span>
        </li>
      ))}
    </ul>
  );
}
