import { useLocale, useTranslations } from "next-intl";
import { countText } from "../chart/number-text.ts";
import { clockText } from "../layout/layout-view.ts";
import type { Locale } from "../text/locale.ts";
import { prepareDayLines } from "./prepare-day-lines.ts";
import type { Figures } from "./protocol.ts";
import styles from "./what-if.module.css";

/** Persons inside over the day, with and without the changes, and the moment that the plan shows. */
export function DayLines({ before, after, minute }: { before: Figures; after: Figures; minute: number }) {
  const t = useTranslations("layoutWhatIf");
  const locale = useLocale() as Locale;
  const { most, before: was, after: is, now, hours } = prepareDayLines(before, after, minute);
  const peak = ({ peakInside, slots }: Figures) => ({
    persons: countText(Math.round(peakInside), locale),
    time: clockText(slots.peakMinute),
  });
  return (
    <figure className={styles.day}>
      <figcaption>
        <strong>{t("day")}</strong>{" "}
        <span className={styles.key} data-line="before">
          {t("dayBefore", peak(before))}
        </span>{" "}
        <span className={styles.key} data-line="after">
          {t("dayAfter", peak(after))}
        </span>
      </figcaption>
      <div className={styles.dayPlot}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {hours.map(({ at, x }) => (
            <path key={at} className={styles.hour} d={`M${x} 0V100`} />
          ))}
          <path className={styles.now} d={`M${now} 0V100`} />
          <path className={styles.lineBefore} d={was} />
          <path className={styles.lineAfter} d={is} />
        </svg>
        <span className={styles.most}>{countText(Math.round(most), locale)}</span>
        {hours.map(({ at, x, label }) => (
          <i key={at} style={{ left: `${x}%` }}>
            {label}
          </i>
        ))}
      </div>
    </figure>
  );
}
