import { useLocale, useTranslations } from "next-intl";
import type { DayFitPartsFragment } from "../api/documents.generated.ts";
import { numberText } from "../chart/number-text.ts";
import { WideTable } from "../chart/wide-table.tsx";
import type { Locale } from "../text/locale.ts";
import styles from "./calibration.module.css";
import { figureText } from "./figure-text.ts";

interface Props {
  /** With the plan's own constants; `null` where that is not known any more. */
  before: DayFitPartsFragment | null;
  after: DayFitPartsFragment;
  heldOut: DayFitPartsFragment | null;
}

const names = { edges: "fitEdges", visits: "fitVisits", occupancy: "fitOccupancy" } as const;

/** How well the model meets counts of each kind: before, after, and where it was not fitted. */
export function FitTable({ before, after, heldOut }: Props) {
  const t = useTranslations("layoutCalibrate");
  const locale = useLocale() as Locale;
  const rows = (["edges", "visits", "occupancy"] as const).flatMap((kind) =>
    (
      [
        ["before", before],
        ["after", after],
        ["unseen", heldOut],
      ] as const
    ).flatMap(([when, day]) => {
      const fit = day?.[kind];
      return fit ? [{ kind, when, fit }] : [];
    }),
  );
  if (rows.length === 0) return null;
  const figure = (value: number | null) => (value === null ? t("none") : figureText(value, locale));
  return (
    <WideTable label={t("fitTable")} className={styles.side}>
      <table>
        <caption>{t("fitTable")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("countsOf")}</th>
            <th scope="col">{t("n")}</th>
            <th scope="col">{t("gehShare")}</th>
            <th scope="col">{t("worstGeh")}</th>
            <th scope="col">R²</th>
            <th scope="col">{t("level")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, when, fit }) => (
            <tr key={`${kind} ${when}`}>
              <th scope="row">
                {t(names[kind])} · {t(when)}
              </th>
              <td>{figure(fit.n)}</td>
              <td>{numberText(fit.gehBelow5Share, "SHARE", locale, 0)}</td>
              <td>{figure(fit.worstGeh)}</td>
              <td>{fit.r2 === null ? t("none") : numberText(fit.r2, "COUNT", locale, 3)}</td>
              <td>{fit.level === null ? t("none") : numberText(fit.level, "SHARE", locale, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
