"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { Locale } from "../text/locale.ts";
import { calibrateLayout } from "./calibrate-layout.ts";
import styles from "./calibration.module.css";
import { CalibrationFound } from "./calibration-found.tsx";
import { type CountsAnswer, LARGEST_COUNTS } from "./sent-counts.ts";

interface Props {
  plan: string;
  locale: Locale;
  /** Who wrote last. */
  writer: string;
  /** Key under which an acceptance is written once. */
  clientKey: string;
}

/** Takes counts, shows what they say of the plan, and has it accepted. Plain forms: they work before and without scripts. */
export function CalibrationForm({ plan, locale, writer, clientKey }: Props) {
  const t = useTranslations("layoutCalibrate");
  const [sent, send, sending] = useActionState(calibrateLayout, null);
  // Counts that were accepted are done with; all others stay in the form.
  const given = sent === null || sent.answer.status === "accepted" ? null : sent.given;
  return (
    <>
      <form className={styles.form} action={send} aria-label={t("counts")} data-screen-only>
        <input type="hidden" name="plan" value={plan} />
        <input type="hidden" name="locale" value={locale} />
        <label>
          <span>{t("file")}</span>
          <input type="file" name="countsFile" accept=".csv,.txt,text/csv,text/plain" />
        </label>
        <label>
          <span>{t("otherFile")}</span>
          <input type="file" name="heldOutFile" accept=".csv,.txt,text/csv,text/plain" />
        </label>
        <label className={styles.wide}>
          <span>{t("paste")}</span>
          <textarea
            key={given?.counts}
            name="counts"
            rows={8}
            spellCheck={false}
            defaultValue={given?.counts ?? ""}
            placeholder={"kind,id,hour,count\nedge,E001,9,58"}
          />
        </label>
        {given !== null && given.heldOut !== "" && (
          <label className={styles.wide}>
            <span>{t("otherPaste")}</span>
            <textarea
              key={given.heldOut}
              name="heldOut"
              rows={4}
              spellCheck={false}
              defaultValue={given.heldOut}
            />
          </label>
        )}
        <button type="submit" disabled={sending}>
          {t(sending ? "fitting" : "fit")}
        </button>
      </form>
      <div role="status">
        {sent !== null && !sending && <Answer answer={sent.answer} />}
        {sent?.fitted && !sending && <CalibrationFound {...sent.fitted} />}
      </div>
      {sent?.fitted && sent.fitted.found.constants.length > 0 && (
        <form className={styles.form} action={send} aria-label={t("accept")} data-screen-only>
          <input type="hidden" name="plan" value={plan} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="counts" value={sent.given.counts} />
          <input type="hidden" name="heldOut" value={sent.given.heldOut} />
          <input type="hidden" name="clientKey" value={clientKey} />
          <input type="hidden" name="accept" value="yes" />
          <p className={styles.note}>{t("acceptNote")}</p>
          <label>
            <span>{t("who")}</span>
            <input
              name="who"
              required
              maxLength={100}
              autoComplete="name"
              defaultValue={sent.who || writer}
            />
          </label>
          <button type="submit" disabled={sending}>
            {t("accept")}
          </button>
        </form>
      )}
    </>
  );
}

function Answer({ answer }: { answer: CountsAnswer }) {
  const t = useTranslations("layoutCalibrate");
  switch (answer.status) {
    case "fitted":
      return null;
    case "accepted":
      return <p className={styles.finding}>{t("accepted", { version: answer.version })}</p>;
    case "rejected":
      return (
        <section aria-labelledby="counts-problems">
          <h3 id="counts-problems">{t("problems", { count: answer.problems.length })}</h3>
          <ol className={styles.problems}>
            {answer.problems.map(({ file, line, column, message, hint }) => (
              <li key={`${file} ${line} ${column} ${message}`}>
                {file === "HELD_OUT" && <span className={styles.note}>{t("inOther")} </span>}
                {message} {hint !== null && <span className={styles.note}>{hint}</span>}
              </li>
            ))}
          </ol>
        </section>
      );
    case "refused":
      return <p className={styles.wrong}>{t("refused", { reason: answer.reason })}</p>;
    case "large":
      return <p className={styles.wrong}>{t("large", { size: LARGEST_COUNTS / 1024 })}</p>;
    default:
      return <p className={styles.wrong}>{t(answer.status)}</p>;
  }
}
