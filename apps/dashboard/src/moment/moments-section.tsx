import { useLocale, useTranslations } from "next-intl";
import type { MomentsQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import type { FrameState } from "../chart/frame-state.ts";
import { countText } from "../chart/number-text.ts";
import { Sentence } from "../navigation/sentence.tsx";
import type { Locale } from "../text/locale.ts";
import { LeftOut } from "./left-out.tsx";
import { MapSection } from "./map-section.tsx";
import styles from "./moments-section.module.css";
import { RankingSection } from "./ranking-section.tsx";
import { WeightsForm } from "./weights-form.tsx";

interface Props {
  analysis: MomentsQuery["moments"];
  /** Set before the ids of frames where two analyses stand on one page. */
  id?: string;
  /** The page's address and search without weights, for choosing others. */
  path: string;
  search: string;
}

const emptyText = {
  NOT_ASKED: "statusNotAsked",
  NO_VARIANCE: "statusNoVariance",
  TOO_FEW: "statusTooFew",
} as const;
const emptyKind = { NOT_ASKED: "notAsked", NO_VARIANCE: "withheld", TOO_FEW: "tooFew" } as const;

/** An analysis as a page: sentence, basis, warnings, ranking, map, what was left out. */
export function MomentsSection({ analysis, id = "", path, search }: Props) {
  const t = useTranslations("moments");
  const { status } = analysis;
  if (status === "NOT_ASKED" || status === "NO_VARIANCE" || status === "TOO_FEW") {
    const state: FrameState = { kind: emptyKind[status], detail: t(emptyText[status]) };
    return (
      <>
        <Sentence>{analysis.sentence}</Sentence>
        <ChartFrame id={`${id}ranking`} title={t("ranking")} definition={t("definition")} state={state} />
      </>
    );
  }
  return (
    <>
      <Sentence>{analysis.sentence}</Sentence>
      <Basis analysis={analysis} />
      {analysis.recommendationAsked && <WeightsForm used={analysis.weights} path={path} search={search} />}
      <RankingSection analysis={analysis} id={id} />
      <MapSection analysis={analysis} id={id} />
      <LeftOut leftOut={analysis.leftOut} id={id} />
    </>
  );
}

/** What the analysis rests on and what to beware of. */
function Basis({ analysis }: Pick<Props, "analysis">) {
  const t = useTranslations("moments");
  const locale = useLocale() as Locale;
  const { visits, visitsWithOutcome, explained, warnings } = analysis;
  return (
    <div className={styles.basis}>
      <div>
        <p>
          {t("basis", {
            visits: countText(visits, locale),
            outcome: countText(visitsWithOutcome, locale),
            explained: explained.text,
          })}
        </p>
        <p className={styles.note}>
          {analysis.fromCache
            ? t("fromCache")
            : t("computed", { ms: Math.round(analysis.computedInMilliseconds) })}
        </p>
      </div>
      {warnings.length > 0 && (
        <div role="note">
          <p className={styles.noticeTitle}>{t("weakTitle")}</p>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
