import { useTranslations } from "next-intl";
import styles from "./plan-section.module.css";
import type { Details } from "./prepare-details.ts";

/** The chosen unit or path in facts; said aloud when it changes. */
export function PlanDetails({ details, onClose }: { details: Details | null; onClose: () => void }) {
  const t = useTranslations("layout");
  return (
    <div className={styles.details} aria-live="polite">
      {details === null ? (
        <p className={styles.note}>{t("nothingPicked")}</p>
      ) : (
        <>
          <h3>
            {details.title} <small>{details.kind}</small>
            <button type="button" onClick={onClose} aria-label={t("unpick")} data-screen-only>
              ×
            </button>
          </h3>
          <dl>
            {details.facts.map(({ key, label, value, assumed }) => (
              <div key={key} data-assumed={assumed}>
                <dt>{label}</dt>
                <dd>
                  {value} {assumed && <em>{t("assumed")}</em>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
