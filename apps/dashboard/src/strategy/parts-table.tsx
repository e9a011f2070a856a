import { useLocale, useTranslations } from "next-intl";
import type { VenueStrategyQuery } from "../api/documents.generated.ts";
import { countText, valueText } from "../chart/number-text.ts";
import { WideTable } from "../chart/wide-table.tsx";
import type { Locale } from "../text/locale.ts";
import { weightName } from "./chosen-weights.ts";
import { pointsText } from "./points-text.ts";
import { ScoreBar } from "./score-bar.tsx";
import styles from "./strategy.module.css";

export type StrategyArea = NonNullable<VenueStrategyQuery["venue"]>["strategy"]["areas"][number];
type Part = StrategyArea["parts"][number];

/** Every part of an area: its weight to edit, figure, score, what it adds, and how far the best peer is. */
export function PartsTable({ area }: { area: StrategyArea }) {
  const t = useTranslations("strategy");
  return (
    <WideTable label={t("partsOf", { area: area.name })}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t("partsOf", { area: area.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("part")}</th>
            <th scope="col" className={styles.number}>
              {t("weight")}
            </th>
            <th scope="col">{t("figure")}</th>
            <th scope="col" className={styles.number}>
              {t("n")}
            </th>
            <th scope="col">{t("score")}</th>
            <th scope="col" className={styles.number}>
              {t("adds")}
            </th>
            <th scope="col">{t("best")}</th>
          </tr>
        </thead>
        <tbody>
          {area.parts.map((part) => (
            <Row key={part.definition.code} part={part} />
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Row({ part }: { part: Part }) {
  const t = useTranslations("strategy");
  const locale = useLocale() as Locale;
  const { definition, score, scoreInterval, contribution, gap } = part;
  return (
    <tr>
      <th scope="row">
        <details>
          <summary>{definition.name}</summary>
          <p className={styles.note}>{t("formula", { text: definition.formula })}</p>
          <p className={styles.note}>{t("scaling", { text: definition.scalingSource })}</p>
        </details>
      </th>
      <td className={styles.number}>
        <input
          type="number"
          min="0"
          max="1000000"
          step="any"
          name={weightName(definition.code)}
          defaultValue={Number((100 * part.weight).toFixed(1))}
          aria-label={t("weightOf", { part: definition.name })}
        />
      </td>
      <td>
        {part.text}
        {part.indicative && ` ${t("indicative")}`}
        {part.status === "MEASURED" && part.reason && <p className={styles.note}>{part.reason}</p>}
      </td>
      <td className={styles.number}>{part.n === null ? "–" : countText(part.n, locale)}</td>
      <td className={styles.score}>
        {score === null ? "–" : valueText(score, "POMP", locale)}
        {score !== null && <ScoreBar value={score} interval={scoreInterval} faint={part.indicative} />}
      </td>
      <td className={styles.number}>
        {contribution === null ? "–" : valueText(contribution, "POMP", locale)}
      </td>
      <td>
        {gap === null
          ? "–"
          : t("gapTo", {
              venue: gap.best.name,
              points: pointsText(gap.value, gap.interval, locale),
              told: gap.beyondChance ? "yes" : gap.interval === null ? "none" : "no",
            })}
      </td>
    </tr>
  );
}
