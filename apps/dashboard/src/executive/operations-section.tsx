import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ExecutiveOperationsQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { dayText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./executive.module.css";
import { twinOf } from "./prepare-executive.ts";
import { prepareOperations } from "./prepare-operations.ts";

/** How the places run, from their gates and tills, beside the share of satisfied guests; what is missing, said once. */
export function OperationsSection({ data }: { data: ExecutiveOperationsQuery }) {
  const t = useTranslations("executive");
  const locale = useLocale() as Locale;
  const { operations, satisfied } = data;
  const labels = { PREVIOUS: t("previous"), YEAR_AGO: t("yearAgo"), HOLIDAY: t("holiday") };
  const { rows, missing } = prepareOperations(operations, locale, {
    days: (days) => t("measuredDays", { days }),
    tooFew: (days, needed) => t("tooFewDays", { days, needed }),
    label: (key) => labels[key],
  });
  const verdict = {
    above: t("beyondDays"),
    below: t("beyondDays"),
    same: t("withinDays"),
    counted: t("countedOnly"),
  };
  const arrow = { above: "▲ ", below: "▼ ", same: "", counted: "" };
  return (
    <ChartFrame
      id="operations"
      title={t("operations")}
      definition={t("operationsNote")}
      state={{ kind: "ready" }}
      rests={{
        facts: [
          ...(operations.lastDay ? [t("dataTo", { day: dayText(operations.lastDay, locale) })] : []),
          ...(operations.incompleteDays > 0
            ? [t("incompleteDays", { days: operations.incompleteDays })]
            : []),
        ],
        formulas: rows.map(({ title, definition }) => `${title}: ${definition}`),
      }}
      table={twinOf(
        [t("figure"), t("value"), t("total"), t("comparedWith")],
        [
          [t("favourable"), satisfied.text, "", ""],
          ...rows.map((row) => [
            row.title,
            [row.value, row.range && `(${row.range})`].filter(Boolean).join(" "),
            row.total ?? "",
            row.changes
              .map((change) => `${change.label} ${change.text} ${verdict[change.verdict]}`)
              .join("; "),
          ]),
        ],
      )}
    >
      <dl className={styles.since}>
        <div>
          <dt>{t("favourable")}</dt>
          <dd className={styles.amount}>{satisfied.text}</dd>
          <dd className={styles.small}>{t("favourableNote")}</dd>
        </div>
        {rows.map((row) => (
          <div key={row.code}>
            <dt>{row.title}</dt>
            <dd className={styles.amount}>{row.value}</dd>
            {row.range && <dd className={styles.small}>{row.range}</dd>}
            {row.total && <dd className={styles.small}>{t("totalText", { total: row.total })}</dd>}
            {row.changes.map((change) => (
              <dd key={change.key} className={styles.small}>
                {change.label} · {change.reference} <span aria-hidden="true">{arrow[change.verdict]}</span>
                {change.text} · {verdict[change.verdict]}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {missing.length > 0 && (
        <p className={styles.more}>
          {t("notMeasured", { what: missing.join(t("listComma")) })}{" "}
          <Link href={`/${locale}/data/bring`} prefetch={false}>
            {t("toBring")}
          </Link>
        </p>
      )}
    </ChartFrame>
  );
}
