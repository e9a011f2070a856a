import { useLocale, useTranslations } from "next-intl";
import type { ComparisonQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import { statusKey } from "../indicator/status-word.ts";
import { Sentence } from "../navigation/sentence.tsx";
import type { Locale } from "../text/locale.ts";
import styles from "./comparison-section.module.css";
import { League } from "./league.tsx";
import { prepareLeague } from "./prepare-league.ts";

interface Props {
  comparison: ComparisonQuery["comparison"];
  /** The URL's search, taken along to the venues. */
  search: string;
}

/** The sentence, then the league of venues, then how it was compared. */
export function ComparisonSection({ comparison, search }: Props) {
  const t = useTranslations("compare");
  const status = useTranslations("figureStatus");
  const locale = useLocale() as Locale;
  const league = prepareLeague(comparison, locale, {
    unranked: t("unranked"),
    all: t("all"),
    rankRange: (low, high) => t("rankRange", { low, high }),
    status: (figure) => status(statusKey(figure)),
    columns: {
      rank: t("rank"),
      venue: t("venue"),
      value: t("value"),
      low: t("low"),
      high: t("high"),
      n: t("n"),
      weightedN: t("weightedN"),
      together: t("together"),
      status: t("status"),
    },
  });
  return (
    <>
      <Sentence>{comparison.sentence}</Sentence>
      <ChartFrame
        id="league"
        title={t("league", { indicator: comparison.indicator.title })}
        definition={comparison.indicator.meaning}
        state={frameState([comparison.total, ...comparison.rows.map(({ figure }) => figure)])}
        basis={comparison.total}
        n={comparison.total.n}
        table={league.table}
      >
        <League league={league} search={search} />
        <div className={styles.notes}>
          <p>
            {t("groupsNote", { distinguishable: comparison.distinguishablePairs, pairs: comparison.pairs })}
          </p>
          <p>{t("rankNote")}</p>
          <details>
            <summary>{t("method")}</summary>
            <p>{comparison.method}</p>
          </details>
        </div>
      </ChartFrame>
    </>
  );
}
