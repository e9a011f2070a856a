import { useLocale, useTranslations } from "next-intl";
import type { CurveQuery } from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { placeOn } from "../chart/axis.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { IntervalBar } from "../chart/interval-bar.tsx";
import { instantText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./designed.module.css";
import { DesignedForm } from "./designed-form.tsx";
import { type DesignedGaps, prepareDesigned } from "./prepare-designed.ts";

/** What management believes against what guests feel: the sentence, the gaps, and the form that records a belief. */
export function DesignedSection({ designed }: { designed: CurveQuery["curve"]["designed"] }) {
  const t = useTranslations();
  const locale = useLocale() as Locale;
  const gaps = prepareDesigned(designed, locale, {
    verdict: (verdict) => t(`designed.verdict.${verdict}`),
    columns: {
      touchpoint: t("journey.touchpoint"),
      believed: t("designed.believed"),
      gap: t("designed.gap"),
      low: t("compare.low"),
      high: t("compare.high"),
      n: t("compare.n"),
      q: t("change.q"),
      verdict: t("designed.judgement"),
    },
  });
  const figures = designed.points.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  const { source, who, when, revision, journey, beliefs } = designed.designed;
  return (
    <ChartFrame
      id="designed"
      title={t("designed.title")}
      definition={t("designed.definition", { journey: journey.name })}
      // Every row says why it has no gap, and a belief can be recorded in any case.
      state={{ kind: "ready" }}
      basis={figures.find(({ status }) => status === "MEASURED")}
      n={answersRange(figures)}
      table={gaps.table}
      controls={
        <>
          <p className={styles.source} data-source={source}>
            {source === "RECORDED" && who !== null && when !== null
              ? t("designed.recorded", { who, when: instantText(when, locale), revision })
              : t("designed.hypothesis")}
          </p>
          <p className={styles.conclusion}>{designed.sentence}</p>
        </>
      }
    >
      {gaps.rows.length > 0 && <Gaps gaps={gaps} />}
      {gaps.rows.length > 0 && <p className={styles.note}>{designed.method}</p>}
      <details className={styles.edit} data-screen-only>
        <summary>{t("designed.edit")}</summary>
        <DesignedForm
          curve={{
            journey,
            revision,
            clientKey: crypto.randomUUID(),
            beliefs: beliefs.map(({ touchpoint, valence }) => ({ ...touchpoint, valence })),
          }}
        />
      </details>
    </ChartFrame>
  );
}

function Gaps({ gaps: { axis, zero, rows } }: { gaps: DesignedGaps }) {
  const t = useTranslations();
  const ticks = axis ? axis.ticks.map(({ value }) => placeOn(axis, value)) : [];
  return (
    <table className={styles.gaps}>
      <thead>
        <tr>
          <th scope="col">{t("journey.touchpoint")}</th>
          <th scope="col" className={styles.number}>
            {t("designed.believed")}
          </th>
          <th scope="col" className={styles.number}>
            {t("designed.gap")}
          </th>
          <th scope="col" className={styles.chart}>
            <span className="visually-hidden">{t("designed.drawing")}</span>
            <span className={styles.axis} aria-hidden="true">
              {axis?.ticks.map(({ value, label }) => (
                <span key={value} style={{ left: `${placeOn(axis, value)}%` }}>
                  {label}
                </span>
              ))}
            </span>
          </th>
          <th scope="col">{t("designed.judgement")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, believed, gap, mark, verdict, reason }) => (
          <tr key={code} data-verdict={verdict}>
            <th scope="row">{name}</th>
            <td className={styles.number}>{believed}</td>
            <td className={styles.number}>{gap}</td>
            <td className={styles.chart}>
              {reason === "" ? <IntervalBar mark={mark} ticks={ticks} reference={zero} /> : reason}
            </td>
            <td className={styles.verdict}>
              {verdict && (
                <>
                  <span aria-hidden="true">{{ BETTER: "▲ ", WORSE: "▼ ", CANNOT_TELL: "" }[verdict]}</span>
                  {t(`designed.verdict.${verdict}`)}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
