import { useTranslations } from "next-intl";
import type { Job } from "./answers.ts";
import styles from "./bring.module.css";

/** How far a job is, and the way to give it up. */
export function JobProgress({
  job,
  label,
  onCancel,
}: {
  job: Job<unknown>;
  label: string;
  onCancel: () => void;
}) {
  const t = useTranslations("bring");
  const { phase, bytes, total, rows } = job.progress;
  const known = total !== null && total > 0 && phase !== "storing";
  return (
    <div className={styles.progress}>
      <progress aria-label={label} {...(known && { max: total, value: Math.min(bytes, total) })} />
      <p role="status">{t(phase, { rows })}</p>
      <button type="button" onClick={onCancel}>
        {t("cancel")}
      </button>
    </div>
  );
}
