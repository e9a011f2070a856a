"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, startTransition, useActionState } from "react";
import type { Locale } from "../text/locale.ts";
import type { SentPlan } from "./import-answer.ts";
import { importLayout } from "./import-layout.ts";
import { LARGEST_PLAN } from "./largest-plan.ts";
import styles from "./plan-list.module.css";
import { PlanProblems } from "./plan-problems.tsx";

interface Props {
  venue: string;
  locale: Locale;
  /** Who wrote last. */
  writer: string;
}

/** Takes a file and says everything that is wrong with it. A plain form: it works before and without scripts. */
export function ImportForm({ venue, locale, writer }: Props) {
  const t = useTranslations("layout");
  const [sent, send, sending] = useActionState(importLayout, null);
  // An action empties its form, and a file that was not imported would have to be looked for again.
  const keep = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
  return (
    <form className={styles.form} action={send} onSubmit={keep} aria-labelledby="import" data-screen-only>
      <input type="hidden" name="venue" value={venue} />
      <input type="hidden" name="locale" value={locale} />
      <label>
        <span>{t("file")}</span>
        <input
          type="file"
          name="file"
          required
          accept=".geojson,.json,.osm,.xml,application/geo+json,application/json"
        />
      </label>
      <label>
        <span>{t("fileFrom")}</span>
        <select name="from" defaultValue="plan">
          <option value="plan">{t("fileFromPlan")}</option>
          <option value="osm">{t("fileFromOsm")}</option>
        </select>
      </label>
      <label>
        <span>{t("who")}</span>
        <input name="who" required maxLength={100} autoComplete="name" defaultValue={sent?.who || writer} />
      </label>
      <button type="submit" disabled={sending}>
        {t(sending ? "importing" : "importNow")}
      </button>
      <div className={styles.answer} role="status">
        {sent !== null && !sending && <Answer sent={sent.answer} />}
      </div>
    </form>
  );
}

function Answer({ sent }: { sent: SentPlan }) {
  const t = useTranslations("layout");
  const problem = useTranslations("layoutImportProblem");
  switch (sent.status) {
    case "imported":
      return (
        <>
          <p>
            {t("imported", { version: sent.version })}{" "}
            {sent.problems.length > 0 && t("importRemarks", { count: sent.problems.length })}
          </p>
          <PlanProblems problems={sent.problems} />
        </>
      );
    case "rejected":
      return (
        <>
          <h4>
            {t("importProblems", {
              errors: sent.problems.filter(({ severity }) => severity === "error").length,
            })}
          </h4>
          <PlanProblems problems={sent.problems} />
        </>
      );
    case "refused":
      return <p>{problem("refused", { reason: sent.reason })}</p>;
    case "large":
      return <p>{problem("large", { size: LARGEST_PLAN / 1024 / 1024 })}</p>;
    default:
      return <p>{problem(sent.status)}</p>;
  }
}
