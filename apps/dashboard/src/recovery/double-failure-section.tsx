import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import { countText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./recovery.module.css";
import type { Recovery } from "./recovery-section.tsx";

/** Complaints whose handling failed as well: how many, and how they failed. */
export function DoubleFailureSection({ recovery }: { recovery: Recovery }) {
  const t = useTranslations("recovery");
  const locale = useLocale() as Locale;
  const { doubleFailures: counts, doubleFailureShare: share, thresholds, funnel } = recovery;
  const low = thresholds.ratedLowTo;
  const parts =
    counts === null
      ? []
      : [
          { key: "late", name: t("lateOnly"), count: counts.late - counts.both },
          { key: "both", name: t("lateAndLow"), count: counts.both },
          { key: "low", name: t("lowOnly"), count: counts.ratedLow - counts.both },
        ].filter(({ count }) => count > 0);
  return (
    <ChartFrame
      id="double-failures"
      title={t("doubleTitle")}
      definition={
        low === null
          ? t("doubleDefinitionLate", { hours: thresholds.lateAfterHours })
          : t("doubleDefinition", { hours: thresholds.lateAfterHours, low })
      }
      state={frameState([share])}
      basis={share}
      n={share.n}
      table={{
        columns: [{ label: t("failure") }, { label: t("count"), numeric: true }],
        rows: parts.map(({ name, count }) => [name, countText(count, locale)]),
      }}
    >
      <p className={styles.words}>{recovery.doubleFailureSentence}</p>
      <div className={styles.stack} role="img" aria-label={recovery.doubleFailureSentence}>
        {parts.map(({ key, count }) => (
          <span
            key={key}
            className={styles.part}
            data-part={key}
            style={{ width: `${(100 * count) / funnel.complaints}%` }}
          />
        ))}
      </div>
      <ul className={styles.parts}>
        {parts.map(({ key, name, count }) => (
          <li key={key} className={styles.part} data-part={key}>
            <strong>{countText(count, locale)}</strong> {name}
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
