"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import type { DataQuery } from "../api/documents.generated.ts";
import { instantText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./intake.module.css";
import { resumeImport } from "./resume-import.ts";

/** Imports that were given up or broken off, each with a plain form that begins it anew; nothing where there is none. */
export function ResumeSection({ importsToResume }: Pick<DataQuery, "importsToResume">) {
  const t = useTranslations("data");
  if (importsToResume.length === 0) return null;
  return (
    <section aria-labelledby="resume-title">
      <h2 id="resume-title">{t("toResume")}</h2>
      <ul>
        {importsToResume.map((one) => (
          <li key={one.job.id}>
            <ResumeForm one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ResumeForm({ one }: { one: DataQuery["importsToResume"][number] }) {
  const t = useTranslations("data");
  const locale = useLocale() as Locale;
  const [failed, send, sending] = useActionState(resumeImport, false);
  return (
    <form action={send}>
      <h3>{one.file}</h3>
      {one.job.failure && <p className={styles.note}>{one.job.failure}</p>}
      <p className={styles.note}>{t("heldUntil", { at: instantText(one.heldUntil, locale) })}</p>
      <input type="hidden" name="job" value={one.job.id} />
      <input type="hidden" name="locale" value={locale} />
      <button type="submit" disabled={sending}>
        {t("resume")}
        <span className="visually-hidden"> {one.file}</span>
      </button>
      {failed && <p role="alert">{t("resumeFailed")}</p>}
    </form>
  );
}
