"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import styles from "../report/report.module.css";
import { scheduleReport } from "./write-schedule.ts";

interface Props {
  groups: readonly { code: string; name: string }[];
  /** The name used last. */
  who: string;
  clientKey: string;
}

const cadences = ["DAILY", "WEEKLY", "MONTHLY", "HOLIDAY"] as const;
const services = ["GENERIC", "WECOM", "DINGTALK", "FEISHU"] as const;
const channels = ["folder", "email", "webhook"] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const days = Array.from({ length: 28 }, (_, day) => day + 1);
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** Lets a report go out by itself. A plain form: it works from the keyboard, and before and without scripts. */
export function ScheduleForm({ groups, who, clientKey }: Props) {
  const t = useTranslations("schedules");
  const words = useTranslations();
  const locale = useLocale();
  const [state, schedule, sending] = useActionState(scheduleReport, {
    done: false,
    problem: null,
    refused: null,
  });
  const choice = (
    name: string,
    options: readonly { value: string | number; label: string }[],
    chosen?: string,
  ) => (
    <label>
      <span>{t(name as "cadence")}</span>
      <select name={name} defaultValue={chosen}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  const field = (name: string, more: { type?: string; required?: boolean; value?: string } = {}) => (
    <label>
      <span>{t(name as "name")}</span>
      <input
        name={name}
        type={more.type ?? "text"}
        required={more.required ?? false}
        maxLength={500}
        defaultValue={more.value}
        autoComplete={more.type === "password" ? "new-password" : "off"}
      />
    </label>
  );
  return (
    <form className={styles.form} action={schedule} aria-labelledby="new">
      <input type="hidden" name="clientKey" value={clientKey} />
      <input type="hidden" name="locale" value={locale} />
      {field("name", { required: true })}
      {choice(
        "cadence",
        cadences.map((value) => ({ value, label: words(`scheduleCadence.${value}`) })),
        "WEEKLY",
      )}
      {choice(
        "hour",
        hours.map((value) => ({ value, label: t("oClock", { hour: value }) })),
        "8",
      )}
      {choice(
        "weekday",
        weekdays.map((value) => ({ value, label: words(`weekday.d${value}`) })),
      )}
      {choice(
        "day",
        days.map((value) => ({ value, label: t("dayOfMonth", { day: value }) })),
      )}
      {field("timeZone", { required: true, value: "Asia/Shanghai" })}
      {choice(
        "language",
        [
          { value: "en", label: "English" },
          { value: "zh", label: "简体中文" },
        ],
        locale,
      )}
      {choice("group", [
        { value: "", label: t("allVenues") },
        ...groups.map(({ code, name }) => ({ value: code, label: name })),
      ])}
      <fieldset className={styles.choices}>
        <legend>{t("formats")}</legend>
        <label>
          <input type="checkbox" name="formats" value="PDF" defaultChecked /> PDF
        </label>
        <label>
          <input type="checkbox" name="formats" value="XLSX" /> XLSX
        </label>
      </fieldset>
      {choice(
        "channel",
        channels.map((value) => ({ value, label: words(`scheduleChannel.${value}`) })),
      )}
      {field("folder")}
      {field("email")}
      {choice(
        "service",
        services.map((value) => ({ value, label: words(`webhookService.${value}`) })),
      )}
      {field("url", { type: "url" })}
      {field("secret", { type: "password" })}
      {field("who", { required: true, value: who })}
      <button type="submit" data-main disabled={sending}>
        {t("make")}
      </button>
      <p className={styles.note}>{t("secretNote")}</p>
      <p role="status">{state.done ? t("made") : ""}</p>
      {(state.problem !== null || state.refused !== null) && (
        <p className={styles.problem} role="alert">
          {state.refused ?? t("unreachable")}
        </p>
      )}
    </form>
  );
}
