import { useTranslations } from "next-intl";
import { placeOn } from "../chart/axis.ts";
import type { Row, Rows } from "./prepare-rows.ts";
import styles from "./risk-rows.module.css";

/** So many rows at once; the rest on demand. */
const SHOWN_AT_ONCE = 12;

/** Figures under each other, each a dot on its interval, on one axis. */
export function RiskRows({ rows: prepared }: { rows: Rows }) {
  const t = useTranslations("risks");
  const { rows } = prepared;
  const rest = rows.slice(SHOWN_AT_ONCE);
  return (
    <div className={styles.rows}>
      <Scale rows={prepared} />
      <ul>
        {rows.slice(0, SHOWN_AT_ONCE).map((row) => (
          <RiskRow key={row.key} row={row} rows={prepared} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{t("more", { count: rest.length })}</summary>
          <ul>
            {rest.map((row) => (
              <RiskRow key={row.key} row={row} rows={prepared} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Scale({ rows: { axis } }: { rows: Rows }) {
  if (axis === null) return null;
  return (
    <p className={styles.scale} aria-hidden="true">
      <span />
      <span />
      <span className={styles.labels}>
        {axis.ticks.map(({ value, label }) => (
          <i key={value} style={{ left: `${placeOn(axis, value)}%` }}>
            {label}
          </i>
        ))}
      </span>
    </p>
  );
}

function RiskRow({ row, rows }: { row: Row; rows: Rows }) {
  return (
    <li className={styles.row} title={row.text}>
      <span className={styles.name}>
        {row.name}
        {row.note !== "" && <small>{row.note}</small>}
      </span>
      {row.mark === null ? (
        <span className={styles.reason}>{row.text}</span>
      ) : (
        <>
          <span className={styles.value}>
            {row.value}
            <span className="visually-hidden"> {row.text}</span>
          </span>
          <Bar row={row} rows={rows} />
        </>
      )}
    </li>
  );
}

function Bar({ row: { mark }, rows: { ticks, zero, band } }: { row: Row; rows: Rows }) {
  return (
    <svg className={styles.bar} width="100%" height="24" aria-hidden="true" focusable="false">
      {band && (
        <rect className={styles.band} x={`${band.from}%`} width={`${band.to - band.from}%`} height="24" />
      )}
      {ticks.map((tick) => (
        <line key={tick} className={styles.tick} x1={`${tick}%`} x2={`${tick}%`} y1="0" y2="24" />
      ))}
      {zero !== null && <line className={styles.zero} x1={`${zero}%`} x2={`${zero}%`} y1="0" y2="24" />}
      {mark && (
        <g className={mark.faint ? styles.faint : styles.mark}>
          <line x1={`${mark.from}%`} x2={`${mark.to}%`} y1="12" y2="12" />
          <circle cx={`${mark.at}%`} cy="12" r="5" />
        </g>
      )}
    </svg>
  );
}
