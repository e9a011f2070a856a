import { useLocale, useTranslations } from "next-intl";
import type { ExecutiveExplainedQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./executive.module.css";
import { type GapRow, prepareGap, twinOf } from "./prepare-executive.ts";

/** What goes with the gap that the sentence speaks of; nothing where it speaks of none. */
export function GapSection({ explained }: Pick<ExecutiveExplainedQuery["executive"], "explained">) {
  const t = useTranslations("executive");
  const locale = useLocale() as Locale;
  const { share, lift, most } = explained;
  if (share === null) return null;
  const rows = prepareGap(explained, locale);
  const columns = [t("touchpoint"), t("own"), t("others"), t("reach"), t("part")];
  return (
    <ChartFrame
      id="gap"
      title={t("gap")}
      definition={t("gapNote")}
      state={frameState([share])}
      basis={share}
      n={share.n}
      table={twinOf(
        columns,
        rows.map((row) => [row.name, row.own.text, row.others.text, row.reach, row.part]),
      )}
    >
      <table className={styles.gaps}>
        <thead>
          <tr>
            <th scope="col">{t("touchpoint")}</th>
            <th scope="col">{t("means")}</th>
            <th scope="col">{t("part")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{row.name}</th>
              <td className={styles.drawn}>
                <Dumbbell row={row} />
                <span className={styles.small}>
                  {t("meansText", { own: row.own.text, others: row.others.text })}
                </span>
              </td>
              <td data-label={t("part")}>{row.part}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.small}>
        {t(most ? "shareMost" : "shareOf", { share: share.text })}
        {lift && ` ${t("liftText", { lift: lift.total.text })}`}
      </p>
    </ChartFrame>
  );
}

/** Both means on 0–100. Says nothing to screen readers: the numbers stand below. */
function Dumbbell({ row: { own, others } }: { row: GapRow }) {
  return (
    <svg className={styles.dumbbell} width="100%" height="20" aria-hidden="true" focusable="false">
      <line x1="0%" x2="100%" y1="10" y2="10" />
      <line className={styles.gap} x1={`${own.value}%`} x2={`${others.value}%`} y1="10" y2="10" />
      <circle className={styles.others} cx={`${others.value}%`} cy="10" r="5" />
      <circle className={styles.own} cx={`${own.value}%`} cy="10" r="6" />
    </svg>
  );
}
