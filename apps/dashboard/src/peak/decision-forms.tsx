"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import styles from "../action/actions.module.css";
import { FormEnd } from "./idea-form.tsx";
import type { IdeaFields } from "./read-idea.ts";
import { chooseIdea, dropIdea } from "./write-idea.ts";

interface Props {
  /** What the form says besides what is typed. */
  hidden: Readonly<Record<string, string>>;
  fields: IdeaFields;
}

/** Makes an idea into an action: who is responsible, what is to be reached and by when. */
export function ChooseForm({ hidden, fields, title }: Props & { title: string }) {
  const t = useTranslations("peaks");
  const [state, send, sending] = useActionState(chooseIdea, { fields, problem: null, reason: "" });
  return (
    <form className={styles.form} action={send} aria-label={t("choose")}>
      <Hidden hidden={hidden} />
      <label className={styles.wide}>
        <span>{t("actionTitle")}</span>
        <input name="title" maxLength={200} defaultValue={title} />
      </label>
      <label>
        <span>{t("owner")}</span>
        <input name="owner" required maxLength={100} defaultValue={state.fields.owner} />
      </label>
      <label>
        <span>{t("target")}</span>
        <input name="target" type="number" min="0" max="100" step="any" defaultValue={state.fields.target} />
      </label>
      <label>
        <span>{t("due")}</span>
        <input name="due" type="date" defaultValue={state.fields.due} />
      </label>
      <Who who={state.fields.who} />
      <FormEnd state={state} sending={sending} label={t("chooseNow")} />
    </form>
  );
}

/** Drops an idea: with a reason, so that it need not be thought of again. */
export function DropForm({ hidden, fields }: Props) {
  const t = useTranslations("peaks");
  const [state, send, sending] = useActionState(dropIdea, { fields, problem: null, reason: "" });
  return (
    <form className={styles.form} action={send} aria-label={t("drop")}>
      <Hidden hidden={hidden} />
      <label className={styles.wide}>
        <span>{t("reason")}</span>
        <input name="reason" required maxLength={1000} defaultValue={state.fields.reason} />
      </label>
      <Who who={state.fields.who} />
      <FormEnd state={state} sending={sending} label={t("dropNow")} />
    </form>
  );
}

function Hidden({ hidden }: Pick<Props, "hidden">) {
  return (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function Who({ who }: { who: string }) {
  const t = useTranslations("peaks");
  return (
    <label>
      <span>{t("who")}</span>
      <input name="who" required maxLength={100} autoComplete="name" defaultValue={who} />
    </label>
  );
}
