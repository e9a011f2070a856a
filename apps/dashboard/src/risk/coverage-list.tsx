import { useLocale, useTranslations } from "next-intl";
import type { RisksQuery } from "../api/documents.generated.ts";
import { FigureTable } from "../chart/figure-table.tsx";
import { dayText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { Evidence } from "./evidence.tsx";
import styles from "./risks.module.css";

type Coverage = RisksQuery["risks"]["feedback"]["coverage"];

/** Each venue: how many of its touchpoints are heard, and which are not. The least heard first. */
export function CoverageList({ coverage, open }: { coverage: Coverage; open: boolean }) {
  const t = useTranslations("risks.coverage");
  const tColumn = useTranslations("risks.column");
  const locale = useLocale() as Locale;
  const { from, to } = coverage;
  const names = (list: readonly { name: string }[]) =>
    list.map(({ name }) => name).join(locale === "zh" ? "、" : ", ");
  const venues = coverage.venues.toSorted((a, b) => a.covered / a.touchpoints - b.covered / b.touchpoints);
  return (
    <>
      {from !== null && to !== null && (
        <p className={styles.note}>{t("window", { from: dayText(from, locale), to: dayText(to, locale) })}</p>
      )}
      <Evidence id="coverage-venues" open={open} title={t("evidence")}>
        <FigureTable
          caption={t("title")}
          table={{
            columns: [
              { label: tColumn("venue") },
              { label: t("covered"), numeric: true },
              { label: t("tooFew") },
              { label: t("notAsked") },
            ],
            rows: venues.map(({ venue, covered, touchpoints, tooFew, notAsked }) => [
              venue.name,
              `${covered} / ${touchpoints}`,
              names(tooFew),
              names(notAsked),
            ]),
          }}
        />
      </Evidence>
    </>
  );
}
