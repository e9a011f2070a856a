import { getTranslations } from "next-intl/server";
import { ask } from "../api/ask.ts";
import { apiLocale } from "../api/catalogue.ts";
import { LayoutComparisonDocument } from "../api/documents.generated.ts";
import { framed } from "../chart/framed.tsx";
import type { Locale } from "../text/locale.ts";
import { ComparisonTable } from "./comparison-table.tsx";
import styles from "./side-by-side.module.css";

/** Puts plans side by side; all are judged by the conventions in use, so that like is compared with like. */
export async function LayoutComparison({ locale, plans }: { locale: Locale; plans: readonly string[] }) {
  const t = await getTranslations("layoutCompare");
  if (plans.length < 2) return <p className={styles.note}>{t("one")}</p>;
  return framed({ id: "side", title: t("title"), definition: t("definition") }, async () => {
    const { layoutComparison } = await ask(LayoutComparisonDocument, {
      locale: apiLocale(locale),
      plans: [...plans],
    });
    const attributions = new Set(layoutComparison.rows.flatMap(({ plan }) => plan.attribution ?? []));
    return (
      <>
        <ComparisonTable comparison={layoutComparison} />
        {[...attributions].map((text) => (
          <p key={text} className={styles.note}>
            {text}
          </p>
        ))}
      </>
    );
  });
}
