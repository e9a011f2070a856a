import { useTranslations } from "next-intl";
import type { MomentsQuery } from "../api/documents.generated.ts";
import { Sentence } from "../navigation/sentence.tsx";
import styles from "./moments-section.module.css";

/** Said where an area has too few visits: how many it has, how many it takes. */
export function TooSmall({ analysis, venue }: { analysis: MomentsQuery["moments"]; venue: string }) {
  const t = useTranslations("moments");
  const { visitsWithOutcome: visits, neededVisits: needed } = analysis;
  return (
    <>
      <Sentence>{t("tooSmallTitle")}</Sentence>
      <div className={styles.tooSmall}>
        <p>{t("tooSmall", { venue, visits, needed, missing: Math.max(0, needed - visits) })}</p>
        <meter
          min={0}
          max={needed}
          value={Math.min(visits, needed)}
          aria-label={t("tooSmallProgress", { visits, needed })}
        />
        <p className={styles.note}>{t("tooSmallProgress", { visits, needed })}</p>
      </div>
    </>
  );
}
