import { useLocale, useTranslations } from "next-intl";
import type { HeadlineQuery } from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./headline.module.css";
import { type HeadlineCell, prepareHeadline } from "./prepare-headline.ts";

/** The visit as a whole, each figure beside other periods and other venues. */
export function HeadlineSection({ data }: { data: HeadlineQuery }) {
  const t = useTranslations("headline");
  const locale = useLocale() as Locale;
  const headline = prepareHeadline(data, locale, {
    titles: {
      satisfaction: t("satisfaction"),
      satisfiedShare: t("satisfiedShare"),
      netPromoterScore: t("netPromoterScore"),
    },
    figure: t("figure"),
    value: t("value"),
    against: (period) => t("against", { period }),
    peers: t("peers"),
    chance: { above: t("above"), below: t("below"), same: t("same") },
  });
  return (
    <ChartFrame
      id="headline"
      title={t("title")}
      definition={t("definition")}
      state={frameState(headline.figures)}
      basis={headline.figures.find(({ status }) => status === "MEASURED")}
      n={answersRange(headline.figures)}
      table={headline.table}
    >
      <table className={styles.headline}>
        <thead>
          <tr>
            <th scope="col">{t("figure")}</th>
            <th scope="col">{t("value")}</th>
            {headline.columns.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {headline.rows.map(({ key, title, value, cells }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              <td data-label={t("value")}>{value}</td>
              {cells.map((cell, column) => (
                <Cell key={headline.columns[column]} cell={cell} label={headline.columns[column] ?? ""} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.notes}>
        {headline.warnings.map((warning) => (
          <p key={warning}>{t("warning", { warning })}</p>
        ))}
        <details>
          <summary>{t("inWords")}</summary>
          <ul>
            {headline.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      </div>
    </ChartFrame>
  );
}

function Cell({ cell: { text, range, verdict }, label }: { cell: HeadlineCell; label: string }) {
  const t = useTranslations("headline");
  return (
    <td data-label={label} data-verdict={verdict}>
      {verdict === null ? (
        <span className={styles.reason}>{text}</span>
      ) : (
        <>
          <span aria-hidden="true">{{ above: "▲ ", below: "▼ ", same: "" }[verdict]}</span>
          <span className={styles.amount}>{text}</span> <span className={styles.reason}>{range}</span>
          <span className={styles.reason}> {t(verdict)}</span>
        </>
      )}
    </td>
  );
}
