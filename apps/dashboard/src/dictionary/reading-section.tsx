"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import type { DictionaryQuery } from "../api/documents.generated.ts";
import { countText } from "../chart/number-text.ts";
import { ProgressRefresh } from "../intake/progress-refresh.tsx";
import type { Locale } from "../text/locale.ts";
import styles from "./dictionary.module.css";
import { readAgain } from "./set-dictionary.ts";

interface Props {
  reading: DictionaryQuery["commentReading"];
  /** A new key of this asking. */
  clientKey: string;
}

/** Whether the stored comments are read by today's words, and what has them read again. */
export function ReadingSection({ reading: { outdated, progress }, clientKey }: Props) {
  const t = useTranslations("dictionary");
  const locale = useLocale() as Locale;
  const [failed, send, sending] = useActionState(readAgain, false);
  const state =
    progress !== null
      ? t("reading", { done: countText(progress.done, locale), of: countText(progress.of, locale) })
      : outdated === 0
        ? t("upToDate")
        : t("outdated", { count: outdated, text: countText(outdated, locale) });
  return (
    <section aria-labelledby="reading-title" className={styles.reading}>
      <h2 id="reading-title">{t("readingTitle")}</h2>
      <p role="status">{state}</p>
      {progress !== null && <ProgressRefresh />}
      {progress === null && outdated > 0 && (
        <form action={send} data-screen-only>
          <input type="hidden" name="clientKey" value={clientKey} />
          <p>{t("againNote")}</p>
          <button type="submit" disabled={sending}>
            {t(sending ? "againSending" : "again")}
          </button>
        </form>
      )}
      {failed && <p role="alert">{t("againFailed")}</p>}
    </section>
  );
}
