import { useTranslations } from "next-intl";
import type { ComparedRow, Comparison } from "./compare-figures.ts";
import styles from "./what-if.module.css";

/** Score and headline figures, as they are and with the changes. */
export function FigureTables({ compared, preliminary }: { compared: Comparison; preliminary: boolean }) {
  const t = useTranslations("layoutWhatIf");
  const { total, subs, changed, unchanged, caps, worst } = compared;
  const capped = caps.after.filter((reason) => !caps.before.includes(reason));
  const freed = caps.before.filter((reason) => !caps.after.includes(reason));
  return (
    <div className={styles.tables} data-preliminary={preliminary || undefined}>
      <div>
        <Rows caption={t("scores")} rows={[total, ...subs]} strong={total.id} />
        {[
          ...capped.map((reason) => t("capNow", { reason })),
          ...freed.map((reason) => t("capGone", { reason })),
        ].map((text) => (
          <p key={text} className={styles.note}>
            {text}
          </p>
        ))}
      </div>
      <div>
        <Rows
          caption={t("headlines")}
          rows={[
            ...changed,
            ...(worst.before === worst.after
              ? []
              : [
                  {
                    id: "worst",
                    title: t("worstTitle"),
                    before: worst.before,
                    after: worst.after,
                    difference: "",
                    verdict: "neither" as const,
                  },
                ]),
          ]}
        />
        {unchanged.length > 0 && (
          <p className={styles.note}>
            {t("unchanged", {
              list: unchanged
                .map(({ title, after }) => t("unchangedOne", { title, value: after }))
                .join(t("comma")),
            })}
          </p>
        )}
      </div>
    </div>
  );
}

function Rows({ caption, rows, strong }: { caption: string; rows: readonly ComparedRow[]; strong?: string }) {
  const t = useTranslations("layoutWhatIf");
  if (rows.length === 0) return <p className={styles.note}>{t("nothingChanged")}</p>;
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("figure")}</th>
          <th scope="col">{t("before")}</th>
          <th scope="col">{t("after")}</th>
          <th scope="col">{t("difference")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, before, after, difference, verdict }) => (
          <tr key={id} data-strong={id === strong || undefined} data-row={id}>
            <th scope="row">{title}</th>
            <td>{before}</td>
            <td>{after}</td>
            <td data-verdict={verdict}>
              {difference}
              {difference !== "" && (verdict === "better" || verdict === "worse") && (
                <span className={styles.verdict}> {t(`verdict.${verdict}`)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
