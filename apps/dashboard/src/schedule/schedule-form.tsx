"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import styles from "../report/report.module.css";
import type { ScheduleField } from "./schedule-draft.ts";
import { ChoiceField, described, Problem, TextField } from "./schedule-field.tsx";
import own from "./schedule-form.module.css";
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
const formats = ["PDF", "XLSX"] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const days = Array.from({ length: 28 }, (_, day) => day + 1);
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * Lets a report go out by itself. A plain form: it works from the keyboard, and before and without scripts. Only what belongs
 * to the chosen cadence and way is shown; what is refused stays as it was typed, with the reason at its field.
 */
export function ScheduleForm({ groups, who, clientKey }: Props) {
  const t = useTranslations("schedules");
  const words = useTranslations();
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const [state, schedule, sending] = useActionState(scheduleReport, {
    done: false,
    problem: null,
    refused: null,
    attempt: 0,
    draft: null,
    field: null,
  });
  const { attempt, draft, field: wrong } = state;
  useEffect(() => {
    // The button has lost the focus while it could not be pressed.
    const next = wrong === null ? "[data-main]" : `[name="${wrong}"]`;
    if (attempt > 0) form.current?.querySelector<HTMLElement>(next)?.focus();
  }, [attempt, wrong]);
  const field = (name: ScheduleField, usual?: string) => ({
    name,
    label: t(name),
    value: draft?.values[name] ?? usual,
    problem: wrong === name ? state.refused : null,
  });
  const files = field("formats");
  return (
    <form ref={form} className={`${styles.form} ${own.form}`} action={schedule} aria-labelledby="new">
      <input type="hidden" name="clientKey" value={clientKey} />
      <input type="hidden" name="locale" value={locale} />
      {/* A form is emptied once it was sent: its fields are drawn anew with what was typed. */}
      <div key={attempt}>
        <div className={own.row}>
          <TextField {...field("name")} required />
          <ChoiceField
            {...field("group")}
            options={[
              { value: "", label: t("allVenues") },
              ...groups.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
          <ChoiceField
            {...field("language", locale)}
            options={[
              { value: "en", label: "English" },
              { value: "zh", label: "简体中文" },
            ]}
          />
          <fieldset className={styles.choices} {...described("formats", files)}>
            <legend>{files.label}</legend>
            {formats.map((format) => (
              <label key={format}>
                <input
                  type="checkbox"
                  name="formats"
                  value={format}
                  defaultChecked={draft?.formats.includes(format) ?? format === "PDF"}
                />{" "}
                {format}
              </label>
            ))}
            <Problem name="formats" problem={files.problem} />
          </fieldset>
        </div>
        <div className={own.row}>
          <ChoiceField
            {...field("cadence", "WEEKLY")}
            options={cadences.map((value) => ({ value, label: words(`scheduleCadence.${value}`) }))}
          />
          <ChoiceField
            {...field("weekday")}
            of="WEEKLY"
            options={weekdays.map((value) => ({ value, label: words(`weekday.d${value}`) }))}
          />
          <ChoiceField
            {...field("day")}
            of="MONTHLY"
            options={days.map((value) => ({ value, label: t("dayOfMonth", { day: value }) }))}
          />
          <ChoiceField
            {...field("hour", "8")}
            options={hours.map((value) => ({ value, label: t("oClock", { hour: value }) }))}
          />
          <TextField {...field("timeZone", "Asia/Shanghai")} required />
        </div>
        <div className={own.row}>
          <ChoiceField
            {...field("channel")}
            options={channels.map((value) => ({ value, label: words(`scheduleChannel.${value}`) }))}
          />
          <TextField {...field("folder")} of="folder" />
          <TextField {...field("email")} of="email" note={t("emailNote")} />
          <ChoiceField
            {...field("service")}
            of="webhook"
            options={services.map((value) => ({ value, label: words(`webhookService.${value}`) }))}
          />
          <TextField {...field("url")} of="webhook" type="url" note={t("urlNote")} />
          <TextField
            name="secret"
            label={t("secret")}
            value=""
            problem={draft?.secret ? t("secretAgain") : null}
            of="signed"
            type="password"
            note={t("secretNote")}
          />
        </div>
        <div className={own.row}>
          <TextField {...field("who", who)} required />
        </div>
      </div>
      <button type="submit" data-main disabled={sending}>
        {t("make")}
      </button>
      <p role="status">{state.done ? t("made") : ""}</p>
      {(state.problem !== null || (state.refused !== null && wrong === null)) && (
        <p className={styles.problem} role="alert">
          {state.refused ?? t("unreachable")}
        </p>
      )}
    </form>
  );
}
