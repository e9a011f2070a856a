import { useTranslations } from "next-intl";
import type { DataQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { FigureTable } from "../chart/figure-table.tsx";
import styles from "./intake.module.css";

/** Where the answers come from: source, licence, and which column became which item. */
export function SurveySection({ surveys }: Pick<DataQuery, "surveys">) {
  const t = useTranslations("data");
  return (
    <ChartFrame
      id="surveys"
      title={t("surveys")}
      definition={t("surveysDefinition")}
      state={{ kind: "ready" }}
    >
      <ul>
        {surveys.map((survey) => (
          <li key={`${survey.code} ${survey.version}`} className={styles.survey}>
            <h3>{survey.name}</h3>
            <dl className={styles.facts}>
              <dt>{t("source")}</dt>
              <dd>{survey.source}</dd>
              <dt>{t("licence")}</dt>
              <dd>{survey.licence}</dd>
            </dl>
            <p className={styles.note}>
              {survey.code} · {t("versionShort", { version: survey.version })} ·{" "}
              {t(survey.weighted ? "weighted" : "unweighted")}
            </p>
            <details>
              <summary>{t("items", { count: survey.items.length })}</summary>
              <FigureTable
                caption={survey.name}
                table={{
                  columns: [
                    { label: t("item") },
                    { label: t("column") },
                    { label: t("scale"), numeric: true },
                  ],
                  rows: survey.items.map(({ item, column, scale }) => [
                    item,
                    column,
                    `${scale.low}–${scale.high}`,
                  ]),
                }}
              />
            </details>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
