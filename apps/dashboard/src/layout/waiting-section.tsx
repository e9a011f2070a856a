import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { countText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { BarRows } from "./bar-rows.tsx";
import type { Judged } from "./judged.ts";
import styles from "./layout.module.css";
import { clockText } from "./layout-view.ts";
import { unitName } from "./prepare-plan.ts";
import { prepareWaits } from "./prepare-waits.ts";
import { useRests } from "./use-rests.ts";

/** How many units are shown; the table has them all. */
const SHOWN = 10;

/** Where people wait. */
export function WaitingSection({ judged }: { judged: Judged }) {
  const t = useTranslations("layout");
  const locale = useLocale() as Locale;
  const { plan, assessment } = judged;
  const { units, joins, meanWaitMin } = assessment.flow;
  const named = new Map(plan.drawing.units.map((unit) => [unit.id, unit]));
  const minutes = (value: number) => t("minutes", { text: numberText(value, "COUNT", locale, 1) });
  const waits = prepareWaits(units);
  const rows = waits.map((one) => {
    const unit = named.get(one.unit);
    return {
      key: one.unit,
      name: unit === undefined ? one.unit : unitName(unit.name, unit.format),
      note: one.unit,
      value: minutes(one.meanWaitMin),
      bar: one.bar,
      more: [
        t("atTime", {
          text: countText(Math.round(one.peakQueue), locale),
          time: clockText(one.peakQueueMinute),
        }),
        countText(Math.round(one.visits), locale),
      ],
    };
  });
  const head = [t("unit"), t("meanWait"), t("queue"), t("visits")] as const;
  const waited = waits.some((one) => one.meanWaitMin > 0);
  return (
    <ChartFrame
      id="waiting"
      title={t("waiting")}
      definition={t("waitingDefinition")}
      state={{ kind: "ready" }}
      rests={useRests(judged)}
      table={{
        columns: [head[0], t("id"), ...head.slice(1)].map((label, i) => ({ label, numeric: i > 1 })),
        rows: rows.map(({ name, key, value, more }) => [name, key, value, ...more]),
      }}
    >
      {waited && meanWaitMin !== null ? (
        <>
          <p className={styles.finding}>
            {t("waitingAll", {
              minutes: minutes(meanWaitMin),
              joins: countText(Math.round(joins), locale),
            })}
          </p>
          <BarRows caption={t("waiting")} head={head} rows={rows.slice(0, SHOWN)} />
        </>
      ) : (
        <p>{t("noWaiting")}</p>
      )}
    </ChartFrame>
  );
}
