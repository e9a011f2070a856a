import { useTranslations } from "next-intl";
import type { IndicatorsQuery } from "../api/documents.generated.ts";
import styles from "./glossary.module.css";

/** Every indicator there is, as the API lists them: nothing here is written by hand. */
export function Glossary({ indicators }: IndicatorsQuery) {
  const t = useTranslations();
  return (
    <div className={styles.glossary}>
      <ul className={styles.contents}>
        {indicators.map(({ slug, title }) => (
          <li key={slug}>
            <a href={`#${slug}`}>{title}</a>
          </li>
        ))}
      </ul>
      <div>
        {indicators.map((indicator) => (
          <article
            key={indicator.slug}
            id={indicator.slug}
            className={styles.entry}
            aria-labelledby={`${indicator.slug}-title`}
          >
            <h2 id={`${indicator.slug}-title`}>{indicator.title}</h2>
            <p className={styles.meaning}>{indicator.meaning}</p>
            <dl>
              <dt>{t("indicators.formula")}</dt>
              <dd>
                {indicator.formula.text}
                <small>
                  {t("frame.formula", { id: indicator.formula.id, version: indicator.formula.version })}
                </small>
              </dd>
              <dt>{t("indicators.unit")}</dt>
              <dd>{t(`unit.${indicator.unit}`)}</dd>
              <dt>{t("indicators.better")}</dt>
              <dd>{t(`direction.${indicator.better}`)}</dd>
              <dt>{t("indicators.minimumN")}</dt>
              <dd>{t("indicators.minimumAnswers", { n: indicator.minimumN })}</dd>
              <dt>{t("indicators.appliesTo")}</dt>
              <dd>{t(`scope.${indicator.appliesTo}`)}</dd>
              <dt>{t("indicators.kind")}</dt>
              <dd>{t(`kind.${indicator.kind}`)}</dd>
              <dt>{t("indicators.source")}</dt>
              <dd>{indicator.source}</dd>
            </dl>
          </article>
        ))}
      </div>
    </div>
  );
}
