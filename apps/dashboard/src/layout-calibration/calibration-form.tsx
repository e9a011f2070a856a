"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { Locale } from "../text/locale.ts";
import { calibrateLayout } from "./calibrate-layout.ts";
import styles from "./calibration.module.css";
import { CalibrationFound } from "./calibration-found.tsx";
import { LARGEST_COUNTS, type SentCounts } from "./sent-counts.ts";

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
  const given = sent?.status === "rejected" || sent?.status === "fitted" ? sent.given : null;
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
        <button type="submit" disabled={sending}>
          {t(sending ? "fitting" : "fit")}
        </button>
      </form>
      <div role="status">{sent !== null && !sending && <Answer sent={sent} />}</div>
      {sent?.status === "fitted" && sent.found.constants.length > 0 && (
        <form className={styles.form} action={send} aria-label={t("accept")} data-screen-only>
          <input type="hidden" name="plan" value={plan} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="counts" value={sent.given.counts} />
          <input type="hidden" name="heldOut" value={sent.given.heldOut} />
          <input type="hidden" name="clientKey" value={clientKey} />
          <input type="hidden" name="accept" value="yes" />
          <p className={styles.note}>{t("acceptNote")}</p>
          {sent.nameless && <p className={styles.wrong}>{t("nameless")}</p>}
          <label>
            <span>{t("who")}</span>
            <input name="who" required maxLength={100} autoComplete="name" defaultValue={writer} />
          </label>
          <button type="submit" disabled={sending}>
            {t("accept")}
          </button>
        </form>
      )}
    </>
  );
}

function Answer({ sent }: { sent: SentCounts }) {
  const t = useTranslations("layoutCalibrate");
  switch (sent.status) {
    case "fitted":
      return <CalibrationFound {...sent} />;
    case "accepted":
      return <p className={styles.finding}>{t("accepted", { version: sent.version })}</p>;
    case "rejected":
      return (
        <section aria-labelledby="counts-problems">
          <h3 id="counts-problems">{t("problems", { count: sent.problems.length })}</h3>
          <ol className={styles.problems}>
            {sent.problems.map(({ file, line, column, message, hint }) => (
              <li key={`${file} ${line} ${column} ${message}`}>
                {file === "HELD_OUT" && <span className={styles.note}>{t("inOther")} </span>}
                {message} {hint !== null && <span className={styles.note}>{hint}</span>}
              </li>
            ))}
          </ol>
        </section>
      );
    case "refused":
      return <p className={styles.wrong}>{t("refused", { reason: sent.reason })}</p>;
    case "large":
      return <p className={styles.wrong}>{t("large", { size: LARGEST_COUNTS / 1024 })}</p>;
    default:
      return <p className={styles.wrong}>{t(sent.status)}</p>;
  }
}
