import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { PrioritiesQuery } from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import { numberText } from "../chart/number-text.ts";
import { WideTable } from "../chart/wide-table.tsx";
import type { Locale } from "../text/locale.ts";
import { type ActionView, effortName, newActionAddress } from "./action-view.ts";
import styles from "./actions.module.css";

interface Props {
  list: PrioritiesQuery["priorities"];
  view: ActionView;
}

/** What to do first: the list with its intervals and rank ranges, efforts to be typed, and what would change the order. */
export function PrioritiesSection({ list, view }: Props) {
  const t = useTranslations("actions");
  const locale = useLocale() as Locale;
  const scores = list.rows.map(({ score }) => score);
  const number = (value: number | null, digits = 1) =>
    value === null ? "" : numberText(value, "SCALE", locale, digits);
  return (
    <ChartFrame
      id="priorities"
      title={t("priorities")}
      definition={t("prioritiesNote")}
      state={frameState(scores)}
      basis={scores[0]}
      n={answersRange(scores)}
      table={{
        columns: [
          { label: t("touchpoint") },
          ...[t("rank"), t("gap"), t("reach"), t("worth"), t("effort"), t("score")].map((label) => ({
            label,
            numeric: true,
          })),
          { label: t("swap") },
        ],
        rows: list.rows.map((row) => [
          row.touchpoint.name,
          rankText(row),
          number(row.gap),
          numberText(row.reach, "SHARE", locale, 0),
          row.worth.text,
          String(row.effort),
          row.score.text,
          row.swapSentence,
        ]),
      }}
    >
      <p className={styles.statement}>{list.sentence}</p>
      <form action={`/${locale}/actions`} aria-label={t("efforts")}>
        <input type="hidden" name="place" value={view.place} />
        <input type="hidden" name="target" value={view.target} />
        <WideTable label={t("priorities")}>
          <table className={styles.list}>
            <thead>
              <tr>
                <th scope="col">{t("touchpoint")}</th>
                <th scope="col">{t("rank")}</th>
                <th scope="col">{t("gap")}</th>
                <th scope="col">{t("reach")}</th>
                <th scope="col">{t("worth")}</th>
                <th scope="col">{t("effort")}</th>
                <th scope="col">{t("score")}</th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <tr key={row.touchpoint.code}>
                  <th scope="row">
                    {row.touchpoint.name}
                    <Link
                      className={styles.make}
                      href={newActionAddress(locale, { venue: view.place, touchpoint: row.touchpoint.code })}
                      prefetch={false}
                      aria-label={t("makeFor", { touchpoint: row.touchpoint.name })}
                      data-screen-only
                    >
                      {t("make")}
                    </Link>
                    <small>{row.swapSentence}</small>
                  </th>
                  <td>{rankText(row)}</td>
                  <td>{number(row.gap)}</td>
                  <td>{numberText(row.reach, "SHARE", locale, 0)}</td>
                  <td>{row.worth.text}</td>
                  <td>
                    <input
                      name={effortName(row.touchpoint.code)}
                      type="number"
                      min="0.1"
                      max="1000"
                      step="any"
                      defaultValue={row.effort}
                      aria-label={t("effortOf", { touchpoint: row.touchpoint.name })}
                    />
                  </td>
                  <td>{row.score.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
        <p className={styles.buttons} data-screen-only>
          <button type="submit">{t("rankAgain")}</button>
        </p>
      </form>
      {list.others.length > 0 && (
        <p className={styles.note}>
          {t("others", { names: list.others.map(({ name }) => name).join(t("and")) })}
        </p>
      )}
    </ChartFrame>
  );
}

/** "2 (1–4)": the rank with the range that chance leaves open. */
function rankText({ rank, rankLow, rankHigh }: PrioritiesQuery["priorities"]["rows"][number]): string {
  return rankLow === rankHigh ? String(rank) : `${rank} (${rankLow}–${rankHigh})`;
}
