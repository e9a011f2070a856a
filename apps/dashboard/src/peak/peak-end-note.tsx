import { useLocale, useTranslations } from "next-intl";
import styles from "../action/actions.module.css";
import type { PeakDesignQuery } from "../api/documents.generated.ts";
import { countText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";

/** Whether peak and end are worth more than the average here: what was tested, on how many visits, with what result. */
export function PeakEndNote({ peakEnd }: { peakEnd: PeakDesignQuery["peakDesign"]["curve"]["peakEnd"] }) {
  const t = useTranslations("peaks");
  const locale = useLocale() as Locale;
  const whole = peakEnd.results.find(({ stage }) => stage === null);
  if (!whole) return null;
  return (
    <section className={styles.section} aria-labelledby="peak-end-title">
      <h2 id="peak-end-title">{t("peakEnd")}</h2>
      <p className={styles.statement}>{whole.sentence}</p>
      <p className={styles.note}>{t("peakEndTested", { n: countText(whole.peakEnd.n, locale) })}</p>
    </section>
  );
}
