import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { numberText } from "../chart/number-text.ts";
import { WideTable } from "../chart/wide-table.tsx";
import type { Locale } from "../text/locale.ts";
import styles from "./advice.module.css";
import { type Accepting, acceptedSearch } from "./advice-question.ts";
import { type Advice, moneyText, relief, reliefText } from "./prepare-advice.ts";

interface Props {
  advice: Advice;
  accepting: Accepting;
  scenarioPath: string;
}

/** Other ways to act that none beats in everything: what each costs and comes to. */
export function AdviceAlternatives({ advice, accepting, scenarioPath }: Props) {
  const t = useTranslations("layoutAdvice");
  const locale = useLocale() as Locale;
  const one = (value: number | null) => (value === null ? t("none") : numberText(value, "COUNT", locale, 1));
  return (
    <section aria-labelledby="advice-alternatives">
      <h2 id="advice-alternatives">{t("alternatives")}</h2>
      <p className={styles.note}>{t("alternativesNote")}</p>
      <WideTable label={t("alternatives")} className={styles.scroll}>
        <table className={styles.alternatives}>
          <thead>
            <tr>
              <th scope="col">{t("moves")}</th>
              <th scope="col" data-numeric>
                {t("relief")}
              </th>
              <th scope="col" data-numeric>
                {t("cost")}
              </th>
              <th scope="col" data-numeric>
                {t("wait")}
              </th>
              <th scope="col" data-numeric>
                {t("near")}
              </th>
              <td data-screen-only />
            </tr>
          </thead>
          <tbody>
            {advice.alternatives.map(({ edits, titles, cost, figures }) => (
              <tr key={edits}>
                <th scope="row">
                  {titles.map((title) => (
                    <span key={title}>{title}</span>
                  ))}
                </th>
                <td data-numeric>{reliefText(relief(advice.base, figures), locale)}</td>
                <td data-numeric>{moneyText(cost, locale)}</td>
                <td data-numeric>{one(figures.meanWaitMin)}</td>
                <td data-numeric>
                  {figures.localDiversity === null
                    ? t("none")
                    : numberText(figures.localDiversity, "COUNT", locale, 2)}
                </td>
                <td data-screen-only>
                  <Link href={`${scenarioPath}${acceptedSearch(accepting, edits)}`} prefetch={false}>
                    {t("try")}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
