import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ExecutiveQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import { League } from "../comparison/league.tsx";
import { prepareLeague } from "../comparison/prepare-league.ts";
import { statusKey } from "../indicator/status-word.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./executive.module.css";

interface Props {
  comparison: ExecutiveQuery["executive"]["comparison"];
  /** The URL's search, taken along to the venues, and to the comparison. */
  search: string;
  compare: string;
}

/** The venues beside each other, with intervals and the groups that cannot be told apart. */
export function VenuesSection({ comparison, search, compare }: Props) {
  const t = useTranslations("compare");
  const fair = useTranslations("fair");
  const ways = useTranslations("fairWay");
  const status = useTranslations("figureStatus");
  const more = useTranslations("executive");
  const locale = useLocale() as Locale;
  const league = prepareLeague(comparison, "", locale, {
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
  const figures = comparison.rows.map(({ figure }) => figure);
  return (
    <ChartFrame
      id="venues"
      title={t("league", { indicator: comparison.indicator.title })}
      definition={comparison.indicator.meaning}
      state={frameState([comparison.total, ...figures])}
      basis={figures.find((figure) => figure.status === "MEASURED") ?? comparison.total}
      n={comparison.total.n}
      table={league.table}
    >
      <League league={league} search={search} moved={false} />
      <p className={styles.small}>
        {t("groupsNote", { distinguishable: league.distinguishablePairs, pairs: league.pairs })}{" "}
        {t("rankNote")}
      </p>
      <p className={styles.more} data-screen-only>
        <Link href={`/${locale}/compare${compare}`} prefetch={false}>
          {more("toCompare")}
        </Link>
      </p>
    </ChartFrame>
  );
}
