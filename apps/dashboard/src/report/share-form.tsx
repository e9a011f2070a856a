"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import styles from "./report.module.css";
import { type ShareState, sharePage } from "./share-page.ts";

interface Props {
  page: string;
  variables: string;
  /** The name used last. */
  who: string;
  clientKey: string;
}

/** How long a link opens, in days. */
const TERMS = [1, 7, 30, 90, 365] as const;

/** Makes a link to a page. A plain form: it works from the keyboard, and before and without scripts. */
export function ShareForm({ page, variables, who, clientKey }: Props) {
  const t = useTranslations("report");
  const locale = useLocale();
  const empty: ShareState = { who, path: null, problem: null, refused: null };
  const [state, share, sharing] = useActionState(sharePage, empty);
  return (
    <form className={styles.form} action={share} aria-label={t("share")}>
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="variables" value={variables} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="clientKey" value={clientKey} />
      <label>
        <span>{t("who")}</span>
        <input name="who" required maxLength={100} autoComplete="name" defaultValue={state.who} />
      </label>
      <label>
        <span>{t("opensFor")}</span>
        <select name="days" defaultValue="30">
          {TERMS.map((days) => (
            <option key={days} value={days}>
              {t("days", { days })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("shows")}</span>
        <select name="frozen" defaultValue="no">
          <option value="no">{t("live")}</option>
          <option value="yes">{t("frozen")}</option>
        </select>
      </label>
      <button type="submit" data-main disabled={sharing}>
        {t("makeLink")}
      </button>
      <p role="status">{sharing ? t("making") : ""}</p>
      {state.path !== null && (
        <p className={styles.made} role="status">
          {t("made")} <a href={state.path}>{state.path}</a>
        </p>
      )}
      {(state.problem !== null || state.refused !== null) && (
        <p className={styles.problem} role="alert">
          {state.refused ?? (state.problem === "nameless" ? t("nameless") : t("unreachable"))}
        </p>
      )}
    </form>
  );
}
