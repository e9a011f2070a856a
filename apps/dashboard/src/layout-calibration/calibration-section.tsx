import { useTranslations } from "next-intl";
import type { CalibratedPlanPartsFragment } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { countText, instantText } from "../chart/number-text.ts";
import { Sentence } from "../navigation/sentence.tsx";
import type { Locale } from "../text/locale.ts";
import styles from "./calibration.module.css";
import { CalibrationForm } from "./calibration-form.tsx";
import { FitTable } from "./fit-table.tsx";

interface Props {
  plan: CalibratedPlanPartsFragment;
  /** Name of the scenario that the address names, which changes the plan; `null`: it names the plan. */
  scenario: string | null;
  locale: Locale;
  writer: string;
  clientKey: string;
}

const kinds = ["gate", "edge", "unit", "zone", "sales", "density", "stay", "walk"] as const;

/** What the plan's figures stand on so far, and the way to fit it to counts. */
export function CalibrationSection({ plan, scenario, locale, writer, clientKey }: Props) {
  const t = useTranslations("layoutCalibrate");
  const layout = useTranslations("layout");
  const { name, version, calibrated, sales } = plan;
  return (
    <>
      <Sentence>
        {calibrated === null
          ? t("unproven", { name })
          : t("calibrated", { name, by: calibrated.by, at: instantText(calibrated.at, locale) })}
      </Sentence>
      <ChartFrame id="calibrate" title={t("title")} definition={t("definition")} state={{ kind: "ready" }}>
        <p className={styles.note}>{t("planVersion", { name, version })}</p>
        {scenario !== null && <p className={styles.note}>{t("ofScenario", { scenario })}</p>}
        {sales !== null && (
          <p className={styles.note}>
            {layout("sales", {
              units: sales.units,
              perDay: countText(Math.round(sales.perDay), locale),
              by: sales.by,
              at: instantText(sales.at, locale),
              version: sales.version,
            })}
          </p>
        )}
        {calibrated !== null && (
          <FitTable before={null} after={calibrated.fit} heldOut={calibrated.heldOut} />
        )}
        <details>
          <summary>{t("columns")}</summary>
          <p>{t("columnsText")}</p>
          <dl className={styles.columns}>
            {kinds.map((kind) => (
              <div key={kind}>
                <dt>
                  <code>{kind}</code>
                </dt>
                <dd>{t(`kinds.${kind}`)}</dd>
              </div>
            ))}
          </dl>
        </details>
        <CalibrationForm plan={plan.id} locale={locale} writer={writer} clientKey={clientKey} />
      </ChartFrame>
    </>
  );
}
