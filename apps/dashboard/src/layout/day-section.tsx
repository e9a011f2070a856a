import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { countText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { DayChart } from "./day-chart.tsx";
import type { Judged } from "./judged.ts";
import styles from "./layout.module.css";
import { clockText } from "./layout-view.ts";
import { carryingCapacity, prepareDay } from "./prepare-day.ts";
import { useRests } from "./use-rests.ts";

/** How full the place is over the day. */
export function DaySection({ judged }: { judged: Judged }) {
  const t = useTranslations("layout");
  const locale = useLocale() as Locale;
  const { flow } = judged.assessment;
  const capacity = carryingCapacity(flow);
  const day = prepareDay({ ...flow, capacity }, locale, {
    point: (time, persons) => t("dayPoint", { time, persons }),
    capacity: (persons) => t("dayCapacity", { persons }),
    warning: (persons) => t("dayWarning", { persons }),
    peak: (time, persons) => t("dayPeak", { time, persons }),
    time: t("time"),
    inside: t("inside"),
    use: t("capacityUse"),
  });
  return (
    <ChartFrame
      id="day"
      title={t("day")}
      definition={t("dayDefinition")}
      state={{ kind: "ready" }}
      rests={useRests(judged)}
      table={day.table}
    >
      {capacity !== null && day.use !== null && (
        <p className={styles.finding}>
          {t("dayUse", {
            use: numberText(day.use, "SHARE", locale, 0),
            persons: countText(Math.round(capacity), locale),
          })}
        </p>
      )}
      <DayChart day={day} label={t("dayLabel", { time: clockText(flow.peak.minuteOfDay) })} />
    </ChartFrame>
  );
}
