"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import styles from "./holidays.module.css";
import { sendHoliday } from "./write-holiday.ts";

/** A holiday as the form shows it; empty texts for a new one. */
export interface EditableHoliday {
  code: string;
  year: number;
  nameEn: string;
  nameZh: string;
  from: string;
  last: string;
  workdays: string;
  edited: boolean;
}

/** First and last day, names and days worked in exchange. A plain form: it works before and without scripts. */
export function HolidayForm({ holiday, who }: { holiday: EditableHoliday; who: string }) {
  const t = useTranslations("holidays");
  const said = useTranslations("holidaySent");
  const [sent, send, sending] = useActionState(sendHoliday, null);
  const isNew = holiday.code === "";
  return (
    <form className={styles.form} action={send} aria-label={isNew ? t("add") : t("change")}>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="year" value={holiday.year} />
      {isNew ? (
        <label>
          <span>{t("code")}</span>
          <input
            name="code"
            required
            maxLength={40}
            pattern="[a-z0-9][a-z0-9\-]*"
            placeholder="lantern-fair"
          />
        </label>
      ) : (
        <input type="hidden" name="code" value={holiday.code} />
      )}
      <label>
        <span>{t("nameEn")}</span>
        <input name="nameEn" required maxLength={60} defaultValue={holiday.nameEn} />
      </label>
      <label>
        <span>{t("nameZh")}</span>
        <input name="nameZh" required maxLength={60} defaultValue={holiday.nameZh} />
      </label>
      <label>
        <span>{t("first")}</span>
        <input type="date" name="from" required defaultValue={holiday.from} />
      </label>
      <label>
        <span>{t("last")}</span>
        <input type="date" name="last" required defaultValue={holiday.last} />
      </label>
      <label>
        <span>{t("workdays")}</span>
        <input name="workdays" defaultValue={holiday.workdays} placeholder="2027-05-08" />
      </label>
      <label>
        <span>{t("who")}</span>
        <input name="who" required maxLength={60} autoComplete="name" defaultValue={who} />
      </label>
      <p className={styles.buttons}>
        <button type="submit" data-main disabled={sending}>
          {t("save")}
        </button>
        {!isNew && (
          <button type="submit" name="kept" value="no" disabled={sending}>
            {t("leaveOut")}
          </button>
        )}
        {holiday.edited && (
          <button type="submit" name="take" value="back" disabled={sending}>
            {t("takeBack")}
          </button>
        )}
        <span role="status">{sent && (sent.status === "refused" ? sent.reason : said(sent.status))}</span>
      </p>
    </form>
  );
}
