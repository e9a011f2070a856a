import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import { numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { answersOf } from "./answers-of.ts";
import { FigureRows } from "./figure-rows.tsx";
import { prepareRows } from "./prepare-rows.ts";
import styles from "./recovery.module.css";
import type { Recovery } from "./recovery-section.tsx";
import { rowColumns } from "./row-columns.ts";

/** Does recovery go with how fast a complaint is closed? */
export function SpeedSection({ recovery: { speed } }: { recovery: Recovery }) {
  const t = useTranslations("recovery");
  const locale = useLocale() as Locale;
  const content = prepareRows(
    speed.buckets.map(({ span, share }) => ({ key: span, name: span, note: "", figure: share })),
    locale,
    rowColumns(t, t("closedSpan")),
  );
  const figures = speed.buckets.map(({ share }) => share);
  const odds = speed.oddsPerDoubling;
  const number = (value: number) => numberText(value, "SCALE", locale, 2);
  return (
    <ChartFrame
      id="speed"
      title={t("speedTitle")}
      definition={t("speedDefinition")}
      state={frameState(figures)}
      basis={figures[0]}
      n={answersOf(figures)}
      table={content.table}
    >
      {speed.sentence !== "" && <p className={styles.words}>{speed.sentence}</p>}
      <FigureRows content={content} label={t("closedSpan")} />
      {odds && (
        <p className={styles.note}>
          {t("odds", { ratio: number(odds.ratio), low: number(odds.low), high: number(odds.high) })}
        </p>
      )}
    </ChartFrame>
  );
}
