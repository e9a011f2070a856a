"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import styles from "./actions.module.css";
import { type ActionFields, statuses } from "./read-action.ts";
import { changeAction, createAction } from "./write-action.ts";

interface Props {
  kind: "create" | "change";
  /** What the form says besides what is typed. */
  hidden: Readonly<Record<string, string>>;
  fields: ActionFields;
  /** Indicators to choose from, of a new action. */
  indicators?: readonly { id: string; title: string }[];
  /** Unit of the target in words. */
  targetNote: string;
}

/** Who does what by when, to which target. A plain form: it works from the keyboard, and before and without scripts. */
export function ActionForm({ kind, hidden, fields, indicators, targetNote }: Props) {
  const t = useTranslations("actions");
  const status = useTranslations("actionStatus");
  const problem = useTranslations("actionProblem");
  const [state, send, sending] = useActionState(kind === "create" ? createAction : changeAction, {
    fields,
    problem: null,
    reason: "",
  });
  const typed = state.fields;
  return (
    <form className={styles.form} action={send} aria-label={t(kind)} data-screen-only>
      <input type="hidden" name="locale" value={useLocale()} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className={styles.wide}>
        <span>{t("what")}</span>
        <input name="title" required maxLength={200} defaultValue={typed.title} />
      </label>
      <label>
        <span>{t("owner")}</span>
        <input name="owner" required maxLength={100} defaultValue={typed.owner} />
      </label>
      {indicators && (
        <label>
          <span>{t("indicator")}</span>
          <select name="indicator" defaultValue={indicators[0]?.id}>
            {indicators.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>
          {t("target")} ({targetNote})
        </span>
        <input name="target" type="number" step="any" defaultValue={typed.target} />
      </label>
      <label>
        <span>{t("status")}</span>
        <select name="status" defaultValue={typed.status} key={typed.status}>
          {statuses.map((one) => (
            <option key={one} value={one}>
              {status(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("start")}</span>
        <input name="start" type="date" defaultValue={typed.start} />
      </label>
      <label>
        <span>{t("due")}</span>
        <input name="due" type="date" defaultValue={typed.due} />
      </label>
      <label>
        <span>{t("effort")}</span>
        <input name="effort" type="number" min="0.1" max="1000" step="any" defaultValue={typed.effort} />
      </label>
      <label>
        <span>{t("who")}</span>
        <input name="who" required maxLength={100} autoComplete="name" defaultValue={typed.who} />
      </label>
      <label className={styles.wide}>
        <span>{t("note")}</span>
        <textarea name="note" rows={3} maxLength={4000} defaultValue={typed.note} />
      </label>
      <p className={styles.buttons}>
        <button type="submit" disabled={sending}>
          {t(kind === "create" ? "createNow" : "changeNow")}
        </button>
        <span role="status">{sending ? t("sending") : ""}</span>
      </p>
      {state.problem !== null && (
        <p className={styles.problem} role="alert">
          {problem(state.problem)} {state.reason}
        </p>
      )}
    </form>
  );
}
