import { useTranslations } from "next-intl";
import type { Locale } from "../../text/locale.ts";
import type { CheckResult, Draft, Job } from "./answers.ts";
import styles from "./bring.module.css";
import { JobProgress } from "./job-progress.tsx";

interface Props {
  job: Job<CheckResult>;
  draft: Draft | null;
  locale: Locale;
  onCancel: () => void;
}

/** What an import would come to: counts, per column, and problems with their places. Nothing is stored yet. */
export function CheckReport({ job, draft, locale, onCancel }: Props) {
  const t = useTranslations("bring");
  const { result, failure } = job;
  // In the long form a visit has many rows, and visits are counted.
  const form = draft !== null && /^kind: long$/m.test(draft.yaml) ? "long" : "wide";
  return (
    <section aria-labelledby="bring-check">
      <h2 id="bring-check">{t("checked")}</h2>
      {job.status === "running" && <JobProgress job={job} label={t("checked")} onCancel={onCancel} />}
      {failure && (
        <p role="alert" className={styles.refusal}>
          {failure[locale]}
        </p>
      )}
      {draft?.notes.map((note) => (
        <p key={note.en} className={styles.warning}>
          {note[locale]}
        </p>
      ))}
      {result && (
        <>
          <p role="status">
            {t("counts", {
              form,
              read: result.read,
              accepted: result.accepted,
              rejected: result.rejected,
            })}
          </p>
          {result.duplicates > 0 && <p>{t("duplicates", { count: result.duplicates })}</p>}
          {result.firstDay && (
            <p className={styles.note}>{t("days", { first: result.firstDay, last: result.lastDay ?? "" })}</p>
          )}
          {result.problems.length > 0 && (
            <>
              <h3>{t("problems", { count: result.problemCount })}</h3>
              <ul className={styles.problems}>
                {result.problems.slice(0, 20).map(({ row, column, message }) => (
                  <li key={`${row}/${column}`}>{message[locale]}</li>
                ))}
              </ul>
            </>
          )}
          {result.quality && <Columns quality={result.quality} />}
        </>
      )}
      {draft && (
        <details>
          <summary>{t("mapping")}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <pre className={styles.scroll} tabIndex={0}>
            {draft.yaml}
          </pre>
          <a
            href={`data:application/yaml;charset=utf-8,${encodeURIComponent(draft.yaml)}`}
            download="mapping.yaml"
          >
            {t("download")}
          </a>
        </details>
      )}
    </section>
  );
}

function Columns({ quality: { columns } }: { quality: NonNullable<CheckResult["quality"]> }) {
  const t = useTranslations("bring");
  return (
    <details>
      <summary>{t("perColumn")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("column")}</th>
            <th scope="col">{t("blank")}</th>
            <th scope="col">{t("notApplicable")}</th>
            <th scope="col">{t("outOfRange")}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, missing, notApplicable, outOfRange }) => (
            <tr key={column}>
              <th scope="row">{column}</th>
              <td>{missing}</td>
              <td>{notApplicable}</td>
              <td>{outOfRange}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
