"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import type { DictionaryQuery } from "../api/documents.generated.ts";
import styles from "./dictionary.module.css";
import { wordsField, wordsText } from "./read-words.ts";
import { type SentDictionary, sendDictionary } from "./set-dictionary.ts";

interface Props {
  dictionary: DictionaryQuery["topicDictionary"];
  /** The name used last. */
  who: string;
  /** A new key: however often the form is sent, it is written once. */
  clientKey: string;
}

const languages = ["zh", "en"] as const;

/** Every touchpoint with its words in both languages. A plain form: it works from the keyboard, and without scripts. */
export function DictionaryForm({ dictionary, who, clientKey }: Props) {
  const t = useTranslations("dictionary");
  const [sent, send, sending] = useActionState(sendDictionary, null);
  const written = sent !== null && "written" in sent ? sent.written : {};
  return (
    <form className={styles.form} action={send} aria-label={t("edit")}>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="sector" value={dictionary.sector} />
      <input type="hidden" name="basedOn" value={dictionary.revision} />
      <input type="hidden" name="clientKey" value={clientKey} />
      <ol key={dictionary.revision}>
        {dictionary.touchpoints.map((touchpoint) => (
          <li key={touchpoint.code}>
            <h3>{touchpoint.name}</h3>
            {languages.map((language) => {
              const name = wordsField(language, touchpoint.code);
              return (
                <label key={language}>
                  <span>{t(language)}</span>
                  <textarea
                    name={name}
                    lang={language}
                    rows={3}
                    spellCheck={false}
                    aria-label={t("wordsOf", { touchpoint: touchpoint.name, language: t(language) })}
                    defaultValue={written[name] ?? wordsText(language, touchpoint[language])}
                  />
                </label>
              );
            })}
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <label>
          <span>{t("who")}</span>
          <input name="who" required maxLength={100} autoComplete="name" defaultValue={written.who ?? who} />
        </label>
        <button type="submit" disabled={sending}>
          {t(sending ? "saving" : "save")}
        </button>
      </div>
      <div role="status" className={styles.sent}>
        <Sent sent={sent} />
      </div>
    </form>
  );
}

function Sent({ sent }: { sent: SentDictionary | null }) {
  const t = useTranslations("dictionary");
  if (sent === null) return null;
  if (sent.status === "saved") return <p>{t("saved", { revision: sent.revision })}</p>;
  if (sent.status !== "refused") return <p>{t(sent.status)}</p>;
  return (
    <ul>
      {sent.reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
