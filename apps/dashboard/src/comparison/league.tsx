import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { placeOn } from "../chart/axis.ts";
import { IntervalBar } from "../chart/interval-bar.tsx";
import styles from "./league.module.css";
import type { League as LeagueContent, LeagueRow } from "./prepare-league.ts";

interface Props {
  league: LeagueContent;
  search: string;
  /** Whether figures were moved from the venues' own, so that it is said how far. */
  moved: boolean;
}

/** The venues in order, each with rank range, value, interval on a common axis, and the groups that cannot be told apart. */
export function League({ league, search, moved }: Props) {
  const t = useTranslations("compare");
  const fair = useTranslations("fair");
  const { axis, letters, rows, total } = league;
  const ticks = axis ? axis.ticks.map(({ value }) => placeOn(axis, value)) : [];
  return (
    <table className={styles.league}>
      <thead>
        <tr>
          <th scope="col" className={`${styles.number} ${styles.expected}`}>
            {fair("expected")}
          </th>
          <th scope="col">{t("rank")}</th>
          <th scope="col">{t("venue")}</th>
          <th scope="col" className={styles.number}>
            {t("value")}
          </th>
          <th scope="col" className={styles.chart}>
            <span className="visually-hidden">{t("figure")}</span>
            <span className={styles.axis} aria-hidden="true">
              {axis?.ticks.map(({ value, label }) => (
                <span key={value} style={{ left: `${placeOn(axis, value)}%` }}>
                  {label}
                </span>
              ))}
            </span>
          </th>
          {moved && (
            <th scope="col" className={styles.moved}>
              {fair("moved")}
            </th>
          )}
          <th scope="col" className={styles.number}>
            {t("n")}
          </th>
          {letters.length > 0 && (
            <th scope="col" className={styles.together}>
              {t("groupsTitle")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row
            key={row.code}
            row={row}
            ticks={ticks}
            reference={total.mark?.at}
            letters={letters}
            above={rows[index - 1]}
            below={rows[index + 1]}
            search={search}
            moved={moved}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <td />
          <th scope="row">{t("all")}</th>
          <td className={styles.number}>{total.value}</td>
          <td className={styles.chart}>
            <IntervalBar mark={total.mark} ticks={ticks} reference={total.mark?.at} />
          </td>
          {moved && <td />}
          <td className={styles.number}>{total.n}</td>
          {letters.length > 0 && <td />}
        </tr>
      </tfoot>
    </table>
  );
}

interface RowProps {
  row: LeagueRow;
  ticks: number[];
  reference: number | undefined;
  letters: string[];
  above: LeagueRow | undefined;
  below: LeagueRow | undefined;
  search: string;
  moved: boolean;
}

function Row({ row, ticks, reference, letters, above, below, search, moved }: RowProps) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <tr>
      <td className={`${styles.number} ${styles.expected}`}>{row.expected}</td>
      <td className={styles.rank}>{row.rank}</td>
      <th scope="row" className={styles.venue}>
        <Link href={`/${locale}/venues/${encodeURIComponent(row.code)}/journey${search}`} prefetch={false}>
          {row.name}
        </Link>
        {row.fictional && <em className={styles.fictional}>{t("site.fictional")}</em>}
      </th>
      <td className={styles.number} title={row.text}>
        {row.value}
      </td>
      <td className={styles.chart}>
        {row.measured ? (
          <IntervalBar mark={row.mark} ticks={ticks} reference={reference} band={row.band} ghost={row.own} />
        ) : (
          row.text
        )}
      </td>
      {moved && (
        <td className={styles.moved}>
          {row.moved && (
            <details>
              <summary>
                {row.moved.amount}
                {row.unsure && <span className={styles.unsure}>{t("fair.unsure")}</span>}
              </summary>
              <p>{row.moved.reason}</p>
            </details>
          )}
        </td>
      )}
      <td className={styles.number}>{row.n}</td>
      {letters.length > 0 && (
        <td className={styles.together}>
          <span className={styles.bars}>
            {letters.map((letter, group) => (
              <span
                key={letter}
                className={styles.bar}
                data-member={row.groups[group]}
                data-first={row.groups[group] && !above?.groups[group]}
                data-last={row.groups[group] && !below?.groups[group]}
              >
                {row.groups[group] && (
                  <span className="visually-hidden">{t("compare.group", { letter })}</span>
                )}
                {row.groups[group] && !above?.groups[group] && <i aria-hidden="true">{letter}</i>}
              </span>
            ))}
          </span>
        </td>
      )}
    </tr>
  );
}
