import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { WideTable } from "../chart/wide-table.tsx";
import { pageAddress } from "../navigation/page-address.ts";
import { Sentence } from "../navigation/sentence.tsx";
import { type Locale, languageTag } from "../text/locale.ts";
import { writeLayoutView } from "./layout-view.ts";
import {
  type Comparison,
  type ComparisonRow,
  type PreparedComparison,
  prepareComparison,
} from "./prepare-comparison.ts";
import styles from "./side-by-side.module.css";
import { useLayoutNumber } from "./use-layout-number.ts";

/** Totals with their ranges, sub-scores and headline figures, one column per plan. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const t = useTranslations("layoutCompare");
  const layout = useTranslations("layout");
  const locale = useLocale() as Locale;
  const number = useLayoutNumber();
  const prepared = prepareComparison(comparison, locale, {
    number,
    percentagePoints: (text) => t("percentagePoints", { text }),
    range: (low, high) => t("range", { low, high }),
    none: layout("none"),
    total: t("total"),
    head: layout("figure"),
  });
  const list = new Intl.ListFormat(languageTag[locale], { type: "conjunction" });
  const { best, alike } = prepared;
  return (
    <>
      {best !== null && (
        <Sentence>
          {[
            t("lead", { best: best.name, score: best.score, count: prepared.plans.length }),
            ...(alike.length > 0 ? [t("cannot", { list: list.format(alike) })] : []),
          ].join(locale === "zh" ? "" : " ")}
        </Sentence>
      )}
      <ChartFrame
        id="side"
        title={t("title")}
        definition={t("definition")}
        state={{ kind: "ready" }}
        table={prepared.table}
      >
        <WideTable label={t("title")} className={styles.side}>
          <table>
            <thead>
              <tr>
                <td />
                {prepared.plans.map((plan) => (
                  <Head key={plan.id} plan={plan} />
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{t("total")}</th>
                {prepared.plans.map((plan, i) => (
                  <td key={plan.id}>
                    <strong className={styles.total}>{plan.total}</strong>
                    <Range plan={plan} />
                    <span className={styles.difference}>
                      {plan.range} {prepared.totals.cells[i]?.difference}
                    </span>
                  </td>
                ))}
              </tr>
              <Group title={t("subs")} rows={prepared.subs} width={prepared.plans.length} />
              <Group title={t("headline")} rows={prepared.headline} width={prepared.plans.length} />
            </tbody>
          </table>
        </WideTable>
        <p className={styles.note}>{t("difference")}</p>
      </ChartFrame>
    </>
  );
}

function Head({ plan }: { plan: PreparedComparison["plans"][number] }) {
  const site = useTranslations("site");
  const locale = useLocale() as Locale;
  return (
    <th scope="col">
      <Link
        href={`${pageAddress(locale, "layout", plan.venue, "")}${writeLayoutView({ plan: plan.id })}`}
        prefetch={false}
      >
        {plan.name}
      </Link>
      {plan.fictional && <span className={styles.difference}>{site("fictional")}</span>}
    </th>
  );
}

/** Where the total and its range lie between 0 and 100. */
function Range({ plan: { left, width, at } }: { plan: PreparedComparison["plans"][number] }) {
  return (
    <svg className={styles.range} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="3.5" width="100" height="1" data-rail />
      <rect x={left} y="1" width={Math.max(1, width)} height="6" />
      <rect x={at - 0.5} y="0" width="1" height="8" data-at />
    </svg>
  );
}

function Group({ title, rows, width }: { title: string; rows: readonly ComparisonRow[]; width: number }) {
  if (rows.length === 0) return null;
  return (
    <>
      <tr data-group>
        <th scope="rowgroup" colSpan={width + 1}>
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.title}</th>
          {row.cells.map(({ text, difference }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <td key={i}>
              {text} <span className={styles.difference}>{difference}</span>
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}
