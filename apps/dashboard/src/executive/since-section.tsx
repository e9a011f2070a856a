import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ExecutiveQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./executive.module.css";
import { prepareSince, twinOf } from "./prepare-executive.ts";

/** What changed since the period before, a year ago and the same holiday, each with its test. */
export function SinceSection({ data }: { data: ExecutiveQuery }) {
  const t = useTranslations("executive");
  const locale = useLocale() as Locale;
  const { indicator, total } = data.executive.comparison;
  const labels = { previous: t("previous"), yearAgo: t("yearAgo"), holiday: t("holiday") };
  const rows = prepareSince(data, indicator.better, labels, locale);
  const figure = data.previous ?? total;
  const chance = (verdict: (typeof rows)[number]["verdict"]) =>
    verdict === null ? "" : t(verdict === "same" ? "withinChance" : "beyondChance");
  return (
    <ChartFrame
      id="since"
      title={t("since", { indicator: indicator.title })}
      definition={t(rows.length > 0 ? "sinceNote" : "sinceUndated")}
      state={frameState([figure])}
      basis={figure}
      n={figure.n}
      table={twinOf(
        [t("comparedWith"), t("days"), t("difference")],
        rows.map((row) => [
          row.label,
          row.reference ?? "",
          [row.text, row.range && `(${row.range})`, chance(row.verdict)].filter(Boolean).join(" "),
        ]),
      )}
    >
      <dl className={styles.since}>
        <div>
          <dt>{t("now")}</dt>
          <dd className={styles.amount}>{figure.text}</dd>
        </div>
        {rows.map((row) => (
          <div key={row.key} data-good={row.good ?? undefined}>
            <dt>
              {row.label}
              {row.reference && ` · ${row.reference}`}
            </dt>
            {row.verdict === null ? (
              <dd>{row.text}</dd>
            ) : (
              <>
                <dd className={styles.amount}>
                  <span aria-hidden="true">{{ above: "▲ ", below: "▼ ", same: "" }[row.verdict]}</span>
                  {row.text}
                </dd>
                <dd className={styles.small}>
                  {row.range} · {chance(row.verdict)}
                </dd>
              </>
            )}
          </div>
        ))}
      </dl>
      <p className={styles.more} data-screen-only>
        <Link href={`/${locale}/data/holidays`} prefetch={false}>
          {t("toHolidays")}
        </Link>
      </p>
    </ChartFrame>
  );
}
