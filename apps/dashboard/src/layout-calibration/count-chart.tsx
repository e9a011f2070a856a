import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "../text/locale.ts";
import styles from "./calibration.module.css";
import { figureText } from "./figure-text.ts";
import { prepareCounts } from "./prepare-counts.ts";
import type { FoundCalibration } from "./sent-counts.ts";

const SIZE = 320;
const EDGE = 44;

/** Counted against predicted: on the line the model is right. Counts that are not met are drawn hollow. */
export function CountChart({ counts }: { counts: FoundCalibration["counts"] }) {
  const t = useTranslations("layoutCalibrate");
  const locale = useLocale() as Locale;
  const { most, missed, dots } = prepareCounts(counts);
  return (
    <figure className={styles.chart}>
      <svg
        viewBox={`0 0 ${SIZE + EDGE + 24} ${SIZE + EDGE + 12}`}
        role="img"
        aria-label={t("chartLabel", { n: counts.length, missed })}
      >
        <g transform={`translate(${EDGE} 8)`}>
          <path d={`M0 0V${SIZE}H${SIZE}`} data-axis />
          <path d={`M0 ${SIZE}L${SIZE} 0`} data-line />
          {dots.map(({ key, across, up, missed: away }) => (
            <circle
              key={key}
              cx={across * SIZE}
              cy={SIZE - up * SIZE}
              r="3.5"
              data-missed={away || undefined}
            />
          ))}
          <text x={SIZE} y={SIZE + 16} textAnchor="end">
            {t("observed")} {figureText(most, locale)}
          </text>
          <text transform="translate(-8 0) rotate(-90)" textAnchor="end">
            {t("predicted")} {figureText(most, locale)}
          </text>
          <text x="-4" y={SIZE + 16} textAnchor="end">
            0
          </text>
        </g>
      </svg>
      <figcaption>{t("chartLegend", { n: counts.length, missed })}</figcaption>
    </figure>
  );
}
