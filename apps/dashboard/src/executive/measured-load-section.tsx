import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ExecutiveMeasuredLoadsQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { dayText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./executive.module.css";
import { LOAD_LIMIT, twinOf } from "./prepare-executive.ts";
import { type MeasuredLoadRow, prepareMeasuredLoads } from "./prepare-measured-loads.ts";

/** How full the venues were as counted, beside the 80 % line; which half is missing, where one is. Apart from what plans simulate. */
export function MeasuredLoadSection({ data: { loads } }: { data: ExecutiveMeasuredLoadsQuery }) {
  const t = useTranslations("executive");
  const locale = useLocale() as Locale;
  const rows = prepareMeasuredLoads(loads, locale, (day, hour) => t("atHour", { day, hour }));
  const counted = loads.venues.flatMap(({ measured }) =>
    measured.filter(({ status }) => status !== "NOT_MEASURED"),
  );
  const named = loads.venues.flatMap(({ venue, measured }) =>
    measured.map((load) => ({ ...load, what: `${venue.name}, ${load.sourceName}` })),
  );
  const lastDay = counted.map((load) => load.lastDay ?? "").reduce((a, b) => (a > b ? a : b), "");
  const most = Math.max(1, ...rows.map(({ load }) => load ?? 0));
  const at = (load: number) => `${(100 * load) / most}%`;
  const statusText = (row: MeasuredLoadRow) =>
    row.status === "NOT_MEASURED"
      ? t("loadNoCounts")
      : row.status === "NO_PLAN"
        ? t("loadNoPlan", { people: row.people })
        : row.use;
  return (
    <ChartFrame
      id="measured-load"
      title={t("measuredLoad")}
      definition={t("measuredLoadNote")}
      state={{ kind: "ready" }}
      rests={{
        facts: [
          ...(lastDay === "" ? [] : [t("dataTo", { day: dayText(lastDay, locale) })]),
          ...(loads.total > loads.venues.length
            ? [t("moreVenues", { shown: loads.venues.length, total: loads.total })]
            : []),
          ...named.flatMap(({ what, leftOut }) =>
            leftOut > 0 ? [t("leftOutDays", { what, days: leftOut })] : [],
          ),
          ...named.flatMap(({ what, partial }) =>
            partial > 0 ? [t("partialDays", { what, days: partial })] : [],
          ),
        ],
        formulas: [...new Set(counted.map(({ sourceName, formula }) => `${sourceName}: ${formula}`))],
      }}
      table={twinOf(
        [
          t("venue"),
          t("source"),
          t("peakUse"),
          t("peakAt"),
          t("peakPeople"),
          t("capacity"),
          t("meanUse"),
          t("measuredDaysHead"),
          t("crossedDays"),
          t("lastCrossed"),
        ],
        rows.map((row) => [
          row.name,
          row.source ?? "",
          statusText(row),
          row.at,
          row.people,
          row.capacity,
          row.mean,
          row.source === null ? "" : String(row.days),
          row.crossed === null ? "" : String(row.crossed),
          row.lastCrossed,
        ]),
      )}
    >
      {rows.length === 0 && <p className={styles.unknown}>{t("measuredLoadNone")}</p>}
      <div className={`${styles.load} ${styles.measured}`}>
        {rows.map((row) => (
          <div key={row.key}>
            <span>
              <Link href={`/${locale}/venues/${encodeURIComponent(row.code)}/layout`} prefetch={false}>
                {row.name}
                {row.fictional && ` (${t("fictional")})`}
              </Link>
              {row.source && <span className={styles.small}>{row.source}</span>}
            </span>
            {row.load === null ? (
              <span />
            ) : (
              <span className={styles.track} data-over={row.over} aria-hidden="true">
                <span className={styles.filled} style={{ width: at(row.load) }} />
                <span className={styles.limit} style={{ left: at(LOAD_LIMIT) }} />
              </span>
            )}
            <span>
              {statusText(row)}
              {row.load !== null && (
                <span className={styles.small}>
                  {row.at} · {t("crossedText", { crossed: row.crossed ?? 0, days: row.days })}
                </span>
              )}
            </span>
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
