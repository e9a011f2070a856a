"use client";

import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import type { GroupChoice, Option, SliceBarContent } from "./prepare-slice-bar.ts";
import { searchOfForm } from "./search-of-form.ts";
import styles from "./slice-bar.module.css";

interface Props {
  content: SliceBarContent;
  /** Where a venue page offers other venues: their addresses without the search. */
  places?: { options: Option[]; chosen: string } | undefined;
  /** Where the comparison offers other venues to compare. */
  groups?: GroupChoice | undefined;
  /** What the URL says besides, and is to go on saying. */
  kept?: readonly (readonly [name: string, value: string])[] | undefined;
}

/** What part of the data the page shows. A plain form, so it works before and without scripts; every choice goes to the URL. */
export function SliceBar({ content, places, groups, kept = [] }: Props) {
  const t = useTranslations("slice");
  const form = useRef<HTMLFormElement>(null);
  const path = usePathname();
  const router = useRouter();
  const [updating, startUpdate] = useTransition();
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);

  const show = (target = path) => {
    if (form.current === null) return;
    const search = searchOfForm(new FormData(form.current));
    startUpdate(() => router.push(`${target}${search}`, { scroll: false }));
  };

  return (
    <form
      ref={form}
      className={styles.bar}
      action={path}
      aria-label={t("title")}
      data-screen-only
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      {content.kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {places && (
        <Choice
          label={t("venue")}
          value={places.chosen}
          options={places.options}
          onChoose={(target) => show(target)}
        />
      )}
      {groups && groups.options.length > 1 && (
        <Choice
          label={t("group")}
          name="group"
          value={groups.chosen}
          options={groups.options}
          onChoose={() => show()}
        />
      )}
      {content.indicators.length > 0 && (
        <Choice
          label={t("indicator")}
          name="indicator"
          value={content.indicator}
          options={content.indicators}
          onChoose={() => show()}
        />
      )}
      {content.touchpoints.length > 0 && (
        <Choice
          label={t("touchpoint")}
          name="touchpoint"
          value={content.touchpoint}
          options={content.touchpoints}
          onChoose={() => show()}
        />
      )}
      {content.periods.length > 0 && (
        <Choice
          label={t("period")}
          name="period"
          value={content.period}
          options={content.periods}
          onChoose={() => show()}
        />
      )}
      {content.weighted !== null && (
        <Choice
          label={t("weighting")}
          name="weighted"
          value={content.weighted ? "1" : ""}
          options={[
            { value: "", label: t("unweighted") },
            { value: "1", label: t("weighted") },
          ]}
          onChoose={() => show()}
        />
      )}
      {content.segments.length > 0 && <Segments content={content} onChoose={() => show()} />}
      {!scripted && (
        <button type="submit" className={styles.apply}>
          {t("apply")}
        </button>
      )}
      <span className={styles.updating} role="status">
        {updating ? t("updating") : ""}
      </span>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  name?: string;
  value: string;
  options: Option[];
  onChoose: (value: string) => void;
}

/** Follows the URL (back button) and keeps the focus where it is, so that the keyboard can go on from here. */
function Choice({ label, name, value, options, onChoose }: ChoiceProps) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current !== null) select.current.value = value;
  }, [value]);
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select
        ref={select}
        name={name}
        defaultValue={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Segments({ content, onChoose }: { content: SliceBarContent; onChoose: () => void }) {
  const t = useTranslations("slice");
  const count = content.chosenSegments.length;
  return (
    <details className={styles.segments}>
      <summary>
        <span>{t("segments")}</span>
        <strong>{count === 0 ? t("allVisitors") : t("someVisitors", { count })}</strong>
      </summary>
      <div className={styles.panel}>
        {content.segments.map(({ code, name, values }) => (
          <fieldset key={code}>
            <legend>{name}</legend>
            {values.map(({ value, label }) => (
              <Check
                key={value}
                value={value}
                checked={content.chosenSegments.includes(value)}
                onChoose={onChoose}
              >
                {label}
              </Check>
            ))}
          </fieldset>
        ))}
        {count > 0 && (
          <button
            type="button"
            className={styles.apply}
            onClick={(event) => {
              const boxes =
                event.currentTarget.form?.querySelectorAll<HTMLInputElement>("input[name=segment]") ?? [];
              for (const box of boxes) box.checked = false;
              onChoose();
            }}
          >
            {t("clear")}
          </button>
        )}
      </div>
    </details>
  );
}

interface CheckProps {
  value: string;
  checked: boolean;
  children: ReactNode;
  onChoose: () => void;
}

/** Follows the URL (back button) and answers at once to a click, before the new page is there. */
function Check({ value, checked, children, onChoose }: CheckProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.checked = checked;
  }, [checked]);
  return (
    <label>
      <input
        ref={box}
        type="checkbox"
        name="segment"
        value={value}
        defaultChecked={checked}
        onChange={onChoose}
      />{" "}
      {children}
    </label>
  );
}
