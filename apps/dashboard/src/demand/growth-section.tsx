import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { DemandQuery } from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import { dayText } from "../chart/number-text.ts";
import { WideTable } from "../chart/wide-table.tsx";
import type { Locale } from "../text/locale.ts";
import styles from "./demand.module.css";
import { prepareGrowth } from "./prepare-growth.ts";

type Demand = NonNullable<DemandQuery["venue"]>["demand"];

/** Forward-looking consumption: what grows, against what the venue offers of it. */
export function GrowthSection({ demand, path }: { demand: Demand; path: string }) {
  const t = useTranslations("demand");
  const word = useTranslations("growthVerdict");
  const locale = useLocale() as Locale;
  const { growth, dimensions } = demand;
  const rows = growth.rows.length > 0 ? growth.rows : growth.all ? [growth.all] : [];
  const figures = rows.flatMap(({ cells }) => cells.map(({ change }) => change));
  const lines = prepareGrowth(rows, locale, {
    all: t("allGuests"),
    verdict: (verdict) => word(verdict),
    ahead: t("ahead"),
    none: t("none"),
  });
  const columns = [t("now"), t("change"), t("supply"), t("index"), t("counts")];
  return (
    <ChartFrame
      id="growth"
      title={t("growth")}
      definition={
        growth.from && growth.beforeFrom
          ? t("growthNote", {
              from: dayText(growth.from, locale),
              before: dayText(growth.beforeFrom, locale),
            })
          : t("growthUndated")
      }
      state={figures.length === 0 ? { kind: "notAsked", detail: growth.sentence } : frameState(figures)}
      basis={figures[0]}
      n={figures.length > 0 ? answersRange(figures) : undefined}
      controls={
        dimensions.length > 1 && (
          <ul className={styles.choices} data-screen-only>
            {dimensions.map(({ code, name }) => (
              <li key={code}>
                <Link
                  href={`${path}?split=${encodeURIComponent(code)}`}
                  prefetch={false}
                  aria-current={code === growth.dimension?.code ? "true" : undefined}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    >
      <WideTable label={`${t("growth")} · ${t("cell")}`}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("cell")}</th>
              <th scope="col">{t("verdict")}</th>
              {columns.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key} data-state={line.state}>
                <th scope="row">
                  {line.segment} · {line.format}
                </th>
                <td>{line.verdict}</td>
                <td>{line.now}</td>
                <td>{line.change}</td>
                <td>{line.supply}</td>
                <td>{line.index}</td>
                <td>{line.counts}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <p className={styles.note}>{t("countsNote")}</p>
    </ChartFrame>
  );
}
