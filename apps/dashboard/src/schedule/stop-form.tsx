"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import styles from "../report/report.module.css";
import { stopSchedule } from "./write-schedule.ts";

/** Stops a schedule; what waits for another attempt is given up with it. */
export function StopForm({ id, name, who }: { id: number; name: string; who: string }) {
  const t = useTranslations("schedules");
  const locale = useLocale();
  const [state, stop, stopping] = useActionState(stopSchedule, { done: false, problem: null, refused: null });
  return (
    <form className={styles.revoke} action={stop} aria-label={t("stopNamed", { name })}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="locale" value={locale} />
      <input name="who" required maxLength={100} defaultValue={who} aria-label={t("who")} />
      <button type="submit" disabled={stopping}>
        {t("stop")}
      </button>
      {(state.problem !== null || state.refused !== null) && (
        <span role="alert">{state.refused ?? t("unreachable")}</span>
      )}
    </form>
  );
}
