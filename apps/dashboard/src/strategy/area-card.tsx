import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { valueText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { PartsTable, type StrategyArea } from "./parts-table.tsx";
import { placesText, pointsText } from "./points-text.ts";
import { ScoreBar } from "./score-bar.tsx";
import styles from "./strategy.module.css";

/** A scorecard: the composite with its interval and band, what the peers have, then every part. */
export function AreaCard({ area }: { area: StrategyArea }) {
  const t = useTranslations("strategy");
  const locale = useLocale() as Locale;
  const { composite, gap } = area;
  const percent = valueText(area.measuredWeight, "SHARE", locale);
  const nameOf = (code: string) =>
    area.parts.find(({ definition }) => definition.code === code)?.definition.name ?? code;
  return (
    <ChartFrame
      id={area.code.toLowerCase()}
      title={area.name}
      definition={area.meaning}
      state={{ kind: "ready" }}
      rests={{ facts: [t("measured", { percent })], formulas: [] }}
    >
      <p className={styles.finding}>
        {composite ? t("composite", { text: composite.text }) : t(`status.${area.status}`)}
      </p>
      {composite && (
        <div className={styles.bar}>
          <ScoreBar
            value={composite.value}
            interval={composite.interval}
            band={composite.sensitivity}
            faint={composite.indicative}
          />
        </div>
      )}
      {gap && (
        <p>
          {t("gap", {
            peers: gap.peers,
            points: pointsText(gap.value, gap.interval, locale),
            // What is judged from plans is no sample: nothing is said of chance.
            verdict: gap.interval === null ? `${gap.verdict}_PLAN` : gap.verdict,
          })}{" "}
          {area.rankLow !== null &&
            area.rankHigh !== null &&
            t("rank", { range: placesText(area.rankLow, area.rankHigh), of: gap.peers + 1 })}
        </p>
      )}
      {area.remarks.map((remark) => (
        <p key={remark} className={styles.note}>
          {remark}
        </p>
      ))}
      <PartsTable area={area} />
      {composite && composite.dropped.length > 0 && (
        <p className={styles.note}>
          {t("dropped", {
            list: composite.dropped
              .map(({ part, value }) => `${nameOf(part)} ${valueText(value, "POMP", locale)}`)
              .join(locale === "zh" ? "、" : ", "),
          })}{" "}
          {t("geometric", { value: valueText(composite.geometric, "POMP", locale) })}
        </p>
      )}
    </ChartFrame>
  );
}
