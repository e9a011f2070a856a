import { useTranslations } from "next-intl";
import { placeOn } from "../chart/axis.ts";
import { ChangeBar } from "./change-bar.tsx";
import styles from "./changes.module.css";
import type { ChangeRow, ChangeList as Content } from "./prepare-changes.ts";

interface Props {
  list: Content;
  /** What a row is: a venue or a touchpoint. */
  rowName: string;
  before: string;
  after: string;
}

/** Rows with both values, the change on a common axis and its two parts. */
export function ChangeList({ list, rowName, before, after }: Props) {
  const t = useTranslations("change");
  const { axis, rows, together, split } = list;
  const ticks = axis ? axis.ticks.map(({ value }) => placeOn(axis, value)) : [];
  const row = (own: ChangeRow) => (
    <Row key={own.key} row={own} zero={list.zero} ticks={ticks} split={split} />
  );
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{rowName}</th>
          <th scope="col" className={styles.number}>
            {before}
          </th>
          <th scope="col" className={styles.number}>
            {after}
          </th>
          <th scope="col" className={styles.number}>
            {t("change")}
          </th>
          <th scope="col" className={styles.chart}>
            <span className="visually-hidden">{t("drawing")}</span>
            <span className={styles.axis} aria-hidden="true">
              {axis?.ticks.map(({ value, label }) => (
                <span key={value} style={{ left: `${placeOn(axis, value)}%` }}>
                  {label}
                </span>
              ))}
            </span>
          </th>
          {split && (
            <th scope="col" className={styles.parts}>
              {t("parts")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>{rows.map(row)}</tbody>
      {together && <tfoot>{row(together)}</tfoot>}
    </table>
  );
}

function Row({ row, zero, ticks, split }: { row: ChangeRow; zero: number; ticks: number[]; split: boolean }) {
  const t = useTranslations();
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {row.name}
        {row.fictional && <em className={styles.fictional}>{t("site.fictional")}</em>}
      </th>
      <td className={styles.number}>{row.before}</td>
      <td className={styles.number}>{row.after}</td>
      <td className={styles.number} data-direction={row.direction}>
        {row.direction && (
          <>
            <span aria-hidden="true">{row.direction === "up" ? "▲ " : "▼ "}</span>
            <span className="visually-hidden">{t(`change.${row.direction}`)} </span>
          </>
        )}
        {row.change}
      </td>
      <td className={styles.chart}>
        {row.measured ? (
          <ChangeBar mark={row.mark} performance={row.performance} mix={row.mix} zero={zero} ticks={ticks} />
        ) : (
          row.text
        )}
      </td>
      {split && (
        <td className={styles.parts}>
          {row.performance && (
            <span>
              <i data-part="performance" aria-hidden="true" /> {t("change.performance")}{" "}
              {row.performance.text}
            </span>
          )}
          {row.mix && (
            <span>
              <i data-part="mix" aria-hidden="true" /> {t("change.mix")} {row.mix.text}
            </span>
          )}
        </td>
      )}
    </tr>
  );
}
