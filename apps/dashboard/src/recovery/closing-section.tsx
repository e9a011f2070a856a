import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import { ClosingChart } from "./closing-chart.tsx";
import { prepareClosing } from "./prepare-closing.ts";
import styles from "./recovery.module.css";
import type { Recovery } from "./recovery-section.tsx";

/** How long complaints take to be closed. */
export function ClosingSection({ recovery: { closing } }: { recovery: Recovery }) {
  const t = useTranslations("recovery");
  const curve = prepareClosing(closing, useLocale() as Locale, {
    closedWithin: (share, hours) => t("closedWithin", { share, hours }),
    openFor: (count, hours) => t("openFor", { count, hours }),
    median: (hours) => t("medianLabel", { hours }),
    ticks: (hours) => t("hoursTick", { hours }),
    columns: {
      hours: t("hours"),
      closed: t("closedShare"),
      low: t("low"),
      high: t("high"),
      n: t("n"),
    },
  });
  const figures = closing.closedAt.map(({ share }) => share);
  return (
    <ChartFrame
      id="closing"
      title={t("closingTitle")}
      definition={t("closingDefinition")}
      state={frameState(figures)}
      basis={figures[0]}
      n={closing.n}
      table={curve.table}
    >
      <p className={styles.words}>{closing.sentence}</p>
      <ClosingChart curve={curve} label={t("closingLabel")} />
      {curve.open.length > 0 && (
        <p className={styles.note}>
          {t("openLegend", { count: total(closing.open) })}
          {curve.beyond > 0 && t("openBeyond", { count: curve.beyond, hours: curve.end })}
        </p>
      )}
    </ChartFrame>
  );
}

const total = (open: readonly { count: number }[]) => open.reduce((sum, { count }) => sum + count, 0);
