import { useLocale, useTranslations } from "next-intl";
import type { RecoveryQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { countText } from "../chart/number-text.ts";
import { Sentence } from "../navigation/sentence.tsx";
import type { Locale } from "../text/locale.ts";
import { AdjustLinks } from "./adjust-links.tsx";
import { ClosingSection } from "./closing-section.tsx";
import { DoubleFailureSection } from "./double-failure-section.tsx";
import { FunnelSection } from "./funnel-section.tsx";
import { ParadoxSection, ProblemSection, UnrecoveredSection } from "./group-sections.tsx";
import { PlaceSection } from "./place-section.tsx";
import styles from "./recovery.module.css";
import { SpeedSection } from "./speed-section.tsx";

export type Recovery = RecoveryQuery["recovery"];

interface Props {
  recovery: Recovery;
  /** The page's address and search without a dimension, for choosing another. */
  path: string;
  search: string;
}

/** Recovery as a page: the sentence, what it rests on, then every question with its chart. */
export function RecoverySection({ recovery, path, search }: Props) {
  const { headline, sentence, status, visits } = recovery;
  const asked = status !== "NOT_ASKED";
  if (visits === 0) return <Sentence>{headline}</Sentence>;
  return (
    <>
      <Sentence>{headline}</Sentence>
      <p className={styles.lead}>{sentence.slice(headline.length).trim()}</p>
      <Basis recovery={recovery} />
      <AdjustLinks recovery={recovery} path={path} search={search} />
      {!asked && <ProblemSection recovery={recovery} />}
      {asked ? (
        <>
          <FunnelSection recovery={recovery} />
          <ClosingSection recovery={recovery} />
          <SpeedSection recovery={recovery} />
          <ParadoxSection recovery={recovery} />
          <UnrecoveredSection recovery={recovery} />
          <DoubleFailureSection recovery={recovery} />
          <PlaceSection recovery={recovery} />
        </>
      ) : (
        <NotAsked />
      )}
      <Method recovery={recovery} />
    </>
  );
}

/** What the analysis rests on and what to beware of. */
function Basis({ recovery }: Pick<Props, "recovery">) {
  const t = useTranslations("recovery");
  const locale = useLocale() as Locale;
  const { visits, complaintShare, status, warnings, thresholds } = recovery;
  const { recoveredFrom, afterScale } = thresholds;
  const facts = [
    t("visits", { visits: countText(visits, locale) }),
    ...(status === "NOT_ASKED" || complaintShare.status !== "MEASURED"
      ? []
      : [t("complaintShare", { share: complaintShare.text })]),
    ...(recoveredFrom === null || afterScale === null
      ? []
      : [t("threshold", { from: recoveredFrom, low: afterScale.low, high: afterScale.high })]),
  ];
  return (
    <div className={styles.basis}>
      <p>{facts.join(locale === "zh" ? "" : " ")}</p>
      {warnings.length > 0 && (
        <ul role="note">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What a survey without complaints cannot answer, by name. */
function NotAsked() {
  const t = useTranslations("recovery");
  const frames = [
    { id: "funnel", title: t("funnelTitle"), definition: t("funnelDefinition") },
    { id: "closing", title: t("closingTitle"), definition: t("closingDefinition") },
    { id: "paradox", title: t("paradoxTitle"), definition: t("paradoxDefinition") },
  ];
  return frames.map((frame) => (
    <ChartFrame key={frame.id} {...frame} state={{ kind: "notAsked", detail: t("wouldNeed") }} />
  ));
}

function Method({ recovery: { method, fromCache, computedInMilliseconds } }: Pick<Props, "recovery">) {
  const t = useTranslations("recovery");
  return (
    <details className={styles.method}>
      <summary>{t("method")}</summary>
      <p>{method}</p>
      <p>{fromCache ? t("fromCache") : t("computed", { ms: Math.round(computedInMilliseconds) })}</p>
    </details>
  );
}
