import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Locale } from "../../text/locale.ts";
import type { ImportResult, Job } from "./answers.ts";
import styles from "./bring.module.css";
import { JobProgress } from "./job-progress.tsx";

interface Props {
  job: Job<ImportResult>;
  locale: Locale;
  onCancel: () => void;
}

/** How far the import is, and what became of it. */
export function PublishReport({ job, locale, onCancel }: Props) {
  const t = useTranslations("bring");
  const { result } = job;
  const failure = job.failure ?? result?.failure;
  return (
    <section aria-labelledby="bring-published">
      <h2 id="bring-published">{t("publishing")}</h2>
      {job.status === "running" && <JobProgress job={job} label={t("publishing")} onCancel={onCancel} />}
      {failure && (
        <p role="alert" className={styles.refusal}>
          {failure[locale]}
        </p>
      )}
      {result && !failure && (
        <>
          <p role="status">
            {result.firstFile === null
              ? t("published", {
                  stored: result.stored,
                  unchanged: result.unchanged,
                  rejected: result.rejected,
                })
              : t("before", { file: result.firstFile })}
          </p>
          <p>
            <Link href={`/${locale}/data?import=${encodeURIComponent(result.id)}#problems`} prefetch={false}>
              {t("show")}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
