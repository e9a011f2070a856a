import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ComparisonQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import { statusKey } from "../indicator/status-word.ts";
import { Sentence } from "../navigation/sentence.tsx";
import type { View } from "../slice/view.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./comparison-section.module.css";
import { League } from "./league.tsx";
import { prepareLeague, shownFigure } from "./prepare-league.ts";
import { Reversals } from "./reversals.tsx";

interface Props {
  comparison: ComparisonQuery["comparison"];
  as: View["as"];
  /** The URL's search, taken along to the venues. */
  search: string;
  /** Switches between the ways of showing venues. */
  controls: ReactNode;
}

/** The sentence, then the league of venues, then how it was compared. */
export function ComparisonSection({ comparison, as, search, controls }: Props) {
  const t = useTranslations("compare");
  const fair = useTranslations("fair");
  const ways = useTranslations("fairWay");
  const bars = useTranslations("fairBars");
  const titles = useTranslations("fairLeague");
  const status = useTranslations("figureStatus");
  const locale = useLocale() as Locale;
  const league = prepareLeague(comparison, as, locale, {
    unranked: t("unranked"),
    all: t("all"),
    rankRange: (low, high) => t("rankRange", { low, high }),
    status: (figure) => status(statusKey(figure)),
    columns: {
      rank: t("rank"),
      expected: fair("expected"),
      venue: t("venue"),
      value: t("value"),
      low: t("low"),
      high: t("high"),
      n: t("n"),
      weightedN: t("weightedN"),
      together: t("together"),
      status: t("status"),
      own: ways("raw"),
      shrunken: ways("shrunken"),
      adjusted: ways("adjusted"),
      reliability: fair("reliability"),
    },
  });
  const shown = comparison.rows.map((row) => shownFigure(row, as));
  const { adjustment, spread, warnings } = comparison;
  const way = as === "" ? "raw" : as;
  return (
    <>
      <Sentence>{sentenceOf(comparison, as)}</Sentence>
      {controls}
      <ChartFrame
        id="league"
        title={titles(way, { indicator: comparison.indicator.title, by: adjustment?.by ?? "" })}
        definition={comparison.indicator.meaning}
        state={frameState([comparison.total, ...shown])}
        basis={shown.find((figure) => figure.status === "MEASURED") ?? comparison.total}
        n={comparison.total.n}
        table={league.table}
      >
        <League league={league} search={search} moved={as !== ""} />
        <div className={styles.notes}>
          <p>{bars(way)}</p>
          <p>
            {t("groupsNote", { distinguishable: league.distinguishablePairs, pairs: league.pairs })}
            {league.furtherGroups > 0 && ` ${fair("furtherGroups", { count: league.furtherGroups })}`}
          </p>
          <p>
            {fair("order")} {t("rankNote")}
          </p>
          {as !== "shrunken" && <p>{spread.sentence}</p>}
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
          {as === "adjusted" && adjustment && adjustment.unclassified > 0 && (
            <p>{fair("unclassified", { n: adjustment.unclassified })}</p>
          )}
          <details>
            <summary>{t("method")}</summary>
            <p>{comparison.method}</p>
            <p>{comparison.fairMethod}</p>
          </details>
        </div>
      </ChartFrame>
      {adjustment && adjustment.reversals.length > 0 && <Reversals adjustment={adjustment} />}
    </>
  );
}

function sentenceOf({ sentence, spread, adjustment }: Props["comparison"], as: View["as"]): string {
  if (as === "shrunken") return spread.sentence;
  return as === "adjusted" && adjustment ? adjustment.sentence : sentence;
}
