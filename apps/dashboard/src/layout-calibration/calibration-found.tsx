import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { countText } from "../chart/number-text.ts";
import { clockText } from "../layout/layout-view.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./calibration.module.css";
import { ConstantTable } from "./constant-table.tsx";
import { CountChart } from "./count-chart.tsx";
import { figureText } from "./figure-text.ts";
import { FitTable } from "./fit-table.tsx";
import type { FittedCounts } from "./sent-counts.ts";

/** What counts say of a plan: the constants, how well they meet the counts, and each count beside the model's. */
export function CalibrationFound({ found, rows, remarks }: FittedCounts) {
  const t = useTranslations("layoutCalibrate");
  const locale = useLocale() as Locale;
  const figure = (value: number) => figureText(value, locale);
  const said = [...found.notes, ...remarks];
  return (
    <>
      <p className={styles.finding}>{found.sentence}</p>
      <p className={styles.note}>
        {t("read", { rows: countText(rows, locale) })}{" "}
        {t(found.heldOutBy === null ? "heldOutNothing" : `heldOut.${found.heldOutBy}`)}
      </p>
      {said.length > 0 && (
        <ul className={styles.notes}>
          {said.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {found.constants.length > 0 && <ConstantTable constants={found.constants} />}
      <FitTable before={found.before} after={found.after} heldOut={found.heldOut} />
      {found.counts.length > 0 && (
        <ChartFrame
          id="counts"
          title={t("compared")}
          definition={t("comparedDefinition")}
          state={{ kind: "ready" }}
          table={{
            columns: [
              { label: t("where") },
              { label: t("id") },
              { label: t("when") },
              { label: t("observed"), numeric: true },
              { label: t("predicted"), numeric: true },
              { label: "GEH", numeric: true },
            ],
            rows: found.counts.map(({ kind, id, minute, observed, predicted, geh }) => [
              t(`kind.${kind}`),
              id,
              minute === null ? t("wholeDay") : clockText(minute),
              figure(observed),
              figure(predicted),
              figure(geh),
            ]),
          }}
        >
          <CountChart counts={found.counts} />
        </ChartFrame>
      )}
    </>
  );
}
