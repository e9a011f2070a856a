import { useLocale, useTranslations } from "next-intl";
import type { DataQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { FigureTable } from "../chart/figure-table.tsx";
import styles from "./intake.module.css";
import { prepareSurveys } from "./prepare-surveys.ts";

/** Where the data come from: source, licence, what was asked and what was not, and which column became which item. */
export function SurveySection({ surveys }: Pick<DataQuery, "surveys">) {
  const t = useTranslations("data");
  const list = new Intl.ListFormat(useLocale(), { type: "conjunction" });
  const prepared = prepareSurveys(surveys, {
    kind: useTranslations("surveyKind"),
    fact: useTranslations("surveyFact"),
    aspect: useTranslations("surveyAspect"),
    tells: (facts) => t("tells", { facts }),
    notAsked: (facts) => t("notAsked", { facts }),
    version: (version) => t("versionShort", { version }),
    weighted: (weighted) => t(weighted ? "weighted" : "unweighted"),
    dated: (precision) =>
      t(precision === "month" ? "datedMonth" : precision === "week" ? "datedWeek" : "datedNone"),
    columns: {
      about: t("about"),
      item: t("item"),
      column: t("column"),
      scale: t("scale"),
      counted: t("counted"),
      countedOf: t("countedOf"),
    },
    list: (words) => list.format(words),
  });
  return (
    <ChartFrame
      id="surveys"
      title={t("surveys")}
      definition={t("surveysDefinition")}
      state={{ kind: "ready" }}
    >
      <ul>
        {prepared.map(({ key, name, source, licence, note, facts, table }) => (
          <li key={key} className={styles.survey}>
            <h3>{name}</h3>
            <dl className={styles.facts}>
              <dt>{t("source")}</dt>
              <dd>{source}</dd>
              <dt>{t("licence")}</dt>
              <dd>{licence}</dd>
            </dl>
            <p className={styles.note}>{note}</p>
            {facts.map((line) => (
              <p key={line} className={styles.note}>
                {line}
              </p>
            ))}
            <details>
              <summary>{t("items", { count: table.rows.length })}</summary>
              <FigureTable caption={name} table={table} />
            </details>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
