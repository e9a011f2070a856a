import { useLocale, useTranslations } from "next-intl";
import { countText } from "../chart/number-text.ts";
import { clockText } from "../layout/layout-view.ts";
import type { Locale } from "../text/locale.ts";
import type { Figures } from "./protocol.ts";
import styles from "./what-if.module.css";

const HOUR = 60;

/** Persons inside over the day, with and without the changes, and the moment that the plan shows. */
export function DayLines({ before, after, minute }: { before: Figures; after: Figures; minute: number }) {
  const t = useTranslations("layoutWhatIf");
  const locale = useLocale() as Locale;
  const most = Math.max(1, before.peakInside, after.peakInside);
  const from = after.slots.openMin;
  const to = Math.max(endOf(before), endOf(after), from + HOUR);
  const x = (at: number) => (100 * (at - from)) / (to - from);
  const line = ({ slots, inside }: Figures) =>
    Array.from(inside, (persons, slot) => {
      const at = x(slots.openMin + (slot + 1) * slots.slotMin);
      return `${slot === 0 ? "M" : "L"}${at.toFixed(2)} ${(100 - (100 * persons) / most).toFixed(2)}`;
    }).join("");
  const hours = hoursBetween(from, to);
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
          {hours.map((at) => (
            <path key={at} className={styles.hour} d={`M${x(at)} 0V100`} />
          ))}
          <path className={styles.now} d={`M${x(Math.min(to, Math.max(from, minute)))} 0V100`} />
          <path className={styles.lineBefore} d={line(before)} />
          <path className={styles.lineAfter} d={line(after)} />
        </svg>
        <span className={styles.most}>{countText(Math.round(most), locale)}</span>
        {hours.map((at) => (
          <i key={at} style={{ left: `${x(at)}%` }}>
            {clockText(at)}
          </i>
        ))}
      </div>
    </figure>
  );
}

const endOf = ({ slots }: Figures): number => slots.openMin + slots.count * slots.slotMin;

/** Full hours to write below the line: every third of a long day. */
function hoursBetween(from: number, to: number): number[] {
  const step = to - from > 9 * HOUR ? 3 * HOUR : 2 * HOUR;
  const first = Math.ceil((from + 1) / step) * step;
  return Array.from({ length: Math.max(0, Math.ceil((to - 20 - first) / step)) }, (_, i) => first + i * step);
}
