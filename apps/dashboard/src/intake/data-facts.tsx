import { useLocale, useTranslations } from "next-intl";
import type { DataQuery } from "../api/documents.generated.ts";
import { countText, dayText, instantText, roundCountText } from "../chart/number-text.ts";
import { Sentence } from "../navigation/sentence.tsx";
import type { Locale } from "../text/locale.ts";
import styles from "./intake.module.css";

/** How much there is, of which days, and how fresh. */
export function DataFacts({ data }: Pick<DataQuery, "data">) {
  const t = useTranslations("data");
  const locale = useLocale() as Locale;
  const { firstDay, lastDay, visits, undated, version, asOf, engine } = data;
  const lead =
    firstDay === null || lastDay === null
      ? t("empty")
      : t("lead", {
          visits: roundCountText(visits, locale),
          first: dayText(firstDay, locale),
          last: dayText(lastDay, locale),
        });
  return (
    <>
      <Sentence>{lead}</Sentence>
      <dl className={styles.counts}>
        {[
          [t("visits"), countText(visits, locale)],
          ...(undated > 0 ? [[t("undated"), countText(undated, locale)]] : []),
          [t("version"), String(version)],
          [t("asOf"), asOf === null ? "–" : instantText(asOf, locale)],
          [t("engine"), engine],
        ].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
