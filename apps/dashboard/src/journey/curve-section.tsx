import { useLocale, useTranslations } from "next-intl";
import type { CurveQuery } from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import { statusKey } from "../indicator/status-word.ts";
import { Sentence } from "../navigation/sentence.tsx";
import type { Locale } from "../text/locale.ts";
import styles from "./curve.module.css";
import { EmotionCurve } from "./emotion-curve.tsx";
import { prepareCurve } from "./prepare-curve.ts";

/** The sentence, then the emotion curve with its stages and lanes. */
export function CurveSection({ curve }: { curve: CurveQuery["curve"] }) {
  return (
    <>
      <Sentence>{curve.sentence}</Sentence>
      <CurveFrame curve={curve} />
    </>
  );
}

/** The emotion curve, measured and designed, with its stages and lanes. */
export function CurveFrame({ curve }: { curve: CurveQuery["curve"] }) {
  const t = useTranslations();
  const locale = useLocale() as Locale;
  const prepared = prepareCurve(curve, locale, {
    rankRange: (low, high) => (low === high ? String(low) : t("compare.rankRange", { low, high })),
    peak: { positive: t("journey.positivePeak"), negative: t("journey.negativePeak") },
    nature: (nature) => t(`nature.${nature}`),
    driver: (driver) => t(`driver.${driver}`),
    channel: (channel) => t(`channel.${channel}`),
    status: (figure) => t(`figureStatus.${statusKey(figure)}`),
    columns: {
      touchpoint: t("journey.touchpoint"),
      stage: t("journey.stage"),
      score: t("journey.score"),
      low: t("compare.low"),
      high: t("compare.high"),
      n: t("compare.n"),
      rank: t("journey.rank"),
      peak: t("journey.peak"),
      nature: t("journey.nature"),
      driver: t("journey.driver"),
      channel: t("journey.channel"),
      status: t("compare.status"),
    },
  });
  const figures = curve.points.map(({ figure }) => figure);
  const first = prepared.points[0]?.name ?? "";
  const last = prepared.points.at(-1)?.name ?? "";
  return (
    <ChartFrame
      id="curve"
      title={t("journey.curve")}
      definition={t(curve.source === "VALENCE" ? "journey.definitionValence" : "journey.definition")}
      state={frameState(figures)}
      basis={figures.find(({ status }) => status === "MEASURED")}
      n={answersRange(figures)}
      table={prepared.table}
    >
      <div className={styles.legend}>
        <p>
          <span className={styles.up}>▲ {t("journey.positivePeak")}</span>{" "}
          <span className={styles.lowest}>▼ {t("journey.negativePeak")}</span>
        </p>
        <p>{t("journey.peakLegend")}</p>
        {prepared.points.some(({ believed }) => believed !== null) && (
          <p>
            <span aria-hidden="true">┄□┄ </span>
            {t(
              curve.designed.designed.source === "RECORDED"
                ? "designed.lineRecorded"
                : "designed.lineHypothesis",
            )}
          </p>
        )}
      </div>
      <EmotionCurve
        curve={prepared}
        label={t("journey.chartLabel", { count: prepared.points.length, first, last })}
      />
      {prepared.gaps.length > 0 && (
        <p className={styles.gaps}>
          {t("journey.gapNote", { list: prepared.gaps.map((gap) => t("journey.gapItem", gap)).join("; ") })}
        </p>
      )}
    </ChartFrame>
  );
}
