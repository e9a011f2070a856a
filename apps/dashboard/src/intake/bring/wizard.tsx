"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Locale } from "../../text/locale.ts";
import styles from "./bring.module.css";
import { CheckReport } from "./check-report.tsx";
import { ColumnTable } from "./column-table.tsx";
import { FilePicker } from "./file-picker.tsx";
import { FileTable } from "./file-table.tsx";
import { HeadingForm } from "./heading-form.tsx";
import { PublishReport } from "./publish-report.tsx";
import { SavedMapping } from "./saved-mapping.tsx";
import { TouchpointOrder } from "./touchpoint-order.tsx";
import { useBring } from "./use-bring.ts";

/** Brings a file in: choose it, see what it holds, decide what its columns are, check it, publish it. */
export function Wizard({ locale }: { locale: Locale }) {
  const [timeZone, setTimeZone] = useState<string | null>(null);
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return timeZone === null ? null : <Steps locale={locale} timeZone={timeZone} />;
}

function Steps({ locale, timeZone }: { locale: Locale; timeZone: string }) {
  const t = useTranslations("bring");
  const bring = useBring(timeZone);
  const { preview, heading, busy, refusal, check, commit, draft } = bring;
  const published = commit?.status === "done";
  return (
    <div className={styles.wizard}>
      <FilePicker file={bring.file} busy={busy !== null} onFile={bring.bring} onStartOver={bring.startOver} />
      <p role="status" className={styles.state}>
        {busy === null ? "" : t(busy, { rows: 0 })}
      </p>
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {refusal[locale]}
        </p>
      )}
      {preview === null && bring.id !== null && refusal?.en.includes("written in") && (
        <button type="button" onClick={() => bring.readAs({ encoding: "gb18030" })}>
          {t("tryChinese")}
        </button>
      )}
      {preview && heading && (
        <>
          <FileTable preview={preview} locale={locale} how={bring.how} onHow={bring.readAs} />
          {preview.suggestion && (
            <SavedMapping suggestion={preview.suggestion} locale={locale} onUse={bring.useSaved} />
          )}
          <ColumnTable
            preview={preview}
            decisions={bring.decisions}
            template={heading.template}
            locale={locale}
            onDecide={bring.decide}
          />
          <HeadingForm preview={preview} heading={heading} locale={locale} onSay={bring.say} />
          {draft?.journey?.own && !published && (
            <TouchpointOrder
              journey={draft.journey}
              order={heading.order ?? []}
              locale={locale}
              onOrder={(order) => bring.say({ order })}
            />
          )}
          <div className={styles.actions}>
            <button
              type="button"
              className={styles.main}
              onClick={bring.tryOut}
              disabled={busy !== null || published}
            >
              {t("check")}
            </button>
          </div>
          {check && (
            <CheckReport job={check} draft={draft} locale={locale} onCancel={() => bring.cancel(check.id)} />
          )}
          {check?.status === "done" && (
            <div className={styles.actions}>
              <label className={styles.switch}>
                <input
                  type="checkbox"
                  checked={bring.correction}
                  disabled={published}
                  onChange={(event) => bring.correct(event.target.checked)}
                />
                <span>{t("correction")}</span>
              </label>
              <button
                type="button"
                className={styles.main}
                onClick={bring.publish}
                disabled={published || commit?.status === "running" || check.result?.accepted === 0}
              >
                {t("publish")}
              </button>
            </div>
          )}
          {commit && <PublishReport job={commit} locale={locale} onCancel={() => bring.cancel(commit.id)} />}
        </>
      )}
    </div>
  );
}
