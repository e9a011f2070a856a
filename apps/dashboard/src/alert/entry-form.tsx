"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import styles from "./alerts.module.css";
import type { EntryState } from "./read-entry.ts";
import { writeEntry } from "./write-entry.ts";

interface Props {
  alert: string;
  acknowledged: boolean;
  /** The name used last. */
  who: string;
  /** A new key: however often the form is sent, it is written once. */
  clientKey: string;
  back: string;
}

/** Acknowledge, comment, name the case. A plain form: it works from the keyboard, and before and without scripts. */
export function EntryForm({ alert, acknowledged, who, clientKey, back }: Props) {
  const t = useTranslations("alerts");
  const problem = useTranslations("alertProblem");
  const empty: EntryState = { who, text: "", reference: "", problem: null };
  const [state, write, writing] = useActionState(writeEntry, empty);
  return (
    <form className={styles.form} action={write} aria-label={t("write")} data-screen-only>
      <input type="hidden" name="alert" value={alert} />
      <input type="hidden" name="clientKey" value={clientKey} />
      <input type="hidden" name="back" value={back} />
      <label>
        <span>{t("who")}</span>
        <input name="who" required maxLength={100} autoComplete="name" defaultValue={state.who} />
      </label>
      <label>
        <span>{t("reference")}</span>
        <input name="reference" maxLength={500} defaultValue={state.reference} />
      </label>
      <label className={styles.wide}>
        <span>{t("comment")}</span>
        <textarea name="text" rows={3} maxLength={4000} defaultValue={state.text} />
      </label>
      <p className={styles.buttons}>
        {!acknowledged && (
          <button type="submit" name="kind" value="acknowledge" data-main disabled={writing}>
            {t("acknowledge")}
          </button>
        )}
        <button type="submit" name="kind" value="note" disabled={writing}>
          {t("note")}
        </button>
        <span role="status">{writing ? t("writing") : ""}</span>
      </p>
      {state.problem !== null && (
        <p className={styles.problem} role="alert">
          {problem(state.problem)}
        </p>
      )}
    </form>
  );
}
