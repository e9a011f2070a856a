import { useLocale, useTranslations } from "next-intl";
import type { MomentsQuery } from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import { MomentList } from "./moment-list.tsx";
import styles from "./moments-section.module.css";
import { prepareMoments } from "./prepare-moments.ts";

/** Touchpoints not shown to be moments that are listed at once; the rest on demand. */
const SHOWN_AT_ONCE = 10;

/** The touchpoints in the order of their moment score; where recommendation was not asked, with the two traits that were. */
export function RankingSection({ analysis, id }: { analysis: MomentsQuery["moments"]; id: string }) {
  const t = useTranslations();
  const locale = useLocale() as Locale;
  const scored = analysis.recommendationAsked;
  const prepared = prepareMoments(analysis, locale, {
    rankRange: (low, high) => t("moments.rankRange", { low, high }),
    rankWeightings: (low, high) => t("moments.rankWeightings", { low, high }),
    top3: (share) => t("moments.top3", { share }),
    label: (label) => t(`momentLabel.${label}`),
    effect: (kind) => t(`asymmetry.${kind}`),
    columns: {
      touchpoint: t("moments.touchpoint"),
      rank: t("moments.rank"),
      score: t("moments.score"),
      low: t("compare.low"),
      high: t("compare.high"),
      emotion: t("moments.emotion"),
      decision: t("moments.decision"),
      longTerm: t("moments.longTerm"),
      penalty: t("moments.penalty"),
      reward: t("moments.reward"),
      balance: t("moments.balance"),
      label: t("moments.label"),
      n: t("moments.answers"),
    },
  });
  const [first, rest] = [prepared.others.slice(0, SHOWN_AT_ONCE), prepared.others.slice(SHOWN_AT_ONCE)];
  const traits = analysis.moments.map(({ decision }) => decision.figure);
  const basis = analysis.moments[0]?.[scored ? "score" : "decision"];
  return (
    <ChartFrame
      id={`${id}ranking`}
      title={t(scored ? "moments.ranking" : "moments.rankingNoScore")}
      definition={t("moments.definition")}
      state={frameState(traits)}
      basis={basis && ("figure" in basis ? basis.figure : basis)}
      n={answersRange(traits)}
      table={prepared.table}
    >
      {!scored && (
        <div className={styles.notice} role="note">
          <p className={styles.noticeTitle}>{t("moments.notAskedTitle")}</p>
          <p>{t("moments.notAsked")}</p>
        </div>
      )}
      {scored && (
        <h3 className={styles.subtitle}>{t("moments.momentsTitle", { count: prepared.moments.length })}</h3>
      )}
      {prepared.moments.length > 0 && (
        <MomentList prepared={prepared} rows={prepared.moments} open scored={scored} />
      )}
      {scored && prepared.others.length > 0 && (
        <>
          {prepared.moments.length > 0 && <h3 className={styles.subtitle}>{t("moments.others")}</h3>}
          <p className={styles.note}>{t("moments.othersNote")}</p>
        </>
      )}
      {first.length > 0 && <MomentList prepared={prepared} rows={first} open={false} scored={scored} />}
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{t("moments.rest", { count: rest.length })}</summary>
          <MomentList prepared={prepared} rows={rest} open={false} scored={scored} />
        </details>
      )}
      <p className={styles.note}>
        {t(analysis.emotionSource === "VALENCE" ? "moments.sourceValence" : "moments.sourceRating")}{" "}
        {t("moments.correlated")}
      </p>
    </ChartFrame>
  );
}
