import { useLocale, useTranslations } from "next-intl";
import { WideTable } from "../chart/wide-table.tsx";
import type { Locale } from "../text/locale.ts";
import styles from "./calibration.module.css";
import { figureText } from "./figure-text.ts";
import type { FoundCalibration } from "./sent-counts.ts";

type Constant = FoundCalibration["constants"][number];

/** The constants that the counts determine, before and after. */
export function ConstantTable({ constants }: { constants: readonly Constant[] }) {
  const t = useTranslations("layoutCalibrate");
  const locale = useLocale() as Locale;
  const figure = (value: number | null) => (value === null ? t("none") : figureText(value, locale));
  return (
    <WideTable label={t("constants")} className={styles.side}>
      <table>
        <caption>{t("constants")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("constant")}</th>
            <th scope="col">{t("before")}</th>
            <th scope="col">{t("after")}</th>
            <th scope="col">{t("interval")}</th>
          </tr>
        </thead>
        <tbody>
          {constants.map(({ code, title, unit, id, before, after, low, high, hasInterval }) => (
            <tr key={`${code} ${id}`}>
              <th scope="row">
                {title} {id} {unit !== "" && <span className={styles.note}>{unit}</span>}
              </th>
              <td>{figure(before)}</td>
              <td>{figure(after)}</td>
              <td>{hasInterval ? intervalText(low, high) : t("noInterval")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );

  function intervalText(low: number | null, high: number | null): string {
    if (low !== null && high !== null) return t("range", { low: figure(low), high: figure(high) });
    if (low !== null) return t("above", { low: figure(low) });
    return high === null ? t("anything") : t("below", { high: figure(high) });
  }
}
