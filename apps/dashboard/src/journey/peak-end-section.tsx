import { useLocale, useTranslations } from "next-intl";
import type { PeakEndQuery } from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { placeOn } from "../chart/axis.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import { IntervalBar } from "../chart/interval-bar.tsx";
import type { Locale } from "../text/locale.ts";
import { ExtremeList } from "./extreme-list.tsx";
import styles from "./peak-end.module.css";
import { type PeakEndWords, prepareExtremes, preparePeakEnd } from "./prepare-peak-end.ts";

/** Do guests judge by the peak and the end? What this place's visits say, for the visit and for each stage. */
export function PeakEndSection({ peakEnd }: { peakEnd: PeakEndQuery["curve"]["peakEnd"] }) {
  const t = useTranslations();
  const locale = useLocale() as Locale;
  const words: PeakEndWords = {
    visit: t("peakEnd.visit"),
    peakEnd: t("peakEnd.peakEnd"),
    average: t("peakEnd.average"),
    rival: (of) => t(`memoryRival.${of}`),
    shares: (list) => t("peakEnd.shares", { list }),
    separator: t("peakEnd.separator"),
    columns: {
      part: t("peakEnd.part"),
      peakEnd: t("peakEnd.peakEnd"),
      average: t("peakEnd.average"),
      low: t("compare.low"),
      high: t("compare.high"),
      advantage: t("peakEnd.advantage"),
      addition: t("peakEnd.addition"),
      q: t("peakEnd.q"),
      n: t("moments.answers"),
      touchpoint: t("journey.touchpoint"),
      worst: t("peakEnd.worst"),
      best: t("peakEnd.best"),
    },
  };
  const tested = preparePeakEnd(peakEnd, locale, words);
  const extremes = prepareExtremes(peakEnd, locale, words);
  const figures = peakEnd.results.map((result) => result.peakEnd);
  const shares = peakEnd.extremes.map(({ worst }) => worst);
  const ticks = tested.axis.ticks.map(({ value }) => placeOn(tested.axis, value));
  const [visit, ...stages] = tested.parts;
  return (
    <>
      <ChartFrame
        id="peak-end"
        title={t("peakEnd.title")}
        definition={t("peakEnd.definition", { ratings: peakEnd.minimumRatings })}
        state={frameState(figures)}
        basis={figures.find(({ status }) => status === "MEASURED")}
        n={answersRange(figures)}
        table={tested.table}
      >
        <p className={styles.lead}>{visit?.sentence}</p>
        <div className={styles.head} aria-hidden="true">
          <span className={styles.scale}>
            {tested.axis.ticks.map(({ value, label }) => (
              <i key={value} style={{ left: `${placeOn(tested.axis, value)}%` }}>
                {label}
              </i>
            ))}
          </span>
        </div>
        <ul>
          {tested.parts.map((part) => (
            <li key={part.key} className={styles.part}>
              <h3>{part.name}</h3>
              <div className={styles.bars}>
                {part.bars.map(({ name, text, detail, mark }) => (
                  <p key={name} className={styles.bar} title={detail}>
                    <span>{name}</span>
                    <strong>{text}</strong>
                    <IntervalBar mark={mark} ticks={ticks} />
                  </p>
                ))}
              </div>
              <p className={styles.shares}>{part.shares}</p>
            </li>
          ))}
        </ul>
        {stages.length > 0 && (
          <ul className={styles.sentences}>
            {stages.map(({ key, sentence }) => (
              <li key={key}>{sentence}</li>
            ))}
          </ul>
        )}
        {peakEnd.tooShort.length > 0 && (
          <p className={styles.note}>
            {t("peakEnd.tooShort", {
              list: peakEnd.tooShort.map(({ name }) => name).join(words.separator),
            })}
          </p>
        )}
      </ChartFrame>
      <ChartFrame
        id="extremes"
        title={t("peakEnd.extremes")}
        definition={t("peakEnd.extremesDefinition", { ratings: peakEnd.minimumRatings })}
        state={frameState(shares)}
        basis={shares.find(({ status }) => status === "MEASURED")}
        n={answersRange(shares)}
        table={extremes.table}
      >
        <ExtremeList rows={extremes.rows} />
      </ChartFrame>
    </>
  );
}
