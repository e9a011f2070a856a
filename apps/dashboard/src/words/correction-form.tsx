"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { correctMention } from "./correct-mention.ts";
import styles from "./words.module.css";

interface Props {
  comment: string;
  touchpoints: readonly { code: string; name: string }[];
  /** Code of the touchpoint that is chosen at first. */
  first: string;
  /** The name used last. */
  who: string;
  /** A new key: however often the form is sent, it is written once. */
  clientKey: string;
}

const verdicts = ["GOOD", "NEUTRAL", "BAD", "NONE"] as const;

/** Says what a mention counts as. A plain form: it works from the keyboard, and before and without scripts. */
export function CorrectionForm({ comment, touchpoints, first, who, clientKey }: Props) {
  const t = useTranslations("words");
  const verdict = useTranslations("wordsVerdict");
  const problem = useTranslations("wordsProblem");
  const [state, send, sending] = useActionState(correctMention, null);
  return (
    <details className={styles.correct} data-screen-only>
      <summary>{t("correct")}</summary>
      <form action={send} aria-label={t("correct")}>
        <input type="hidden" name="comment" value={comment} />
        <input type="hidden" name="clientKey" value={clientKey} />
        <label>
          <span>{t("touchpoint")}</span>
          <select name="touchpoint" defaultValue={first}>
            {touchpoints.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t("who")}</span>
          <input name="who" required maxLength={100} autoComplete="name" defaultValue={who} />
        </label>
        <p className={styles.buttons}>
          {verdicts.map((value) => (
            <button key={value} type="submit" name="verdict" value={value} disabled={sending}>
              {verdict(value)}
            </button>
          ))}
          <span role="status">{sending ? t("sending") : state === "saved" ? t("saved") : ""}</span>
        </p>
        {state !== null && state !== "saved" && (
          <p className={styles.problem} role="alert">
            {problem(state)}
          </p>
        )}
      </form>
    </details>
  );
}
