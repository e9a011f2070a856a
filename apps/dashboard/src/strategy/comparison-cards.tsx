import { useLocale, useTranslations } from "next-intl";
import type { StrategyComparisonQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { WideTable } from "../chart/wide-table.tsx";
import type { Locale } from "../text/locale.ts";
import { placesText } from "./points-text.ts";
import { ScoreBar } from "./score-bar.tsx";
import styles from "./strategy.module.css";

type ComparedArea = StrategyComparisonQuery["strategyComparison"]["areas"][number];

/** Venues on one area: ranges of ranks, and groups of which no two can be told apart. */
export function ComparisonCard({ area, here }: { area: ComparedArea; here: string | null }) {
  const t = useTranslations("strategy");
  const locale = useLocale() as Locale;
  const rows = area.rows.filter(({ area: { composite } }) => composite !== null);
  // A venue alone in its group can be told apart from all.
  const groups = area.groups
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ name }) => name).join(locale === "zh" ? "、" : ", "));
  return (
    <ChartFrame
      id={`compared-${area.code.toLowerCase()}`}
      title={t("comparedTitle", { area: area.name })}
      definition={t("comparedNote")}
      state={{ kind: "ready" }}
    >
      <p className={styles.finding}>{area.sentence}</p>
      {rows.length > 0 && (
        <WideTable label={`${t("comparedTitle", { area: area.name })} – ${t("common")}`}>
          <table className={styles.table}>
            <caption className="visually-hidden">{t("comparedTitle", { area: area.name })}</caption>
            <thead>
              <tr>
                <th scope="col">{t("venue")}</th>
                <th scope="col">{t("common")}</th>
                <th scope="col">{t("score")}</th>
                <th scope="col">{t("place")}</th>
                <th scope="col">{t("placeByWeights")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ venue, area: { common, composite, ...row } }) => (
                <tr key={venue.code} aria-current={venue.code === here ? "true" : undefined}>
                  <th scope="row">{venue.code === here ? <strong>{venue.name}</strong> : venue.name}</th>
                  <td>{common?.text ?? t("unranked", { text: composite?.text ?? "–" })}</td>
                  <td className={styles.score}>
                    {common && (
                      <ScoreBar value={common.value} interval={common.interval} band={common.sensitivity} />
                    )}
                  </td>
                  <td>{rangeText(row.rankLow, row.rankHigh)}</td>
                  <td>{rangeText(row.weightRankLow, row.weightRankHigh)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      {groups.length > 0 && (
        <p className={styles.note}>{t("groups", { list: groups.join(locale === "zh" ? "；" : "; ") })}</p>
      )}
    </ChartFrame>
  );
}

const rangeText = (low: number | null, high: number | null): string =>
  low === null || high === null ? "–" : placesText(low, high);
