import { useTranslations } from "next-intl";
import { placeOn } from "../chart/axis.ts";
import { IntervalBar } from "../chart/interval-bar.tsx";
import styles from "./figure-rows.module.css";
import type { FigureRows as Content } from "./prepare-rows.ts";

/** Figures one below the other on a common axis, each with its interval. */
export function FigureRows({ content, label }: { content: Content; label: string }) {
  const t = useTranslations("recovery");
  const { axis, rows, zero } = content;
  const ticks = axis ? axis.ticks.map(({ value }) => placeOn(axis, value)) : [];
  return (
    <table className={styles.rows}>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col" className={styles.number}>
            {t("value")}
          </th>
          <th scope="col" className={styles.chart}>
            <span className="visually-hidden">{t("interval")}</span>
            <span className={styles.axis} aria-hidden="true">
              {axis?.ticks.map(({ value, label: text }) => (
                <span key={value} style={{ left: `${placeOn(axis, value)}%` }}>
                  {text}
                </span>
              ))}
            </span>
          </th>
          <th scope="col" className={styles.number}>
            {t("n")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className={styles.name}>
              {row.name}
              {row.note !== "" && <small>{row.note}</small>}
            </th>
            <td className={styles.number} title={row.text}>
              {row.value}
            </td>
            <td className={styles.chart}>
              {row.measured ? (
                <IntervalBar mark={row.mark} ticks={ticks} reference={zero} />
              ) : (
                <span className={styles.why}>{row.text}</span>
              )}
            </td>
            <td className={styles.number}>{row.n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
