"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import styles from "../action/actions.module.css";
import { kinds } from "./peak-view.ts";
import type { IdeaFields, IdeaFormState } from "./read-idea.ts";
import { changeIdea, createIdea } from "./write-idea.ts";

interface Props {
  what: "create" | "change";
  /** What the form says besides what is typed. */
  hidden: Readonly<Record<string, string>>;
  fields: IdeaFields;
  /** Where a new idea may be, and at which touchpoint; with the one that is chosen first. */
  venues?: readonly { code: string; name: string }[];
  touchpoints?: readonly { code: string; name: string }[];
  at?: string;
}

/** What to do at a touchpoint, in one language or both. A plain form: it works from the keyboard and without scripts. */
export function IdeaForm({ what, hidden, fields, venues, touchpoints, at }: Props) {
  const t = useTranslations("peaks");
  const kind = useTranslations("peakKind");
  const [state, send, sending] = useActionState(what === "create" ? createIdea : changeIdea, {
    fields,
    problem: null,
    reason: "",
  });
  const typed = state.fields;
  return (
    <form className={styles.form} action={send} aria-label={t(what)}>
      <input type="hidden" name="locale" value={useLocale()} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {venues && venues.length > 1 && (
        <label>
          <span>{t("venue")}</span>
          <select name="venue">
            {venues.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {venues?.length === 1 && <input type="hidden" name="venue" value={venues[0]?.code} />}
      {touchpoints && (
        <label>
          <span>{t("touchpoint")}</span>
          <select name="touchpoint" defaultValue={at} key={at}>
            {touchpoints.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{t("kind")}</span>
        <select name="kind" defaultValue={typed.kind} key={typed.kind}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {kind(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("who")}</span>
        <input name="who" required maxLength={100} autoComplete="name" defaultValue={typed.who} />
      </label>
      {(["titleEn", "titleZh"] as const).map((name) => (
        <label key={name} className={styles.wide}>
          <span>{t(name)}</span>
          <input name={name} maxLength={200} defaultValue={typed[name]} lang={languageOf(name)} />
        </label>
      ))}
      {(["textEn", "textZh"] as const).map((name) => (
        <label key={name} className={styles.wide}>
          <span>{t(name)}</span>
          <textarea
            name={name}
            rows={2}
            maxLength={4000}
            defaultValue={typed[name]}
            lang={languageOf(name)}
          />
        </label>
      ))}
      <FormEnd state={state} sending={sending} label={t(what === "create" ? "createNow" : "changeNow")} />
    </form>
  );
}

const languageOf = (name: string) => (name.endsWith("Zh") ? "zh-Hans" : "en");

/** The button of a form of an idea, and why nothing was saved. */
export function FormEnd({
  state,
  sending,
  label,
}: {
  state: IdeaFormState;
  sending: boolean;
  label: string;
}) {
  const t = useTranslations("peaks");
  const problem = useTranslations("peakProblem");
  return (
    <>
      <p className={styles.buttons}>
        <button type="submit" disabled={sending}>
          {label}
        </button>
        <span role="status">{sending ? t("sending") : ""}</span>
      </p>
      {state.problem !== null && (
        <p className={styles.problem} role="alert">
          {problem(state.problem)} {state.reason}
        </p>
      )}
    </>
  );
}
